import { sortedValues, type SortedValues } from './sorted-values';

/**
 * z-scores: (x - mean) / standard deviation, of the sample (n - 1, Excel's STDEV.S, R's `scale`) or of the population
 * (n, Excel's STDEV.P, scikit-learn's StandardScaler). Where all are equal, or there is one value, each is 0. NaN for a
 * missing value. Sums run over the sorted values, so that the order of the rows does not reach the last digit.
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
  const size = sorted.values.length;
  let sum = 0;
  for (let place = 0; place < size; place++) sum += sorted.values[place]!;
  const mean = sum / size;
  let squares = 0;
  for (let place = 0; place < size; place++) squares += (sorted.values[place]! - mean) ** 2;
  const deviation = Math.sqrt(squares / (spread === 'sample' ? size - 1 : size));
  const even = !(sorted.values[size - 1]! > sorted.values[0]!) || !(deviation > 0);
  return values.map((value) => (even ? value - value : (value - mean) / deviation));
}
