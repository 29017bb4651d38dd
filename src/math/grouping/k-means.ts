import type { DistinctPoints } from '../counting/distinct-points';
import { kMeansSeeds } from './k-means-seeds';
import { squaredDistance } from './squared-distance';

/** A partition of points around centres. */
export interface KMeansResult {
  /** The cluster of each point. */
  readonly clusterOf: Int32Array;
  /** Coordinates of the centres, one after the other. */
  readonly centres: Float64Array;
  /** The sum of squared distances of all rows to their centres (WSS, inertia). */
  readonly sumOfSquares: number;
  readonly iterations: number;
  /** Whether no point changed its cluster any more before the cap was reached. */
  readonly converged: boolean;
}

export interface KMeansOptions {
  /** Fewer where there are fewer different points. */
  readonly clusters: number;
  readonly restarts: number;
  readonly maxIterations: number;
  readonly random: () => number;
}

/**
 * k-means by Lloyd's iterations from greedy k-means++ centres, several times; the partition with the smallest sum of
 * squares is kept, the first of equals. A cluster that loses all its points gets the point farthest from its centre.
 * Distances are Euclidean: columns with different units must be standardised before. Yields the share that is done.
 * With `count` clusters and `n` different points an iteration costs n x count distances.
 */
export function* kMeans(
  points: DistinctPoints,
  { clusters, restarts, maxIterations, random }: KMeansOptions,
): Generator<number, KMeansResult, void> {
  const count = Math.min(clusters, points.weights.length);
  let best: KMeansResult | undefined;
  for (let start = 0; start < Math.max(1, restarts); start++) {
    const seeds = kMeansSeeds(points, count, random);
    const found = lloyd(points, seeds, maxIterations);
    if (!best || found.sumOfSquares < best.sumOfSquares * (1 - 1e-12)) best = found;
    yield (start + 1) / restarts;
  }
  return best!;
}

function lloyd(points: DistinctPoints, seeds: Int32Array, maxIterations: number): KMeansResult {
  const { coordinates, dimensions, weights } = points;
  const centres = new Float64Array(seeds.length * dimensions);
  for (const [cluster, seed] of seeds.entries()) {
    const at = seed * dimensions;
    centres.set(coordinates.subarray(at, at + dimensions), cluster * dimensions);
  }
  const clusterOf = new Int32Array(weights.length).fill(-1);
  let iterations = 0;
  let changed = assign(points, centres, clusterOf);
  while (changed > 0 && iterations < maxIterations) {
    moveCentres(points, centres, clusterOf);
    changed = assign(points, centres, clusterOf);
    iterations++;
  }
  const sumOfSquares = sumOfSquaredDistances(points, centres, clusterOf);
  return { clusterOf, centres, sumOfSquares, iterations, converged: changed === 0 };
}

/** Puts each point to its nearest centre, the first of equally near ones; how many changed. */
function assign(
  { coordinates, dimensions }: DistinctPoints,
  centres: Float64Array,
  clusterOf: Int32Array,
): number {
  const clusters = centres.length / dimensions;
  let changed = 0;
  for (let point = 0; point < clusterOf.length; point++) {
    let nearest = 0;
    let least = Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const distance = squaredDistance(coordinates, point, centres, cluster, dimensions);
      if (distance < least) {
        least = distance;
        nearest = cluster;
      }
    }
    if (clusterOf[point] !== nearest) {
      clusterOf[point] = nearest;
      changed++;
    }
  }
  return changed;
}

/** Each centre becomes the mean of its rows. */
function moveCentres(points: DistinctPoints, centres: Float64Array, clusterOf: Int32Array): void {
  const { coordinates, dimensions, weights } = points;
  const rows = clusterWeights(clusterOf, weights, centres.length / dimensions);
  for (const [cluster, size] of rows.entries()) {
    if (size === 0) giveFarthest(points, centres, clusterOf, rows, cluster);
  }
  centres.fill(0);
  for (let point = 0; point < clusterOf.length; point++) {
    const to = clusterOf[point]! * dimensions;
    const from = point * dimensions;
    for (let axis = 0; axis < dimensions; axis++) {
      centres[to + axis]! += weights[point]! * coordinates[from + axis]!;
    }
  }
  for (let index = 0; index < centres.length; index++) {
    centres[index]! /= rows[Math.floor(index / dimensions)]!;
  }
}

function clusterWeights(clusterOf: Int32Array, weights: Float64Array, clusters: number): Float64Array {
  const rows = new Float64Array(clusters);
  for (let point = 0; point < clusterOf.length; point++) rows[clusterOf[point]!]! += weights[point]!;
  return rows;
}

/** Moves the point that is farthest from its centre, and not alone there, to an empty cluster. */
function giveFarthest(
  { coordinates, dimensions, weights }: DistinctPoints,
  centres: Float64Array,
  clusterOf: Int32Array,
  rows: Float64Array,
  empty: number,
): void {
  let farthest = -1;
  let greatest = -1;
  for (let point = 0; point < clusterOf.length; point++) {
    const cluster = clusterOf[point]!;
    if (rows[cluster] === weights[point]) continue;
    const distance = squaredDistance(coordinates, point, centres, cluster, dimensions);
    if (distance > greatest) [greatest, farthest] = [distance, point];
  }
  if (farthest < 0) return;
  rows[clusterOf[farthest]!]! -= weights[farthest]!;
  rows[empty]! += weights[farthest]!;
  clusterOf[farthest] = empty;
}

function sumOfSquaredDistances(
  { coordinates, dimensions, weights }: DistinctPoints,
  centres: Float64Array,
  clusterOf: Int32Array,
): number {
  let sum = 0;
  for (let point = 0; point < clusterOf.length; point++) {
    sum += weights[point]! * squaredDistance(coordinates, point, centres, clusterOf[point]!, dimensions);
  }
  return sum;
}
