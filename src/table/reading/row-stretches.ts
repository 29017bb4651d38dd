import type { RowStretch } from './structure';
import type { BlockPiece } from './table-reading';

/** A stretch of a block: to be read, or hidden as a whole. */
export interface BlockStretch extends RowStretch {
  readonly isHidden: boolean;
}

/** A block of rows cut where hidden rows begin and end, from top to bottom. Cost: the hidden stretches. */
export function stretchesOf(
  first: number,
  count: number,
  hiddenRows: readonly RowStretch[],
): readonly BlockStretch[] {
  const end = first + count;
  const stretches: BlockStretch[] = [];
  let row = first;
  for (const hidden of hiddenRows) {
    const [from, to] = [Math.max(hidden.first, row), Math.min(hidden.first + hidden.count, end)];
    if (from >= to) continue;
    if (from > row) stretches.push({ first: row, count: from - row, isHidden: false });
    stretches.push({ first: from, count: to - from, isHidden: true });
    row = to;
  }
  if (row < end) stretches.push({ first: row, count: end - row, isHidden: false });
  return stretches;
}

/** Rows of pieces: `count` of them from the row `from` of the block on. */
export function cutPieces(pieces: readonly BlockPiece[], from: number, count: number): readonly BlockPiece[] {
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(from, from + count);
  return pieces.map(({ firstColumn, values, percent }) => ({
    firstColumn,
    values: cut(values),
    ...(percent && {
      percent: Object.fromEntries(Object.entries(percent).map(([column, rows]) => [column, cut(rows)])),
    }),
  }));
}
