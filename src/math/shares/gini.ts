/**
 * The Gini coefficient, 0 when all have the same and towards 1 when one has all:
 * sum((2 i - n - 1) x_i) / (n sum x_i) over ascending x, i from 1; without the n / (n - 1) correction for small
 * samples. Negative values count as 0: with them the coefficient has no bounds. NaN where nothing is above 0.
 *
 * @param ascending sorted, nothing missing.
 * @example
 * gini(Float64Array.of(0, 0, 0, 1)) // 0.75
 */
export function gini(ascending: Float64Array): number {
  const size = ascending.length;
  let weighted = 0;
  let total = 0;
  for (let place = 0; place < size; place++) {
    const value = Math.max(0, ascending[place]!);
    weighted += (2 * place + 1 - size) * value;
    total += value;
  }
  return total > 0 ? weighted / (size * total) : NaN;
}
