import { placeOf } from '../sorting/moved-value';
import type { SortedValues } from '../sorting/sorted-values';

/**
 * How many values of a sorted column are greater than a limit.
 *
 * @example
 * countAbove(sortedValues(Float64Array.of(3, 1, 2, NaN)), 1) // 2
 */
export function countAbove(sorted: SortedValues, limit: number): number {
  const { counted } = sorted;
  if (counted) {
    const bins = counted.starts.length - 1;
    const bin = Math.min(Math.max(Math.floor(limit) - counted.lowest + 1, 0), bins);
    return counted.starts[bins]! - counted.starts[bin]!;
  }
  return sorted.values.length - placeOf(sorted.values, limit, true);
}
