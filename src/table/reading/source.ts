import { cellAt, type Rows } from './block';
import { cellHash } from '../cells/cell-hash';
import type { BlockPiece, ColumnPlan } from './table-reading';

/** Where the cells of a column stand in a block. */
export interface Source {
  readonly rows: Rows;
  readonly offset: number;
  /** Of each row, whether its number format is one of percent; of columns of shares. */
  readonly percent?: readonly boolean[] | undefined;
}

/** @throws RangeError where the column lies in none of the pieces */
export function sourceOf(plan: ColumnPlan, pieces: readonly BlockPiece[]): Source {
  const column = plan.sheetColumn;
  const piece = pieces.find(
    ({ firstColumn, values }) => column >= firstColumn && column < firstColumn + (values[0]?.length ?? 0),
  );
  if (piece === undefined) throw new RangeError(`No piece of the block has column ${String(column)}.`);
  return { rows: piece.values, offset: column - piece.firstColumn, percent: piece.percent?.[column] };
}

/** The hashes of the rows `from` to `to` (excluded), written from place `at` on. */
export function hashCells(
  { rows, offset }: Source,
  from: number,
  to: number,
  hashes: Uint32Array,
  at: number,
): void {
  for (let row = from; row < to; row++) hashes[at + row - from] = cellHash(cellAt(rows, row, offset));
}
