import type { SheetLayout } from '../../memory/state';
import { decorateColumn } from '../looks/decorate';
import { writeNotes } from '../columns/write-notes';
import type { Control } from '../../conversation/control';
import { applyStyle } from '../looks/own-styles';
import { general } from '../columns/text-format';
import { layTables } from './lay-tables';
import type { AreaTuple } from './own-sheet-content';
import { grownBy, layoutNow, readStanding } from './standing';

const characterWidth = 5.6;
/** Points. */
const lineHeight = 15;

/**
 * Gives a sheet its layout: what an earlier layout left is cleared, wherever it was moved to, Tables are laid, looks and widths are set.
 * Safe to do twice, in either direction.
 */
export async function applyLayout(
  context: Excel.RequestContext,
  sheetName: string,
  layout: SheetLayout,
  earlier: SheetLayout | undefined,
  control: Control = {},
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const range = ([row, column, rows, columns]: AreaTuple) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const named = layout.tables.map(({ name }) => context.workbook.tables.getItemOrNullObject(name));
  for (const table of named) table.load('name');
  // The same sync that looks what stands on the sheet brings the Tables.
  const standing = await readStanding(context, sheet);
  const before = earlier && layoutNow(earlier, standing);
  const here = new Set(standing.tables.map(({ name }) => name));
  const elsewhere = named.filter((table) => !table.isNullObject && !here.has(table.name));
  layTables(sheet, layout.tables, standing, { elsewhere, before: before?.tables ?? [] });
  const top = layout.top ?? 0;
  const [rows, columns] = before ? sizeOf(before, layout) : [layout.rows, layout.columns];
  if (before) range([top, 0, rows - top, columns]).clear('Formats');
  if (earlier) emptyBeyond(range, sizeOf(earlier, layout), grownBy(earlier, standing));
  // The standard of a workbook that is all texts would make texts of the numbers too.
  range([top, 0, layout.rows - top, layout.columns]).numberFormat = general;
  for (const { area, style } of layout.styles) applyStyle(range(area), style);
  layout.widths.forEach((characters, column) => {
    range([0, column, 1, 1]).format.columnWidth = characters * characterWidth;
  });
  layHeights(sheet, layout, before);
  layChoices(range, layout, before);
  layPage(sheet, layout, before);
  await context.sync();
  await decorateResults(context, sheetName, layout, before, control);
}

function sizeOf(a: SheetLayout, b: SheetLayout): [rows: number, columns: number] {
  return [Math.max(a.rows, b.rows), Math.max(a.columns, b.columns)];
}

/** Empties what was pushed out of the area that is written anew. */
function emptyBeyond(
  range: (area: AreaTuple) => Excel.Range,
  [rows, columns]: readonly [number, number],
  [more, wider]: readonly [number, number],
): void {
  if (more > 0) range([rows, 0, more, columns + wider]).clear('Contents');
  if (wider > 0) range([0, columns, rows, wider]).clear('Contents');
}

/** Rows as high as the lines of their wrapped texts: Excel does not fit rows that a program fills, and paper shows what fits. */
function layHeights(
  sheet: Excel.Worksheet,
  { heights = [] }: SheetLayout,
  before: SheetLayout | undefined,
): void {
  const earlier = (before?.heights ?? []).map((stretch) => ({ ...stretch, lines: 1 }));
  for (const { row, rows, lines } of [...earlier, ...heights])
    sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = lines * lineHeight;
}

/** Cells that are chosen from a list. Those of an earlier layout are freed first. */
function layChoices(
  range: (area: AreaTuple) => Excel.Range,
  { choices = [] }: SheetLayout,
  before: SheetLayout | undefined,
): void {
  // With rows or columns put in, the earlier choices went along and became more.
  for (const { area } of before?.choices ?? [])
    range([
      area[0],
      0,
      Math.max(area[2], (before?.rows ?? 0) - area[0]),
      before?.columns ?? 1,
    ]).dataValidation.clear();
  for (const { area, options } of choices) {
    range(area).dataValidation.rule = { list: { inCellDropDown: true, source: options.join(',') } };
  }
}

/** A4 across, as wide as the page, the headings on each page and always on screen. */
function layPage(sheet: Excel.Worksheet, { print }: SheetLayout, before: SheetLayout | undefined): void {
  if (!print) {
    if (before?.print) sheet.freezePanes.unfreeze();
    return;
  }
  sheet.freezePanes.freezeRows(print.titleRow + 1);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(print.titleRow, 0, 1, 1).getEntireRow());
}

/**
 * Gives result columns their looks. What an earlier layout, or this one when it was half done, left of tier colours and notes goes
 * first: the sheet is the add-in's own.
 */
async function decorateResults(
  context: Excel.RequestContext,
  sheetName: string,
  { results = [] }: SheetLayout,
  before: SheetLayout | undefined,
  control: Control,
): Promise<void> {
  const earlier = before?.results ?? [];
  if (results.length === 0 && earlier.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.getRange().conditionalFormats.clearAll();
  for (const { row, column, decoration } of results)
    await decorateColumn(context, () => sheet.getCell(row, column), decoration, undefined);
  await context.sync();
  const write = results.map(({ row, column, decoration: { note } }) => ({
    headerOn: (on: Excel.Worksheet) => on.getCell(row, column),
    text: note,
  }));
  const remove = earlier.filter(
    ({ row, column }) => !results.some((result) => result.row === row && result.column === column),
  );
  await writeNotes(sheetName, { write, remove }, control);
}
