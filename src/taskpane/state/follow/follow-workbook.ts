import type { CustomerCard } from '../../../session/findings/customer-card';
import { withStanding } from '../../../session/findings/with-standing';
import { writtenCard } from '../../../session/reading/written-card';
import { once } from '../../../workbook/conversation/batch';
import { readActiveCell } from '../../../workbook/read/active-cell';
import { reasonKey } from '../../../workbook/result/column-words';
import { followActiveCell } from '../functions';
import { problemOf } from '../perform';
import { engine } from '../session';
import { usePane, type PaneState } from '../store';

/**
 * Follows the workbook from now on: the customer under the selection is shown, and a change of the customer sheet by anybody else
 * is noticed. The answer stops the first.
 */
export async function followWorkbook(): Promise<() => void> {
  const stop = followCards();
  await once(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(showSelected);
    worksheets.onSelectionChanged.add(followActiveCell);
    worksheets.onActivated.add(followActiveCell);
    worksheets.onChanged.add(noticeChange);
    await context.sync();
  });
  return stop;
}

/** What the card of a row depends on besides the row. */
const basis = ['sheet', 'stage', 'findings', 'written', 'isChanged', 'activity'] as const;

/** From now on the card is made anew whenever something that it depends on is another. */
function followCards(): () => void {
  return usePane.subscribe((now, before) => {
    if (basis.some((part) => now[part] !== before[part])) void showSelected();
  });
}

let latest = 0;

/** Shows the customer in the selected row. While rows are selected quickly one after the other, only the last one counts. */
export async function showSelected(): Promise<void> {
  const { sheet, activity } = usePane.getState();
  if (!sheet || activity) return;
  const asked = ++latest;
  try {
    const selected = await readActiveCell();
    const isHere = selected.sheet === sheet.source.sheetName;
    const card = isHere ? await cardAt(selected.row, usePane.getState()) : undefined;
    if (asked === latest && !usePane.getState().activity) usePane.setState({ card: card ?? null });
  } catch (error) {
    if (asked === latest) usePane.setState({ problem: { problem: problemOf(error) } });
  }
}

/**
 * The card of a row. What was found counts as long as it is of the cells as they are; where the results are looked at, as long as it is
 * what was written. Else the sheet's own columns say what stands there.
 */
async function cardAt(
  row: number,
  { sheet, stage, findings, written, isChanged }: PaneState,
): Promise<CustomerCard | undefined> {
  if (!sheet) return undefined;
  const isFound = findings !== null && !isChanged && (stage !== 'result' || findings === written);
  if (!isFound) return writtenCard(sheet, row);
  const card = await engine().card(row);
  const ran = new Set(findings.columns.map(({ id }) => id));
  const isAlone = sheet.ownColumns.every(({ key }) => ran.has(key) || key === reasonKey);
  if (!card || isAlone || findings !== written) return card;
  return withStanding(card, await writtenCard(sheet, row), ran);
}

async function noticeChange(change: Excel.WorksheetChangedEventArgs): Promise<void> {
  // What this add-in writes comes back as changes too; an older Excel does not say whose they are.
  const source = change.triggerSource as typeof change.triggerSource | undefined;
  if (source === 'ThisLocalAddin' || (source === undefined && usePane.getState().activity)) return;
  const { sheet } = usePane.getState();
  if (!sheet) return;
  const name = await once(async (context) => {
    const changed = context.workbook.worksheets.getItemOrNullObject(change.worksheetId);
    changed.load('name');
    await context.sync();
    return changed.isNullObject ? undefined : changed.name;
  });
  if (name !== sheet.source.sheetName) return;
  usePane.setState({ isChanged: true });
  // It may not be the first change, and the card tells what stands in the cells.
  await showSelected();
}
