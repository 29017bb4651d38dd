/** X' W X, lower triangle and its mirror. Four rows at a time, so that each sum is fetched and stored a fourth as often. */
export function crossProducts(matrix: Float64Array, weights: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  const rows = weights.length;
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) addFour(products, matrix, weights, width, row);
  for (let row = whole; row < rows; row++) {
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const weighted = weights[row]! * matrix[start + i]!;
      for (let j = 0; j <= i; j++) products[i * width + j]! += weighted * matrix[start + j]!;
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j]!;
  return products;
}

function addFour(
  products: Float64Array,
  matrix: Float64Array,
  weights: Float64Array,
  width: number,
  row: number,
): void {
  const a = row * width;
  const b = a + width;
  const c = b + width;
  const d = c + width;
  for (let i = 0; i < width; i++) {
    const wa = weights[row]! * matrix[a + i]!;
    const wb = weights[row + 1]! * matrix[b + i]!;
    const wc = weights[row + 2]! * matrix[c + i]!;
    const wd = weights[row + 3]! * matrix[d + i]!;
    const at = i * width;
    for (let j = 0; j <= i; j++) {
      products[at + j]! +=
        wa * matrix[a + j]! + wb * matrix[b + j]! + (wc * matrix[c + j]! + wd * matrix[d + j]!);
    }
  }
}
