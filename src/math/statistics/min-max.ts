/**
 * Scales a column to 0..1: (x - lowest) / (highest - lowest). Where all are equal there is nothing to tell apart, and
 * each is 0.5. NaN for a missing value.
 *
 * @example
 * minMax(Float64Array.of(10, 20, NaN, 30)) // Float64Array.of(0, 0.5, NaN, 1)
 */
export function minMax(values: Float64Array): Float64Array {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return scaleBetween(values, lowest, highest);
}

/**
 * Scales a column so that `lowest` is 0 and `highest` is 1; values beyond them go beyond 0..1.
 *
 * @example
 * scaleBetween(Float64Array.of(3, 5), 1, 5) // Float64Array.of(0.5, 1)
 */
export function scaleBetween(values: Float64Array, lowest: number, highest: number): Float64Array {
  const scaled = new Float64Array(values.length);
  const range = highest - lowest;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    scaled[row] = range > 0 ? (value - lowest) / range : value - value + 0.5;
  }
  return scaled;
}
