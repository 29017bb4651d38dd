/**
 * The lower triangle L of a symmetric positive definite matrix A = L L', row by row (Cholesky); undefined where A is not
 * positive definite. Only the lower triangle of A is read. O(n^3 / 6).
 *
 * @param matrix n x n, row by row.
 * @example
 * cholesky(Float64Array.of(4, 2, 2, 5), 2) // Float64Array.of(2, 0, 1, 2)
 * @example
 * cholesky(Float64Array.of(1, 2, 2, 1), 2) // undefined
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (column < row) lower[row * size + column] = rest / lower[column * size + column]!;
      else if (rest > 0) lower[row * size + row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/**
 * Solves L L' x = b.
 *
 * @example
 * choleskySolve(Float64Array.of(2, 0, 1, 2), Float64Array.of(8, 14)) // Float64Array.of(0.75, 2.5)
 */
export function choleskySolve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row * size + k]! * x[k]!;
    x[row]! /= lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k * size + row]! * x[k]!;
    x[row]! /= lower[row * size + row]!;
  }
  return x;
}

/**
 * The inverse of A = L L', row by row.
 *
 * @example
 * choleskyInverse(Float64Array.of(2, 0, 0, 4), 2) // Float64Array.of(0.25, 0, 0, 0.0625)
 */
export function choleskyInverse(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    inverse.set(choleskySolve(lower, unit), column * size);
  }
  return inverse;
}
