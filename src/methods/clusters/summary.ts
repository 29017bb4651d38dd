import type { SummaryTable, Tier } from '../shared/contract';
import { emptyText } from '../shared/wording';
import type { Feature } from './feature';
import { clusterMeans } from './names';
import type { Partition } from './partition';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Customers and means of each cluster. */
export function clusterTable(
  tiers: readonly Tier[],
  features: readonly Feature[],
  clusterOf: Int32Array,
  sizes: Float64Array,
): SummaryTable {
  const means = features.map(({ values }) => clusterMeans(values, clusterOf, sizes));
  return {
    id: 'clusters',
    label: { zh: '各群概况', en: 'Clusters' },
    columns: [
      { id: 'cluster', label: { zh: '客户群', en: 'Cluster' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'customer-share', label: { zh: '客户占比', en: 'Share of customers' }, format: 'share' },
      ...features.map(({ column, format }, index) => ({
        id: `mean-${String(index + 1)}`,
        label: { zh: `${column.header}均值`, en: `Mean ${column.header}` },
        format,
      })),
    ],
    rows: Array.from(sizes, (size, cluster) => [
      tiers[cluster]?.label ?? emptyText,
      size,
      finite(size / clusterOf.length),
      ...means.map((mean) => finite(mean[cluster]!)),
    ]),
    ...(features.length > 1
      ? { chart: { kind: 'bubble', x: 'mean-1', y: 'mean-2', size: 'customers', series: 'cluster' } as const }
      : {}),
  };
}

/** How good the partition is, and how it was found. */
export function qualityTable(partition: Partition | undefined): SummaryTable {
  const total = partition ? totalSquares(partition) : NaN;
  return {
    id: 'quality',
    label: { zh: '聚类质量', en: 'Quality' },
    columns: [
      { id: 'k', label: { zh: '群数 k', en: 'Clusters k' }, format: 'integer' },
      { id: 'wss', label: { zh: '组内平方和', en: 'Sum of squares within' }, format: 'decimal' },
      { id: 'explained', label: { zh: '解释的比例', en: 'Share explained' }, format: 'share' },
      { id: 'silhouette', label: { zh: '轮廓系数', en: 'Silhouette' }, format: 'decimal' },
      { id: 'iterations', label: { zh: '迭代次数', en: 'Iterations' }, format: 'integer' },
      {
        id: 'sampled',
        label: { zh: '轮廓系数抽样行数', en: 'Rows sampled for the silhouette' },
        format: 'integer',
      },
    ],
    rows: partition
      ? [
          [
            partition.found.centres.length / partition.points.dimensions,
            partition.found.sumOfSquares,
            total > 0 ? finite(1 - partition.found.sumOfSquares / total) : null,
            finite(partition.silhouette),
            partition.found.iterations,
            partition.sampledRows ?? null,
          ],
        ]
      : [],
  };
}

/** Sum of squares and silhouette of each k: the guide to k. */
export function guideTable(partition: Partition | undefined): SummaryTable {
  return {
    id: 'guide',
    label: { zh: '群数参考', en: 'Guide to k' },
    columns: [
      { id: 'k', label: { zh: '群数 k', en: 'Clusters k' }, format: 'integer' },
      { id: 'wss', label: { zh: '组内平方和', en: 'Sum of squares within' }, format: 'decimal' },
      { id: 'silhouette', label: { zh: '轮廓系数', en: 'Silhouette' }, format: 'decimal' },
    ],
    rows: (partition?.guide ?? []).map(({ clusters, sumOfSquares, silhouette }) => [
      clusters,
      sumOfSquares,
      finite(silhouette),
    ]),
    chart: {
      kind: 'line',
      label: { zh: '轮廓系数（按群数）', en: 'Silhouette by number of clusters' },
      x: 'k',
      y: 'silhouette',
    },
  };
}

/** Around the common mean of all rows. */
function totalSquares({ points }: Partition): number {
  const { coordinates, dimensions, weights } = points;
  const rows = weights.reduce((sum, weight) => sum + weight, 0);
  let total = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const mean =
      weights.reduce((sum, weight, point) => sum + weight * coordinates[point * dimensions + axis]!, 0) /
      rows;
    total += weights.reduce(
      (sum, weight, point) => sum + weight * (coordinates[point * dimensions + axis]! - mean) ** 2,
      0,
    );
  }
  return total;
}
