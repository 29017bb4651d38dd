import { sortedOnce } from '../sorting/sorted-once';

/**
 * The least value that puts one below the median at the median, the others as they are: moving up draws the median of an
 * even number after it, so it is the upper of the middle two: of 2, 4, 4, 9 the median is 4, of 2, 3, 4, 9 it would be 3.5.
 * Undefined where nothing is known.
 *
 * @example
 * raisedToMedian(Float64Array.of(1, 2, 4, 9)) // 4
 */
export function raisedToMedian(values: Float64Array): number | undefined {
  const { values: ascending } = sortedOnce(values);
  return ascending[ascending.length >> 1];
}
