import { quantile } from './quantile';
import { sortedOnce } from '../sorting/sorted-once';

/**
 * The median of a column, the mean of the middle two where they are two; NaN where nothing is known.
 *
 * @example
 * median(Float64Array.of(9, 1, NaN, 2, 3)) // 2.5
 */
export function median(values: Float64Array): number {
  return quantile(sortedOnce(values).values, 0.5, 'inclusive');
}
