import { countingSort } from './counting-sort';
import { radixSort } from './radix-sort';
import type { SortedValues } from './sorted-column';

// Both ways of sorting answer these; whoever sorts finds them here.
export type { CountedValues, SortedValues } from './sorted-column';

/**
 * Sorts a column of numbers: stable, ascending, what is not finite left out. Whole numbers of a narrow range (counts,
 * days) are counted; everything else is radix-sorted on 24 squeezed bits of the floating-point pattern and repaired by
 * insertion. The column itself is not changed. About 20 and 70 ms for a million rows.
 *
 * @example
 * sortedValues(Float64Array.of(30, NaN, 10, 20)).order // Int32Array.of(2, 3, 0)
 */
export function sortedValues(values: Float64Array): SortedValues {
  return countingSort(values) ?? radixSort(values);
}
