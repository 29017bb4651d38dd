import { literal } from '../../read/cell-text';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { rowBytes } from '../../conversation/blocks';
import type { OwnSheetKind } from '../../memory/identity';
import type { SheetLayout } from '../../memory/state';
import type { CellContent, Journal } from '../journal/journal';
import type { OwnSheetContent } from './own-sheet-content';
import { pack } from '../journal/pack';
import { applyLayout } from './apply-layout';
import { below, headlineRows } from './below-headline';
import { layoutNow, readStanding, unknownLayout } from './standing';
import { inBlocks, type WriteControl } from '../columns/write-block';

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

/**
 * Writes an own sheet, or rewrites the one of an earlier run, each step with its journal entry. A headline that somebody has typed above
 * its title stays, and the sheet begins below. @returns how it is laid out now
 */
export async function writeOwnSheet(
  sheet: OwnSheet,
  journal: Journal,
  control: WriteControl,
): Promise<SheetLayout> {
  const { sheetName } = sheet;
  const before = sheet.isThere ? await standingLayout(sheet, control) : undefined;
  const top = before?.top ?? 0;
  const { layout, cells } = below(top, sheet.content);
  const columns = Math.max(layout.columns, before?.columns ?? 0);
  const probes = cells.slice(0, 200);
  const average = 2 * (probes.reduce((sum, row) => sum + rowBytes(row), 0) / Math.max(1, probes.length));
  const grid: Grid = { sheetName, top, columns, rows: Math.max(cells.length, before?.rows ?? 0), average };
  if (before) await noteBefore(grid, { own: sheet.kind, before, after: layout }, journal, control);
  await retrying((context) => applyLayout(context, sheetName, layout, before, control), control);
  const blank = new Array<CellContent>(columns).fill('');
  const line = (row: number) => [...(cells[row] ?? []), ...blank].slice(0, columns).map(asLiteral);
  await inBlocks(
    grid.rows - top,
    average,
    (context, from, to) => {
      const values = Array.from({ length: to - from }, (_, row) => line(top + from + row));
      blockOf(context, grid, from, to).values = values;
      return context.sync();
    },
    control,
  );
  return layout;
}

/** What a run rewrites and taking it back brings again, also what somebody has put in or pushed aside since the run before. */
function standingLayout(
  { kind, sheetName, before, content }: OwnSheet,
  control: Control,
): Promise<SheetLayout> {
  return retrying(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const standing = await readStanding(context, sheet);
    const { top: _earlier, ...layout } = before
      ? layoutNow(before, standing)
      : unknownLayout(content.layout, standing);
    const top = await headlineRows(context, sheet, kind);
    return top > 0 ? { ...layout, top } : layout;
  }, control);
}

/** The cells that a run rewrites: all that the sheet had and will have. */
interface Grid {
  readonly sheetName: string;
  /** The first of them. */
  readonly top: number;
  /** Counted from the top of the sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Bytes of a row. */
  readonly average: number;
}

function blockOf(context: Excel.RequestContext, grid: Grid, from: number, to: number): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(grid.sheetName);
  return sheet.getRangeByIndexes(grid.top + from, 0, to - from, grid.columns);
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
    grid.rows - grid.top,
    grid.average,
    async (context, from, to) => {
      const range = blockOf(context, grid, from, to);
      range.load('values');
      await context.sync();
      const cells = (range.values as CellContent[][]).map((row) => row.map(asLiteral));
      journal.add(context, {
        kind: 'sheet-cells',
        sheet,
        own,
        firstRow: grid.top + from,
        packed: pack(cells),
      });
      await context.sync();
    },
    control,
  );
  await once((context) => {
    journal.add(context, { kind: 'sheet-layout', sheet, own, ...layouts });
    return context.sync();
  }, control);
}

/** A content of an own sheet as Excel is given it: every text literal. */
function asLiteral(content: CellContent): CellContent {
  return typeof content === 'string' ? literal(content) : content;
}
