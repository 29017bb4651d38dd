import { endOfRun } from './average-ranks';
import { sortedValues, type SortedValues } from './sorted-values';

/**
 * Percent rank of each value: (average rank - 1) / (n - 1), 0 the smallest and 1 the greatest; ties share. It is
 * Excel's PERCENTRANK.INC except for ties, where Excel takes the lowest rank. A column of equal values, and a single
 * value, stand in the middle: 0.5. NaN for a missing value.
 *
 * @example
 * percentRanks(Float64Array.of(10, 20, 20, NaN, 5, 50)) // Float64Array.of(0.25, 0.625, 0.625, NaN, 0, 1)
 */
export function percentRanks(
  values: Float64Array,
  sorted: SortedValues = sortedValues(values),
): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  const size = sorted.values.length;
  for (let start = 0; start < size;) {
    const end = endOfRun(sorted.values, start);
    const rank = size === 1 ? 0.5 : ((start + 1 + end) / 2 - 1) / (size - 1);
    for (let place = start; place < end; place++) ranks[sorted.order[place]!] = rank;
    start = end;
  }
  return ranks;
}
