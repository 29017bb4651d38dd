import { sortedValues, type SortedValues } from './sorted-values';

const known = new WeakMap<Float64Array, SortedValues>();

/**
 * A column's sorted values, sorted once: several methods of a scheme, and every move of a slider, ask for the same. The
 * column must never change afterwards, which holds for every column of a table; the answer lives as long as the column.
 *
 * @example
 * sortedOnce(Float64Array.of(2, 1)).values // Float64Array.of(1, 2)
 */
export function sortedOnce(values: Float64Array): SortedValues {
  let sorted = known.get(values);
  if (!sorted) {
    sorted = sortedValues(values);
    known.set(values, sorted);
  }
  return sorted;
}
