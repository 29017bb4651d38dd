import type { DistinctPoints } from '../counting/distinct-points';
import { squaredDistance } from './squared-distance';

/**
 * The mean silhouette of one or more partitions of the same points, -1..1: (b - a) / max(a, b) of each row, a its mean
 * distance to the other rows of its cluster and b the smallest mean distance to the rows of another cluster; a row that
 * is alone in its cluster has 0. Rousseeuw (1987), Euclidean distances. The square of the number of points in time,
 * shared by all partitions: take a sample of many. NaN where a partition has fewer than two clusters. Yields its
 * progress, 0..1.
 *
 * @param partitions the cluster of each point, for each partition.
 */
export function* silhouettes(
  points: DistinctPoints,
  partitions: readonly Int32Array[],
): Generator<number, Float64Array, void> {
  const { weights } = points;
  const sizes = partitions.map((clusterOf) => clusterSizes(clusterOf, weights));
  const sums = new Float64Array(partitions.length);
  const distances = new Float64Array(weights.length);
  let rows = 0;
  for (let point = 0; point < weights.length; point++) {
    distancesFrom(points, point, distances);
    rows += weights[point]!;
    for (const [index, clusterOf] of partitions.entries()) {
      sums[index]! += weights[point]! * silhouetteOf(point, clusterOf, sizes[index]!, distances, weights);
    }
    if (point % 256 === 255) yield point / weights.length;
  }
  return sums.map((sum, index) => (sizes[index]!.length < 2 ? NaN : sum / rows));
}

function clusterSizes(clusterOf: Int32Array, weights: Float64Array): Float64Array {
  const sizes: number[] = [];
  for (let point = 0; point < weights.length; point++) {
    const cluster = clusterOf[point]!;
    while (sizes.length <= cluster) sizes.push(0);
    sizes[cluster]! += weights[point]!;
  }
  return Float64Array.from(sizes);
}

/** To each point, times the rows that stand there. */
function distancesFrom(
  { coordinates, dimensions, weights }: DistinctPoints,
  point: number,
  into: Float64Array,
): void {
  for (let other = 0; other < into.length; other++) {
    into[other] =
      weights[other]! * Math.sqrt(squaredDistance(coordinates, point, coordinates, other, dimensions));
  }
}

function silhouetteOf(
  point: number,
  clusterOf: Int32Array,
  sizes: Float64Array,
  distances: Float64Array,
  weights: Float64Array,
): number {
  const own = clusterOf[point]!;
  if (sizes[own]! <= 1 || weights[point] === 0) return 0;
  const sums = new Float64Array(sizes.length);
  for (let other = 0; other < distances.length; other++) sums[clusterOf[other]!]! += distances[other]!;
  const within = sums[own]! / (sizes[own]! - 1);
  let between = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    if (cluster !== own && sizes[cluster]! > 0) between = Math.min(between, sums[cluster]! / sizes[cluster]!);
  }
  const greater = Math.max(within, between);
  return greater > 0 && greater < Infinity ? (between - within) / greater : 0;
}
