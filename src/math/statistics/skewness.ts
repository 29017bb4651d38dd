import { moments } from './moments';

/**
 * How lopsided values are: the mean cube of their distances from the mean in standard deviations (g1, of the population:
 * scipy's `skew`). 0 where all are equal, NaN of no values. Sums run over the sorted values, so that the order of the rows
 * does not reach the last digit.
 *
 * @param ascending the values in ascending order.
 * @example
 * skewness(Float64Array.of(1, 2, 3)) // 0
 * @example
 * skewness(Float64Array.of(0, 0, 0, 0, 5)) // 1.5
 */
export function skewness(ascending: Float64Array): number {
  const { mean, deviation } = moments(ascending, 'population');
  if (deviation === 0) return ascending.length === 0 ? NaN : 0;
  let cubes = 0;
  for (let place = 0; place < ascending.length; place++) {
    cubes += ((ascending[place]! - mean) / deviation) ** 3;
  }
  return cubes / ascending.length;
}
