/**
 * The second derivatives of a function at a point, by central differences with one step for all axes; row by row. The
 * error is of the order of step^2, plus the rounding of f over step^2: 1e-3 suits a function that is smooth over units,
 * such as a log-likelihood in log parameters.
 *
 * @example
 * numericHessian(([x, y]) => x * x + 3 * x * y, [1, 2], 0.5) // Float64Array.of(2, 3, 3, 0)
 */
export function numericHessian(
  f: (at: readonly number[]) => number,
  at: readonly number[],
  step: number,
): Float64Array {
  const size = at.length;
  const valueAt = (first: number, firstStep: number, second: number, secondStep: number): number =>
    f(at.map((x, axis) => x + (axis === first ? firstStep : 0) + (axis === second ? secondStep : 0)));
  const hessian = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const second =
        (valueAt(row, step, column, step) -
          valueAt(row, step, column, -step) -
          valueAt(row, -step, column, step) +
          valueAt(row, -step, column, -step)) /
        (4 * step * step);
      hessian[row * size + column] = hessian[column * size + row] = second;
    }
  }
  return hessian;
}
