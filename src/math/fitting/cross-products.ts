/** X' W X, lower triangle and its mirror. */
export function crossProducts(matrix: Float64Array, weights: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < weights.length; row++) {
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const weighted = weights[row]! * matrix[start + i]!;
      if (weighted === 0) continue;
      for (let j = 0; j <= i; j++) products[i * width + j]! += weighted * matrix[start + j]!;
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j]!;
  return products;
}
