import { endOfRun } from './average-ranks';
import { sortedValues, type CountedValues, type SortedValues } from '../sorting/sorted-values';

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
  return sorted.counted ? ranksByTable(values, sorted.counted) : ranksByOrder(values.length, sorted);
}

/** Of a run of equal values from `start` to `end` (excluded), places counted from 0, among `size` values. */
function percentRank(start: number, end: number, size: number): number {
  return size === 1 ? 0.5 : (start + end - 1) / 2 / (size - 1);
}

/** The percent rank of each bin of a histogram. */
export function ranksOfBins({ starts }: CountedValues): Float64Array {
  const bins = starts.length - 1;
  const size = starts[bins]!;
  const ofBin = new Float64Array(bins);
  for (let bin = 0; bin < bins; bin++) ofBin[bin] = percentRank(starts[bin]!, starts[bin + 1]!, size);
  return ofBin;
}

function ranksByTable(values: Float64Array, counted: CountedValues): Float64Array {
  const { lowest } = counted;
  const ofBin = ranksOfBins(counted);
  const ranks = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    ranks[row] = value - value === 0 ? ofBin[value - lowest]! : NaN;
  }
  return ranks;
}

function ranksByOrder(rows: number, { values, order }: SortedValues): Float64Array {
  const size = values.length;
  const ranks = new Float64Array(rows);
  if (size < rows) ranks.fill(NaN);
  for (let start = 0; start < size;) {
    const end = endOfRun(values, start);
    const rank = percentRank(start, end, size);
    for (let place = start; place < end; place++) ranks[order[place]!] = rank;
    start = end;
  }
  return ranks;
}
