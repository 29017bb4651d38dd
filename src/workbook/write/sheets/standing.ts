import type { SheetLayout } from '../../memory/state';
import type { AreaTuple } from './own-sheet-content';

/** A Table where it stands now. */
export interface StandingTable {
  readonly name: string;
  readonly area: AreaTuple;
  /** It has its header row, and no row of totals. */
  readonly isPlain: boolean;
}

/** What stands on an own sheet now: people may have put in rows or columns since a run wrote it. */
export interface Standing {
  /** Rows and columns, from A1 on, that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Those of other people too. */
  readonly tables: readonly StandingTable[];
}

/** Looks what stands on a sheet. What was queued before goes along. */
export async function readStanding(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Standing> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const { tables } = sheet;
  tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const found = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of found) range.load('rowIndex,columnIndex,rowCount,columnCount');
  if (found.length > 0) await context.sync();
  return {
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    tables: found.map(({ table: { name, showHeaders, showTotals }, range }) => ({
      name,
      area: [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount],
      isPlain: showHeaders && !showTotals,
    })),
  };
}

/**
 * A layout as it stands now: as large as the sheet is in use, its Tables where they are, and what stands with the first of them moved
 * along with it. A Table that is gone is left out.
 */
export function layoutNow(layout: SheetLayout, { rows, columns, tables }: Standing): SheetLayout {
  const now = layout.tables.flatMap(({ name }) => tables.filter((table) => table.name === name));
  const moved = moving(layout.tables[0]?.area, now.find(({ name }) => name === layout.tables[0]?.name)?.area);
  const place = <P extends { readonly row: number }>(own: P) => ({ ...own, row: moved.row(own.row) });
  const { results, choices, heights, print } = layout;
  return {
    ...layout,
    rows: Math.max(layout.rows, rows),
    columns: Math.max(layout.columns, columns),
    tables: now.map(({ name, area }) => ({ name, area })),
    styles: layout.styles.map((own) => ({ ...own, area: moved.area(own.area) })),
    ...(results && {
      results: results.map((own) => ({ ...place(own), column: moved.column(own.column) })),
    }),
    ...(choices && { choices: choices.map((own) => ({ ...own, area: moved.area(own.area) })) }),
    ...(heights && { heights: heights.map(place) }),
    ...(print && { print: { titleRow: moved.row(print.titleRow) } }),
  };
}

/**
 * The layout of an own sheet that nobody remembers: its Table stands where it does, and it looks as one of its kind does now, for what
 * it looked like cannot be known.
 */
export function unknownLayout(like: SheetLayout, { rows, columns, tables }: Standing): SheetLayout {
  const own = tables.filter(({ name }) => like.tables.some((table) => table.name === name));
  return { ...like, rows, columns, tables: own.map(({ name, area }) => ({ name, area })) };
}

/** By how many rows and columns the Tables of a layout reach further now, and with them all that stood on the sheet. */
export function grownBy(layout: SheetLayout, { tables }: Standing): readonly [rows: number, columns: number] {
  let [rows, columns] = [0, 0];
  for (const { name, area } of tables) {
    const before = layout.tables.find((own) => own.name === name)?.area;
    if (!before) continue;
    rows = Math.max(rows, area[0] + area[2] - before[0] - before[2]);
    columns = Math.max(columns, area[1] + area[3] - before[1] - before[3]);
  }
  return [rows, columns];
}

/** Where things are that stood below or right of the corner of a Table, or reached down to its end, now that it stands elsewhere. */
function moving(before: AreaTuple = [0, 0, 0, 0], now: AreaTuple = before) {
  const along = (at: 0 | 1) => {
    const [first, last] = [before[at], before[at] + before[(at + 2) as 2 | 3]];
    const [toFirst, toLast] = [now[at] - first, now[at] + now[(at + 2) as 2 | 3] - last];
    return {
      start: (own: number) => (own < first ? own : own + toFirst),
      end: (own: number) => (own < first ? own : own < last ? own + toFirst : own + toLast),
    };
  };
  const [down, right] = [along(0), along(1)];
  const area = ([row, column, rows, columns]: AreaTuple): AreaTuple => {
    const [top, left] = [down.start(row), right.start(column)];
    return [top, left, down.end(row + rows) - top, right.end(column + columns) - left];
  };
  return { row: down.start, column: right.start, area };
}
