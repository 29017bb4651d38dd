import type { DistinctPoints } from '../counting/distinct-points';

/** Some rows of many, as points, and where each of them stands among all points. */
export interface PointSample {
  readonly points: DistinctPoints;
  readonly indexes: Int32Array;
}

/**
 * A systematic sample: every n-th row in the order of the points. Because the points are sorted, each region is there in
 * proportion, and nothing is left to chance. All points where the rows are not more than asked for.
 *
 * @param rows how many to take.
 */
export function systematicSample(points: DistinctPoints, rows: number): PointSample {
  const total = points.weights.reduce((sum, weight) => sum + weight, 0);
  const taken = new Float64Array(points.weights.length);
  let next = 0;
  let passed = 0;
  for (let point = 0; point < taken.length; point++) {
    passed += points.weights[point]!;
    if (total <= rows) taken[point] = points.weights[point]!;
    for (; next < rows && total > rows && ((next + 0.5) * total) / rows < passed; next++) taken[point]!++;
  }
  const indexes = Int32Array.from([...taken.keys()].filter((point) => taken[point]! > 0));
  return { points: takePoints(points, indexes, taken), indexes };
}

function takePoints(
  { coordinates, dimensions }: DistinctPoints,
  indexes: Int32Array,
  weights: Float64Array,
): DistinctPoints {
  const chosen = new Float64Array(indexes.length * dimensions);
  for (const [place, point] of indexes.entries()) {
    chosen.set(coordinates.subarray(point * dimensions, (point + 1) * dimensions), place * dimensions);
  }
  return {
    coordinates: chosen,
    dimensions,
    weights: Float64Array.from(indexes, (point) => weights[point]!),
    pointOf: new Int32Array(0),
  };
}
