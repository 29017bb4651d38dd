import { sortedValues, type SortedValues } from '../sorting/sorted-values';

/**
 * The rank of each value, 1 the smallest; equal values get the mean of the ranks that they take up (R's
 * `rank(ties.method = "average")`, Excel's RANK.AVG ascending). NaN for a missing value.
 *
 * @param sorted the same column sorted, when it is at hand.
 * @example
 * averageRanks(Float64Array.of(10, 20, 20, NaN, 5)) // Float64Array.of(2, 3.5, 3.5, NaN, 1)
 */
export function averageRanks(
  values: Float64Array,
  sorted: SortedValues = sortedValues(values),
): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  const size = sorted.values.length;
  for (let start = 0; start < size;) {
    const end = endOfRun(sorted.values, start);
    const rank = (start + 1 + end) / 2;
    for (let place = start; place < end; place++) ranks[sorted.order[place]!] = rank;
    start = end;
  }
  return ranks;
}

/** The place after the last value that equals the one at `start`. */
export function endOfRun(ascending: Float64Array, start: number): number {
  const value = ascending[start];
  let end = start + 1;
  while (end < ascending.length && ascending[end] === value) end++;
  return end;
}
