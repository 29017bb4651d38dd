import type { Cell } from '../cells/cell';

/** Rows of one piece of a block, as Excel gives them. */
export type Rows = readonly (readonly Cell[])[];

/** The cell of a row that may be shorter than its neighbours; '' where it ends early. */
export function cellAt(rows: Rows, row: number, offset: number): Cell {
  return (rows[row] as readonly (Cell | undefined)[])[offset] ?? '';
}

/** Reads one column of the sheet into a typed column, run by run. */
export interface ColumnReader {
  /** Makes room for so many rows in all. */
  reserve(capacity: number): void;
  /**
   * Appends rows `from` to `to` (excluded), the column being `offset` cells into each.
   * @param sheetRow zero-based row in the sheet of `rows[0]`.
   */
  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void;
}
