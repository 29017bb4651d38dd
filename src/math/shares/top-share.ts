/**
 * The share of the total that the greatest values hold: "the top 20 % have 67.4 %". The number of values is rounded to
 * whole ones, at least one; negative values count as 0. NaN where nothing is above 0.
 *
 * @param ascending sorted, nothing missing.
 * @param part which part of the values, 0..1.
 * @example
 * topShare(Float64Array.of(1, 1, 1, 1, 4), 0.2) // 0.5
 */
export function topShare(ascending: Float64Array, part: number): number {
  const size = ascending.length;
  const first = size - Math.max(1, Math.round(size * part));
  let top = 0;
  let total = 0;
  for (let place = size - 1; place >= 0; place--) {
    const value = ascending[place]!;
    if (value <= 0) break;
    total += value;
    if (place >= first) top += value;
  }
  return total > 0 ? top / total : NaN;
}
