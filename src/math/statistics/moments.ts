/** Mean and standard deviation of a column. */
export interface Moments {
  readonly mean: number;
  /** 0 where all values are equal, and of a single one. */
  readonly deviation: number;
}

/**
 * Mean and standard deviation of values in ascending order: of the sample (n - 1, Excel's STDEV.S, R's `sd`) or of the
 * population (n, Excel's STDEV.P). Sums run over the sorted values, so that the order of the rows does not reach the last
 * digit. NaN of no values.
 *
 * @example
 * moments(Float64Array.of(1, 2, 3)) // { mean: 2, deviation: 1 }
 */
export function moments(ascending: Float64Array, spread: 'sample' | 'population' = 'sample'): Moments {
  const size = ascending.length;
  let sum = 0;
  for (let place = 0; place < size; place++) sum += ascending[place]!;
  const mean = sum / size;
  let squares = 0;
  for (let place = 0; place < size; place++) squares += (ascending[place]! - mean) ** 2;
  const deviation = Math.sqrt(squares / (spread === 'sample' ? size - 1 : size));
  const isEven = !(ascending[size - 1]! > ascending[0]!) || !(deviation > 0);
  return { mean, deviation: isEven ? 0 : deviation };
}
