import { sortedValues, type SortedValues } from '../sorting/sorted-values';

/**
 * Ranks as in a competition, from the top: 1 + how many values are greater, so two firsts are followed by a third
 * (Excel's RANK.EQ, SQL's `RANK() OVER (ORDER BY x DESC)`). NaN for a missing value.
 *
 * @example
 * standingRanks(Float64Array.of(10, 30, 30, NaN, 20)) // Float64Array.of(4, 1, 1, NaN, 3)
 */
export function standingRanks(
  values: Float64Array,
  sorted: SortedValues = sortedValues(values),
): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  const size = sorted.values.length;
  let rank = 0;
  let previous = NaN;
  for (let place = size - 1; place >= 0; place--) {
    const value = sorted.values[place]!;
    if (value !== previous) rank = size - place;
    previous = value;
    ranks[sorted.order[place]!] = rank;
  }
  return ranks;
}
