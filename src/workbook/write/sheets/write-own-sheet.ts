import { literal } from '../../read/cell-text';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { rowBytes } from '../../conversation/blocks';
import type { OwnSheetKind } from '../../memory/identity';
import type { SheetLayout } from '../../memory/state';
import { decorateColumn } from '../looks/decorate';
import { HeaderNotes } from '../looks/header-note';
import type { CellContent, Journal } from '../journal/journal';
import type { AreaTuple, OwnSheetContent } from './own-sheet-content';
import { general } from '../columns/text-format';
import { applyStyle } from '../looks/own-styles';
import { pack } from '../journal/pack';
import { layTables } from './lay-tables';
import { grownBy, layoutNow, readStanding, unknownLayout } from './standing';
import { inBlocks, type WriteControl } from '../columns/write-block';

const characterWidth = 5.6;
/** Points. */
const lineHeight = 15;

/** An own sheet as this run leaves it. */
export interface OwnSheet {
  readonly kind: OwnSheetKind;
  readonly sheetName: string;
  readonly content: OwnSheetContent;
  /** Whether an earlier run wrote it; otherwise it was just added. */
  readonly isThere: boolean;
  /** Its layout, where that is remembered. */
  readonly before: SheetLayout | undefined;
}

/** Writes an own sheet, or rewrites the one of an earlier run, each step with its journal entry. */
export async function writeOwnSheet(sheet: OwnSheet, journal: Journal, control: WriteControl): Promise<void> {
  const { sheetName } = sheet;
  const { layout, cells } = sheet.content;
  const before = sheet.isThere ? await standingLayout(sheet, control) : undefined;
  const columns = Math.max(layout.columns, before?.columns ?? 0);
  const probes = cells.slice(0, 200);
  const average = 2 * (probes.reduce((sum, row) => sum + rowBytes(row), 0) / Math.max(1, probes.length));
  const grid: Grid = { sheetName, columns, rows: Math.max(cells.length, before?.rows ?? 0), average };
  if (before) await noteBefore(grid, { own: sheet.kind, before, after: layout }, journal, control);
  await retrying((context) => applyLayout(context, sheetName, layout, before), control);
  const blank = new Array<CellContent>(columns).fill('');
  const line = (row: number) => [...(cells[row] ?? []), ...blank].slice(0, columns).map(asLiteral);
  await inBlocks(
    grid.rows,
    average,
    (context, from, to) => {
      const values = Array.from({ length: to - from }, (_, row) => line(from + row));
      blockOf(context, grid, from, to).values = values;
      return context.sync();
    },
    control,
  );
}

/** What a run rewrites and taking it back brings again, also what somebody has put in or pushed aside since the run before. */
function standingLayout({ sheetName, before, content }: OwnSheet, control: Control): Promise<SheetLayout> {
  return retrying(async (context) => {
    const standing = await readStanding(context, context.workbook.worksheets.getItem(sheetName));
    return before ? layoutNow(before, standing) : unknownLayout(content.layout, standing);
  }, control);
}

/** The cells that a run rewrites: all that the sheet had and will have. */
interface Grid {
  readonly sheetName: string;
  readonly rows: number;
  readonly columns: number;
  /** Bytes of a row. */
  readonly average: number;
}

function blockOf(context: Excel.RequestContext, grid: Grid, from: number, to: number): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(grid.sheetName);
  return sheet.getRangeByIndexes(from, 0, to - from, grid.columns);
}

/**
 * Writes down what stands on the sheet: cells first, then the layout. Taking back goes the other way, and a Table that is
 * resized writes into its header cells.
 */
async function noteBefore(
  grid: Grid,
  {
    own,
    ...layouts
  }: { readonly own: OwnSheetKind; readonly before: SheetLayout; readonly after: SheetLayout },
  journal: Journal,
  { onRows: _written, ...control }: WriteControl,
): Promise<void> {
  const { sheetName: sheet } = grid;
  await inBlocks(
    grid.rows,
    grid.average,
    async (context, from, to) => {
      const range = blockOf(context, grid, from, to);
      range.load('values');
      await context.sync();
      const cells = (range.values as CellContent[][]).map((row) => row.map(asLiteral));
      journal.add(context, { kind: 'sheet-cells', sheet, own, firstRow: from, packed: pack(cells) });
      await context.sync();
    },
    control,
  );
  await once((context) => {
    journal.add(context, { kind: 'sheet-layout', sheet, own, ...layouts });
    return context.sync();
  }, control);
}

/**
 * Gives a sheet its layout: what an earlier layout left is cleared, wherever it was moved to, Tables are laid, looks and widths are set.
 * Safe to do twice, in either direction.
 */
export async function applyLayout(
  context: Excel.RequestContext,
  sheetName: string,
  layout: SheetLayout,
  earlier: SheetLayout | undefined,
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
  if (before) range([0, 0, ...sizeOf(before, layout)]).clear('Formats');
  if (earlier) emptyBeyond(range, sizeOf(earlier, layout), grownBy(earlier, standing));
  // The standard of a workbook that is all texts would make texts of the numbers too.
  range([0, 0, layout.rows, layout.columns]).numberFormat = general;
  for (const { area, style } of layout.styles) applyStyle(range(area), style);
  layout.widths.forEach((characters, column) => {
    range([0, column, 1, 1]).format.columnWidth = characters * characterWidth;
  });
  layHeights(sheet, layout, before);
  layChoices(range, layout, before);
  layPage(sheet, layout, before);
  await context.sync();
  await decorateResults(context, sheet, layout, before);
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
  sheet: Excel.Worksheet,
  { results = [] }: SheetLayout,
  before: SheetLayout | undefined,
): Promise<void> {
  const earlier = before?.results ?? [];
  if (results.length === 0 && earlier.length === 0) return;
  sheet.getRange().conditionalFormats.clearAll();
  const notes = await HeaderNotes.open(context, sheet);
  for (const { row, column } of earlier) {
    const stays = results.some((result) => result.row === row && result.column === column);
    if (!stays) notes.remove(row, column);
  }
  for (const { row, column, decoration } of results) {
    const place = { header: () => sheet.getCell(row, column), row, column };
    await decorateColumn(context, place, decoration, undefined, notes);
  }
  await context.sync();
}

/** A content of an own sheet as Excel is given it: every text literal. */
function asLiteral(content: CellContent): CellContent {
  return typeof content === 'string' ? literal(content) : content;
}
