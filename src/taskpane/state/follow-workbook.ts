import { once, retrying } from '../../workbook/conversation/batch';
import { followActiveCell } from './functions';
import { problemOf } from './perform';
import { engine } from './session';
import { usePane } from './store';

/**
 * Follows the workbook from now on: the customer under the selection is shown, and a change of the customer sheet by anybody else
 * is noticed.
 */
export async function followWorkbook(): Promise<void> {
  await once(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(showSelected);
    worksheets.onSelectionChanged.add(followActiveCell);
    worksheets.onActivated.add(followActiveCell);
    worksheets.onChanged.add(noticeChange);
    await context.sync();
  });
}

let latest = 0;

/** Shows the customer in the selected row. While rows are selected quickly one after the other, only the last one counts. */
export async function showSelected(): Promise<void> {
  const { sheet, findings, activity } = usePane.getState();
  if (!sheet || !findings || activity) return;
  const asked = ++latest;
  try {
    const selected = await selectedRow();
    const card = selected.sheet === sheet.source.sheetName ? await engine().card(selected.row) : undefined;
    if (asked === latest) usePane.setState({ card: card ?? null });
  } catch (error) {
    usePane.setState({ problem: { problem: problemOf(error) } });
  }
}

function selectedRow(): Promise<{ readonly sheet: string; readonly row: number }> {
  return retrying(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex');
    range.worksheet.load('name');
    await context.sync();
    return { sheet: range.worksheet.name, row: range.rowIndex };
  });
}

async function noticeChange(change: Excel.WorksheetChangedEventArgs): Promise<void> {
  // What this add-in writes comes back as changes too.
  if (change.triggerSource === 'ThisLocalAddin' || usePane.getState().activity) return;
  const { sheet } = usePane.getState();
  if (!sheet) return;
  const name = await once(async (context) => {
    const changed = context.workbook.worksheets.getItemOrNullObject(change.worksheetId);
    changed.load('name');
    await context.sync();
    return changed.isNullObject ? undefined : changed.name;
  });
  if (name === sheet.source.sheetName) usePane.setState({ isChanged: true });
}
