import type { ValueAt } from '../sorting/moved-value';

/**
 * The quantile definitions that people meet in spreadsheets, numbered as by Hyndman & Fan (1996): `inclusive` is type 7,
 * Excel's PERCENTILE.INC and R's default; `exclusive` is type 6, Excel's PERCENTILE.EXC.
 */
export type QuantileType = 'inclusive' | 'exclusive';

/**
 * The quantile at a share of the way through sorted values, between two of them by linear interpolation. Inclusive:
 * at position 1 + (n - 1) p. Exclusive: at (n + 1) p; where that lies outside 1..n, Excel gives an error and this the
 * nearest value. NaN for no values.
 *
 * @param ascending sorted, nothing missing.
 * @param share 0..1.
 * @example
 * quantile(Float64Array.of(1, 2, 3, 4), 0.25, 'inclusive') // 1.75
 * @example
 * quantile(Float64Array.of(1, 2, 3, 4), 0.25, 'exclusive') // 1.25
 */
export function quantile(ascending: Float64Array, share: number, type: QuantileType): number {
  return quantileAt((place) => ascending[place]!, ascending.length, share, type);
}

/** The quantile of sorted values that are not at hand as an array. */
export function quantileAt(at: ValueAt, size: number, share: number, type: QuantileType): number {
  if (size === 0) return NaN;
  const position = type === 'inclusive' ? (size - 1) * share : (size + 1) * share - 1;
  const place = Math.min(Math.max(position, 0), size - 1);
  const below = Math.floor(place);
  const low = at(below);
  const high = at(Math.min(below + 1, size - 1));
  return low + (place - below) * (high - low);
}
