import type { Text } from '../../../src/locales/text';
import { applyMapping } from '../../../src/session/sheet/mapping';
import { localEngine } from '../../../src/session/engine/local-engine';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { previewScheme } from '../../../src/session/reading/preview';
import type { Findings } from '../../../src/session/findings/findings';
import type { PaneOnHost } from './pane-on-host';
import { ownCells } from './written-cells';

/** The list that the pane stands beside. */
export const firstRow = 2;
export const customers = 24;

/** Where a column of the user's stands by now. */
export function columnOf({ sheet }: PaneOnHost, header: string): number {
  const headers = sheet.readValues(1, 0, 1, 40)[0] ?? [];
  return headers.indexOf(header);
}

const both = ({ zh, en }: Text) => [zh, en];

/** What is wrong at this moment; empty where card, counts and sheet agree. */
export async function lies(pane: PaneOnHost): Promise<string[]> {
  return [...cardLies(pane), ...countLies(pane), ...(await staleFindings(pane))];
}

function cardLies(pane: PaneOnHost): string[] {
  const { card, findings, written, isChanged, stage } = pane.state;
  const own = ownCells(pane.sheet);
  const selected = pane.host.workbook.activeSheet === pane.sheet ? pane.selectedRow : -1;
  const stands = own.filter(({ cell }) => selected >= firstRow && cell(selected) !== '');
  const found: string[] = [];
  if (!card) return stands.length > 0 ? ['no card, though something is written in the row'] : [];
  if (card.sheetRow !== selected) found.push(`card of row ${String(card.sheetRow)}`);
  if (card.id !== String(pane.sheet.getValue(selected, columnOf(pane, '客户号'))))
    found.push('another customer');
  const isOfSheet = card.from === 'sheet' || findings === written;
  if (card.from === 'run' && (isChanged || !findings)) found.push('a card of cells that have changed');
  if (card.from === 'run' && stage === 'result' && findings !== written)
    found.push('a result that is not written');
  const cellOf = (key: string) => own.find((column) => column.key === key)?.cell(selected) ?? '';
  for (const { column, tier, before } of card.tiers) {
    const said = isOfSheet ? tier.label : before?.label;
    const cell = cellOf(column);
    if (said && !both(said).includes(cell)) found.push(`${column}: card ${said.zh}, cell ${cell}`);
    if (!said && cell !== '') found.push(`${column}: cell ${cell} is not told`);
  }
  if (!isOfSheet) return found;
  const isStarred = own.some(({ key, cell }) => key.endsWith('.star') && cell(selected) === '★');
  if (card.star !== isStarred) found.push(`card ★ ${String(card.star)}, cell ${String(isStarred)}`);
  const reason = cellOf('reason');
  const told = card.reasons.flatMap(({ reason: one }) => both(one));
  for (const part of partsOf(reason)) {
    if (!told.some((text) => partsOf(text).includes(part))) found.push(`reason: the card leaves out ${part}`);
  }
  if (reason === '' && told.length > 0) found.push('a reason that stands nowhere');
  return found;
}

/** What a reason says one after the other, without the name of the method that says it: the cell leaves out what stands beside it. */
function partsOf(reason: string): string[] {
  return reason.split(/[；;]\s*/u).map((part) => part.replace(/^[^：:]{1,30}[：:]\s*/u, ''));
}

/** What is written must be what the cells say, on the result stage, in the receipt and in the log. */
function countLies(pane: PaneOnHost): string[] {
  const { written, receipt, sheet, undone, findings, canUndo } = pane.state;
  const found: string[] = [];
  if (written) found.push(...tierLies(pane, written));
  if (undone && (receipt ?? written ?? findings ?? canUndo)) found.push('results of a run that was undone');
  if (receipt) {
    const latest = sheet?.state.runs.at(-1);
    if (receipt.run.number !== latest?.number) found.push('the receipt of another run');
    if (written?.hasStars && starred(pane) !== receipt.run.stars)
      found.push(`receipt ★ ${String(receipt.run.stars)}, cells ${String(starred(pane))}`);
  }
  return found;
}

function tierLies(pane: PaneOnHost, { tiers, stars, hasStars }: Findings): string[] {
  const own = ownCells(pane.sheet);
  const wrong = tiers.flatMap(({ column, counts }) => {
    const cells = own.find(({ key }) => key === column);
    return counts.flatMap(({ tier, rows }) => {
      const standing = rowsOfList.filter((at) => both(tier.label).includes(cells?.cell(at) ?? '')).length;
      return standing === rows
        ? []
        : [`${column} ${tier.id}: counted ${String(rows)}, cells ${String(standing)}`];
    });
  });
  return hasStars && starred(pane) !== stars
    ? [...wrong, `★ counted ${String(stars)}, cells ${String(starred(pane))}`]
    : wrong;
}

const rowsOfList = Array.from({ length: customers }, (_, index) => firstRow + index);

function starred(pane: PaneOnHost): number {
  const stars = ownCells(pane.sheet).filter(({ key }) => key.endsWith('.star'));
  return rowsOfList.filter((at) => stars.some(({ cell }) => cell(at) === '★')).length;
}

/** What is found must be what anybody else would find on these cells with these choices. */
async function staleFindings({ state }: PaneOnHost): Promise<string[]> {
  const { findings, isChanged, problem, scheme, asOf, sheet } = state;
  if (!findings || isChanged || problem || !sheet) return [];
  const other = localEngine();
  const fresh = await recogniseSheet(other, { sheet: sheet.source.sheetName });
  const mapping = Object.fromEntries(
    sheet.columns.flatMap(({ role, header }) => (role ? [[role, header]] : [])),
  );
  const free = Object.fromEntries(fresh.columns.flatMap(({ role }) => (role ? [[role, '']] : [])));
  const columns = applyMapping(fresh.columns, { ...free, ...mapping }, 'where-present');
  const again = await previewScheme(other, { ...fresh, columns }, scheme, { asOf });
  const told = ({ tiers, stars }: Findings) => JSON.stringify([tiers, stars]);
  return told(again.findings) === told(findings) ? [] : ['findings of other cells or other choices'];
}
