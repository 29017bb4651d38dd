/**
 * The squared Euclidean distance between two points of two lists of coordinates, one point after the other.
 *
 * @example
 * squaredDistance(Float64Array.of(0, 0, 3, 4), 1, Float64Array.of(0, 0), 0, 2) // 25
 */
export function squaredDistance(
  from: Float64Array,
  point: number,
  to: Float64Array,
  other: number,
  dimensions: number,
): number {
  const start = point * dimensions;
  const otherStart = other * dimensions;
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const difference = from[start + axis]! - to[otherStart + axis]!;
    sum += difference * difference;
  }
  return sum;
}
