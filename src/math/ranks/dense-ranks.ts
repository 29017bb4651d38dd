import { sortedValues, type SortedValues } from '../sorting/sorted-values';

/**
 * Dense ranks from the top: 1 the greatest, equal values share a rank, and no rank is left out (SQL's
 * `DENSE_RANK() OVER (ORDER BY x DESC)`). NaN for a missing value.
 *
 * @example
 * denseRanks(Float64Array.of(10, 30, 30, NaN, 20)) // Float64Array.of(3, 1, 1, NaN, 2)
 */
export function denseRanks(values: Float64Array, sorted: SortedValues = sortedValues(values)): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  let rank = 0;
  let previous = NaN;
  for (let place = sorted.values.length - 1; place >= 0; place--) {
    const value = sorted.values[place]!;
    if (value !== previous) rank++;
    previous = value;
    ranks[sorted.order[place]!] = rank;
  }
  return ranks;
}
