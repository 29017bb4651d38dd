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
