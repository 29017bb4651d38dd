import { starredRows } from '../../scheme/results/count-tiers';
import type { SchemeResult } from '../../scheme/results/scheme-result';

/**
 * The rows of the customers who matter most, the first of them first: by the priority rank where the scheme ranks; else by the first column
 * of tiers, then ★, then the order of the sheet. One pass, however long the list.
 */
export function topRows(
  { columns, rowCount }: Pick<SchemeResult, 'columns' | 'rowCount'>,
  most: number,
): number[] {
  const comesFirst = orderOf(columns);
  const top: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (top.length === most && !comesFirst(row, top[most - 1] ?? row)) continue;
    const place = top.findIndex((other) => comesFirst(row, other));
    top.splice(place < 0 ? top.length : place, 0, row);
    if (top.length > most) top.pop();
  }
  return top;
}

/** Whether a row stands before one that is above it in the sheet. */
function orderOf(columns: SchemeResult['columns']): (row: number, other: number) => boolean {
  const ranks = columns.find(({ output }) => output.role === 'priorityRank')?.output;
  if (ranks?.kind === 'number') {
    const { values } = ranks;
    const rankOf = (row: number): number => {
      const rank = values[row] ?? NaN;
      return Number.isNaN(rank) ? Infinity : rank;
    };
    return (row, other) => rankOf(row) < rankOf(other);
  }
  const tiers = columns.find(({ output }) => output.kind === 'tier')?.output;
  const codes = tiers?.kind === 'tier' ? tiers.codes : undefined;
  const stars = starredRows(columns);
  return (row, other) => {
    const byTier = (codes?.[row] ?? 0) - (codes?.[other] ?? 0);
    return byTier < 0 || (byTier === 0 && (stars?.[row] ?? 0) > (stars?.[other] ?? 0));
  };
}
