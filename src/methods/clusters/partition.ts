import { distinctPoints, type DistinctPoints } from '../../math/counting/distinct-points';
import { kMeans, type KMeansResult } from '../../math/grouping/k-means';
import { silhouettes } from '../../math/grouping/silhouettes';
import { systematicSample } from '../../math/statistics/systematic-sample';
import { stretch } from '../shared/stretch';
import type { Feature } from './feature';

interface Settings {
  readonly clusters: number;
  readonly restarts: number;
  readonly maxIterations: number;
  readonly guideTo: number;
  readonly sampleAbove: number;
}

/** How good a number of clusters is. */
export interface GuideRow {
  readonly clusters: number;
  readonly sumOfSquares: number;
  readonly silhouette: number;
}

/** The partition of the rows, and how it and others were judged. */
export interface Partition {
  readonly points: DistinctPoints;
  readonly found: KMeansResult;
  readonly silhouette: number;
  /** Over the same rows as the silhouette. */
  readonly guide: readonly GuideRow[];
  /** How many rows the silhouette and the guide were worked out on, where it was not all. */
  readonly sampledRows: number | undefined;
}

/** Clusters the complete rows and compares other numbers of clusters. Yields its progress, 0..1. */
export function* partitionRows(
  features: readonly Feature[],
  settings: Settings,
  random: () => number,
): Generator<number, Partition | undefined, void> {
  const points = distinctPoints(features.map(({ scaled }) => scaled));
  if (points.weights.length === 0) return undefined;
  const found = yield* stretch(kMeans(points, { ...settings, random }), 0, 0.4);
  const rows = points.weights.reduce((sum, weight) => sum + weight, 0);
  const sample = systematicSample(points, settings.sampleAbove);
  const others: KMeansResult[] = [];
  const numbers = Math.max(0, Math.min(settings.guideTo, sample.points.weights.length) - 1);
  for (let index = 0; index < numbers; index++) {
    const run = kMeans(sample.points, { ...settings, clusters: index + 2, random });
    const from = 0.4 + (0.3 * index) / numbers;
    others.push(yield* stretch(run, from, from + 0.3 / numbers));
  }
  const own = Int32Array.from(sample.indexes, (point) => found.clusterOf[point]!);
  const partitions = [own, ...others.map(({ clusterOf }) => clusterOf)];
  const [silhouette = NaN, ...ofOthers] = yield* stretch(silhouettes(sample.points, partitions), 0.7, 1);
  const guide = others.map(({ sumOfSquares }, index) => ({
    clusters: index + 2,
    sumOfSquares,
    silhouette: ofOthers[index] ?? NaN,
  }));
  const sampledRows = rows > settings.sampleAbove ? settings.sampleAbove : undefined;
  return { points, found, silhouette, guide, sampledRows };
}
