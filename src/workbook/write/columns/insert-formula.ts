import { Problem } from '../../../locales/problem';
import type { Text } from '../../../locales/text';
import { addressOf } from '../../../table/places/address';
import type { Area } from '../../../table/reading/structure';
import { once } from '../../conversation/batch';
import { placeText, type CellPlace } from '../../read/cell-place';

/** Cells that an answer fills, from its formula's cell on. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A list on a sheet. */
export interface ListPlace extends Area {
  readonly sheet: string;
}

/**
 * Writes a formula into a blank cell, if the cells that its answer fills are blank too. Nothing is ever overwritten.
 *
 * @param list that the formula speaks of: inside it the formula would wait for its own answer.
 * @throws Problem `cell-taken`, `cell-in-list`, `cell-in-table`, `cell-merged`, `no-room`; the sheet is as it was then
 */
export async function insertFormula(
  place: CellPlace,
  formula: string,
  { rows, columns }: Extent,
  list?: ListPlace,
): Promise<void> {
  if (place.row + rows > lastRow || place.column + columns > lastColumn) throw noRoom(place);
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const area = sheet.getRangeByIndexes(place.row, place.column, rows, columns);
    // A formula that shows nothing may not count as used.
    const cell = cellAt(context, place);
    cell.load('formulas');
    const used = area.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,columnCount');
    const tables = area.getTables(false);
    tables.load('items/name');
    const merged = area.getMergedAreasOrNullObject();
    merged.load('address');
    const whole = sheet.getUsedRangeOrNullObject(true);
    whole.load('columnIndex,columnCount');
    await context.sync();
    const free = { ...place, column: whole.isNullObject ? 0 : whole.columnIndex + whole.columnCount };
    const [table] = tables.items;
    if (table) throw inTable(place, table.name, free);
    if (!merged.isNullObject) throw inMerged(place, merged.address, free);
    if ((cell.formulas as unknown[][])[0]?.[0] !== '') throw taken(place, place, free);
    if (!used.isNullObject) throw taken(place, await firstTaken(context, place.sheet, used), free);
    if (list && overlaps(place, { rows, columns }, list)) throw inList(place, free);
    cellAt(context, place).formulas = [[formula]];
    await context.sync();
  });
}

/**
 * Takes an inserted formula out again, and with it what it has filled.
 * @throws Problem `formula-changed` where the cell holds something else by now
 */
export async function takeOutFormula(place: CellPlace, formula: string): Promise<void> {
  await once(async (context) => {
    const cell = cellAt(context, place);
    cell.load('formulas');
    await context.sync();
    const [[now] = []] = cell.formulas as unknown[][];
    if (bare(String(now)) !== bare(formula)) throw changed(place);
    cellAt(context, place).clear('Contents');
    await context.sync();
  });
}

function cellAt(context: Excel.RequestContext, { sheet, row, column }: CellPlace): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

/** The first cell that is taken, row by row: the first row of a used range has one. */
async function firstTaken(
  context: Excel.RequestContext,
  sheet: string,
  { rowIndex, columnIndex, columnCount }: Excel.Range,
): Promise<{ row: number; column: number }> {
  const row = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(rowIndex, columnIndex, 1, columnCount)
    .load('formulas');
  await context.sync();
  const [cells = []] = row.formulas as unknown[][];
  const column = cells.findIndex((cell) => cell !== '');
  return { row: rowIndex, column: columnIndex + Math.max(0, column) };
}

/** Excel writes a formula its own way: quotes around names of sheets, blanks and capitals do not count. */
function bare(formula: string): string {
  return formula.replace(/['\s]/gu, '').toUpperCase();
}

function taken(place: CellPlace, cell: { row: number; column: number }, free: CellPlace): Problem {
  const own = addressOf(place.row, place.column);
  const other = addressOf(cell.row, cell.column);
  const isSame = own === other;
  return problem('cell-taken', { ...place, ...cell }, free, {
    zh: isSame ? `${own} 不是空白单元格。` : `结果要从 ${own} 开始填充，而 ${other} 不是空白单元格。`,
    en: isSame
      ? `${own} is not blank.`
      : `The answer would fill cells from ${own} on, and ${other} is not blank.`,
  });
}

function overlaps({ sheet, row, column }: CellPlace, { rows, columns }: Extent, list: ListPlace): boolean {
  if (sheet !== list.sheet) return false;
  return (
    row < list.row + list.rowCount &&
    list.row < row + rows &&
    column < list.column + list.columnCount &&
    list.column < column + columns
  );
}

function inList(place: CellPlace, free: CellPlace): Problem {
  const own = addressOf(place.row, place.column);
  return problem('cell-in-list', place, free, {
    zh: `从 ${own} 开始的结果会落在公式自己引用的清单里。`,
    en: `The answer would fill cells from ${own} on that lie in the list it is made of.`,
  });
}

function inTable(place: CellPlace, table: string, free: CellPlace): Problem {
  const own = addressOf(place.row, place.column);
  return problem('cell-in-table', place, free, {
    zh: `从 ${own} 开始的结果会落在表格“${table}”里，而 Excel 不允许结果在表格里溢出。`,
    en: `The answer would fill cells from ${own} on that lie in the table "${table}", and Excel lets no answer spill there.`,
  });
}

function inMerged(place: CellPlace, address: string, free: CellPlace): Problem {
  const area = address.slice(address.lastIndexOf('!') + 1);
  return problem('cell-merged', place, free, {
    zh: `结果要填充的区域里有合并单元格 ${area}。`,
    en: `The answer would fill the merged cells ${area}.`,
  });
}

function problem(code: string, cell: CellPlace, free: CellPlace, text: Text): Problem {
  const other = addressOf(free.row, free.column);
  return new Problem(
    code,
    {
      zh: `${text.zh}没有写入任何内容。请选中其右侧和下方空白的单元格，例如 ${other}。`,
      en: `${text.en} Nothing was written. Select a cell with blank ones to its right and below, such as ${other}.`,
    },
    { cell: placeText(cell) },
  );
}

function noRoom(place: CellPlace): Problem {
  return new Problem(
    'no-room',
    {
      zh: `从 ${addressOf(place.row, place.column)} 开始，工作表余下的行或列不够放结果。没有写入任何内容。请选中更靠上、靠左的空白单元格。`,
      en: `From ${addressOf(place.row, place.column)} on, the sheet has too few rows or columns for the answer. Nothing was written. Select a blank cell further up or to the left.`,
    },
    { cell: placeText(place) },
  );
}

function changed(place: CellPlace): Problem {
  return new Problem(
    'formula-changed',
    {
      zh: `${placeText(place)} 里已不是当时插入的公式，可能被改过，或因插入行列而移动。没有改动任何内容；如要删除，请选中公式所在的单元格后按 Delete。`,
      en: `${placeText(place)} does not hold the inserted formula any more: it was changed, or moved with rows or columns. Nothing was changed; to remove it, select its cell and press Delete.`,
    },
    { cell: placeText(place) },
  );
}
