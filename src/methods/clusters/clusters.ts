import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import { squaredDistance } from '../../math/grouping/squared-distance';
import {
  defineMethod,
  noDataTier,
  type MethodResult,
  type NumberOutput,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import { amountText, countText, dayText, joinReasons, joinTexts } from '../shared/wording';
import { featuresOf, type Feature } from './feature';
import { outlierIssues, partitionIssues } from './issues';
import { clusterNames } from './names';
import { clusterParameters, clusterPresets } from './parameters';
import { partitionRows, type Partition } from './partition';
import { clusterTable, guideTable, qualityTable } from './summary';

/**
 * Clusters: k-means (Lloyd) from greedy k-means++ centres on standardised columns, skewed amounts as logarithms, the best of
 * several restarts; rows with a missing value are no data. Clusters stand in the order of the mean of the first column, greatest first, and are
 * named by what they have more or less of than all customers. The numbers of clusters from 2 on are compared by sum of
 * squares and silhouette, on a systematic sample where the rows are many. Clusters have no better or worse, so there is
 * nothing to lift a customer to.
 */
export const clusters = defineMethod({
  id: 'clusters',
  label: { zh: '客户聚类', en: 'Clusters' },
  description: {
    zh: '按多列数值把相近的客户聚成群，给出每群的通俗名称，并提示分几群合适。',
    en: 'Groups customers who are alike in several columns, names each group plainly, and guides to the number of groups.',
  },
  source: {
    zh: 'k-means++（Arthur & Vassilvitskii 2007），Lloyd 迭代，多次重启取优；轮廓系数（Rousseeuw 1987）。偏斜金额取对数 ln(1+x)，列、群数与界限为本产品默认值。',
    en: 'k-means++ (Arthur & Vassilvitskii 2007), Lloyd iterations, best of several restarts; silhouettes (Rousseeuw 1987). Logarithms ln(1+x) of skewed amounts, columns, number of clusters and limits are our defaults.',
  },
  playbooks: [
    {
      description: {
        zh: '按贡献、交易次数、最近交易日和资产把相近的客户聚成群并起名。适合有多列数值的客户清单或交易明细。',
        en: 'Groups customers who are alike in revenue, purchases, recency and assets, and names the groups. For lists with several numbers, or transactions.',
      },
      sample: 'en-bank-customers.xlsx',
    },
  ],
  inputs: {},
  params: clusterParameters,
  presets: clusterPresets,
  referencedColumns: ({ columns }) => columns,
  *run(_inputs, params, context) {
    const { features, issues } = featuresOf(params.columns, params, context);
    const partition = yield* partitionRows(features, params, context.random);
    return resultOf(features, partition, context, [
      ...issues,
      ...partitionIssues(partition, params.clusters),
    ]);
  },
});

function resultOf(
  features: readonly Feature[],
  partition: Partition | undefined,
  context: RunContext,
  issues: readonly Issue[],
): MethodResult {
  const { clusterOf, sizes } = orderedClusters(partition, context.rowCount);
  const names = clusterNames(features, clusterOf, sizes);
  const tiers: Tier[] = [
    ...names.map((label, cluster): Tier => ({ id: `cluster-${String(cluster + 1)}`, label, tone: 'middle' })),
    noDataTier,
  ];
  const output: TierOutput = {
    id: 'cluster',
    label: { zh: '客户群', en: 'Cluster' },
    kind: 'tier',
    tiers,
    codes: Uint8Array.from(clusterOf, (cluster) => (cluster < 0 ? sizes.length : cluster)),
  };
  return {
    columns: [output, distanceOutput(partition, context.rowCount)],
    reason: (row) => reasonOf(features, output, sizes, row),
    issues: [...issues, ...outlierIssues(features, clusterOf, { sizes, names }, context)],
    summary: [
      clusterTable(tiers, features, clusterOf, sizes),
      qualityTable(partition),
      guideTable(partition),
    ],
  };
}

/** The cluster of each row, -1 where there is none, numbered by the centres: the greatest first coordinate first. */
function orderedClusters(partition: Partition | undefined, rowCount: number) {
  if (!partition) return { clusterOf: new Int32Array(rowCount).fill(-1), sizes: new Float64Array(0) };
  const { points, found } = partition;
  const { dimensions } = points;
  const order = Array.from({ length: found.centres.length / dimensions }, (_, cluster) => cluster);
  order.sort((a, b) => {
    for (let axis = 0; axis < dimensions; axis++) {
      const difference = found.centres[b * dimensions + axis]! - found.centres[a * dimensions + axis]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const clusterOf = points.pointOf.map((point) => (point < 0 ? -1 : order.indexOf(found.clusterOf[point]!)));
  const sizes = new Float64Array(order.length);
  for (const cluster of clusterOf) if (cluster >= 0) sizes[cluster]!++;
  return { clusterOf, sizes };
}

function distanceOutput(partition: Partition | undefined, rowCount: number): NumberOutput {
  const label = { zh: '与群中心的距离', en: 'Distance to the centre' };
  return lazyNumbers({ id: 'distance', label, format: 'decimal' }, () => {
    if (!partition) return new Float64Array(rowCount).fill(NaN);
    const { points, found } = partition;
    return Float64Array.from(points.pointOf, (point) =>
      point < 0
        ? NaN
        : Math.sqrt(
            squaredDistance(
              points.coordinates,
              point,
              found.centres,
              found.clusterOf[point]!,
              points.dimensions,
            ),
          ),
    );
  });
}

/** `年度贡献 12万、交易次数 8；归入“年度贡献高”群（共 120 户）`. */
function reasonOf(features: readonly Feature[], output: TierOutput, sizes: Float64Array, row: number): Text {
  if (features.length === 0) return { zh: '没有可用于聚类的列', en: 'No column to cluster by' };
  const missing = features.filter(({ values }) => Number.isNaN(values[row]!));
  if (missing.length > 0) {
    const headers = missing.map(({ column }) => column.header);
    return { zh: `缺少${headers.join('、')}`, en: `Missing: ${headers.join(', ')}` };
  }
  const parts = features.map((feature): Text => {
    const said = valueText(feature, feature.values[row]!);
    return { zh: `${feature.column.header} ${said.zh}`, en: `${feature.column.header} ${said.en}` };
  });
  const code = output.codes[row]!;
  const { zh, en } = output.tiers[code]!.label;
  const size = countText(sizes[code]!);
  return joinReasons([
    joinTexts(parts, '、', ', '),
    { zh: `最接近“${zh}”群（共 ${size} 户）`, en: `nearest to the cluster "${en}" (${size} customers)` },
  ]);
}

function valueText({ column }: Feature, value: number): Text {
  if (column.kind === 'date') return { zh: dayText(value), en: dayText(value) };
  return amountText(value);
}
