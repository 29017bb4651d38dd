import type { Area } from '../../embedded-host/model/cells/area';

/** Everything of a sheet that is drawn besides its cells. Sizes are in pixels, lines count from 0. */
export interface SheetLayout {
  /** The sheet's id in the workbook. */
  readonly sheet: number;
  /** How many rows are shown: those in use and some to go on with. */
  readonly rowCount: number;
  /** One height for all rows, or one a row; hidden rows have none. */
  readonly rowHeights: number | Uint16Array;
  /** One a column, from A on; hidden columns have none. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
  /** The area around all cells; null for an empty sheet. */
  readonly used: Area | null;
  /** Top, left, bottom and right of each merged area in turn. */
  readonly merges: Int32Array;
}

/** Height of a row, hidden ones none. */
export function rowHeightOf({ rowHeights }: SheetLayout, row: number): number {
  return typeof rowHeights === 'number' ? rowHeights : (rowHeights[row] ?? 0);
}

/** Width of a column, hidden ones none. */
export function columnWidthOf({ columnWidths }: SheetLayout, column: number): number {
  return columnWidths[column] ?? 0;
}

/** Whether two layouts are drawn alike. */
export function sameLayout(a: SheetLayout, b: SheetLayout): boolean {
  const { rowHeights: heightsA, merges: mergesA, ...othersA } = a;
  const { rowHeights: heightsB, merges: mergesB, ...othersB } = b;
  return (
    sameNumbers(heightsA, heightsB) &&
    sameNumbers(mergesA, mergesB) &&
    JSON.stringify(othersA) === JSON.stringify(othersB)
  );
}

type Numbers = number | Uint16Array | Int32Array;

function sameNumbers(a: Numbers, b: Numbers): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.length === b.length && a.every((value, place) => value === b[place]);
}
