import { countingSort } from './counting-sort';
import { radixSort } from './radix-sort';

/** A column in ascending order. Missing values are not in it. */
export interface SortedValues {
  /** The values, ascending. */
  readonly values: Float64Array;
  /** Where each of them stands in the column; equal values in the order of the column. */
  readonly order: Int32Array;
  /** How often each value occurs, where the column was counted: a table by value is then faster than the order. */
  readonly counted?: CountedValues;
}

/** A histogram of whole numbers. */
export interface CountedValues {
  /** The value of bin 0. */
  readonly lowest: number;
  /** How many values lie below each bin; one more entry than bins, the last is the number of values. */
  readonly starts: Int32Array;
}

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
