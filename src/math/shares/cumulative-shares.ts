import type { SortedValues } from '../sorting/sorted-values';

/**
 * The share of the total that a value and all greater ones hold together (the curve of a Pareto chart), for each row.
 * Equal values share the share at the end of their run. Only what is above 0 is added up; the rest stands at 1. NaN for
 * a missing value, and for all where nothing is above 0.
 *
 * @param rows the length of the column.
 * @example
 * cumulativeShares(sortedValues(Float64Array.of(1, 2, NaN, 5, -3)), 5) // Float64Array.of(1, 0.875, NaN, 0.625, 1)
 */
export function cumulativeShares(sorted: SortedValues, rows: number): Float64Array {
  const shares = new Float64Array(rows).fill(NaN);
  const total = positiveTotal(sorted.values);
  if (total === 0) return shares;
  let reached = 0;
  for (let end = sorted.values.length; end > 0;) {
    const value = sorted.values[end - 1]!;
    const start = startOfRun(sorted.values, end - 1);
    if (value > 0) reached += value * (end - start);
    const share = value > 0 ? Math.min(1, reached / total) : 1;
    for (let place = start; place < end; place++) shares[sorted.order[place]!] = share;
    end = start;
  }
  return shares;
}

/**
 * The sum of what is above 0, from the greatest down, run by run: the total of a Pareto curve.
 *
 * @example
 * positiveTotal(Float64Array.of(-3, 0, 1, 2)) // 3
 */
export function positiveTotal(ascending: Float64Array): number {
  let total = 0;
  for (let end = ascending.length; end > 0 && ascending[end - 1]! > 0;) {
    const start = startOfRun(ascending, end - 1);
    total += ascending[end - 1]! * (end - start);
    end = start;
  }
  return total;
}

/** The place of the first value that equals the one at `place`. */
export function startOfRun(ascending: Float64Array, place: number): number {
  const value = ascending[place];
  let start = place;
  while (start > 0 && ascending[start - 1] === value) start--;
  return start;
}
