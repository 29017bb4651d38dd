/**
 * Pearson's correlation of two columns of equal length, nothing missing; NaN for fewer than two values or where one
 * column is all equal.
 *
 * @example
 * correlation(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)) // 1
 */
export function correlation(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [x, y].map(
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  let [xx, yy, xy] = [0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    const [dx, dy] = [x[row]! - meanX!, y[row]! - meanY!];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}
