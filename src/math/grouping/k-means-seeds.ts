import type { DistinctPoints } from '../counting/distinct-points';
import { squaredDistance } from './squared-distance';

/**
 * First centres by greedy k-means++: the first at random, each next one drawn with a probability that grows with the
 * squared distance to the nearest centre so far; of a few draws the one that leaves the smallest sum of squares is kept.
 * Arthur & Vassilvitskii (2007), with 2 + ln k draws as in scikit-learn. Gives the points' numbers.
 *
 * @param clusters not more than there are points.
 * @param random uniform in [0, 1).
 */
export function kMeansSeeds(points: DistinctPoints, clusters: number, random: () => number): Int32Array {
  const { weights } = points;
  const seeds = new Int32Array(clusters);
  const draws = 2 + Math.floor(Math.log(clusters));
  let nearest = new Float64Array(weights.length).fill(1);
  seeds[0] = draw(weights, nearest, random);
  nearest = withCentre(points, new Float64Array(weights.length).fill(Infinity), seeds[0]);
  for (let cluster = 1; cluster < clusters; cluster++) {
    let best: { seed: number; nearest: Float64Array<ArrayBuffer>; left: number } | undefined;
    for (let trial = 0; trial < draws; trial++) {
      const seed = draw(weights, nearest, random);
      const after = withCentre(points, nearest, seed);
      const left = weightedSum(weights, after);
      if (!best || left < best.left) best = { seed, nearest: after, left };
    }
    seeds[cluster] = best!.seed;
    nearest = best!.nearest;
  }
  return seeds;
}

/** A point, drawn with a probability in proportion to weight times squared distance. */
function draw(weights: Float64Array, nearest: Float64Array, random: () => number): number {
  let rest = random() * weightedSum(weights, nearest);
  let last = 0;
  for (let point = 0; point < weights.length; point++) {
    const share = weights[point]! * nearest[point]!;
    if (share === 0) continue;
    last = point;
    rest -= share;
    if (rest < 0) break;
  }
  return last;
}

/** The squared distance of each point to its nearest centre, when one more point becomes a centre. */
function withCentre(
  { coordinates, dimensions, weights }: DistinctPoints,
  nearest: Float64Array,
  centre: number,
): Float64Array<ArrayBuffer> {
  const after = new Float64Array(weights.length);
  for (let point = 0; point < weights.length; point++) {
    const distance = squaredDistance(coordinates, point, coordinates, centre, dimensions);
    after[point] = Math.min(nearest[point]!, distance);
  }
  return after;
}

function weightedSum(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let point = 0; point < weights.length; point++) sum += weights[point]! * values[point]!;
  return sum;
}
