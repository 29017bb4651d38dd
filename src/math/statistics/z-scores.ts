import { moments } from './moments';
import { sortedValues, type SortedValues } from '../sorting/sorted-values';

/**
 * z-scores: (x - mean) / standard deviation, of the sample (n - 1, Excel's STDEV.S, R's `scale`) or of the population
 * (n, Excel's STDEV.P, scikit-learn's StandardScaler). Where all are equal, or there is one value, each is 0. NaN for a
 * missing value.
 *
 * @example
 * zScores(Float64Array.of(1, 2, NaN, 3)) // Float64Array.of(-1, 0, NaN, 1)
 * @example
 * zScores(Float64Array.of(1, 3), undefined, 'population') // Float64Array.of(-1, 1)
 */
export function zScores(
  values: Float64Array,
  sorted: SortedValues = sortedValues(values),
  spread: 'sample' | 'population' = 'sample',
): Float64Array {
  const { mean, deviation } = moments(sorted.values, spread);
  return values.map((value) => (deviation === 0 ? value - value : (value - mean) / deviation));
}
