import type { Text } from '../../locales/text';
import type { Issue, IssueExample } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { countText, joinTexts, numberText } from '../shared/wording';
import type { Feature } from './feature';
import { isOutlier } from './names';
import type { Partition } from './partition';

/** What is remarkable about how the clusters were found. */
export function partitionIssues(partition: Partition | undefined, wanted: number): Issue[] {
  if (!partition) return [];
  const issues: Issue[] = [];
  const got = partition.found.centres.length / partition.points.dimensions;
  if (got < wanted) {
    const text = String(got);
    issues.push(
      issue(
        'fewer-clusters',
        'warning',
        `不同的客户只有 ${text} 种，只分 ${text} 群`,
        `Only ${text} different customers: ${text} clusters`,
        got,
      ),
    );
  }
  if (!partition.found.converged) {
    const { iterations } = partition.found;
    issues.push(
      issue(
        'not-converged',
        'warning',
        `迭代 ${String(iterations)} 次仍未收敛，请提高迭代上限`,
        `Not converged after ${String(iterations)} iterations; raise the cap`,
        1,
      ),
    );
  }
  if (partition.sampledRows !== undefined) {
    const text = countText(partition.sampledRows);
    issues.push(
      issue(
        'sampled-silhouette',
        'note',
        `轮廓系数与群数参考按 ${text} 行的等距样本计算`,
        `Silhouettes and the guide to k are of a systematic sample of ${text} rows`,
        partition.sampledRows,
      ),
    );
  }
  const best = bestOf(partition);
  if (best !== undefined && best.clusters !== got) {
    const value = numberText(best.silhouette);
    issues.push(
      issue(
        'other-k',
        'note',
        `k = ${String(best.clusters)} 时轮廓系数最高（${value}）`,
        `The silhouette is highest at k = ${String(best.clusters)} (${value})`,
        best.clusters,
      ),
    );
  }
  return issues;
}

function bestOf({ guide }: Partition) {
  const known = guide.filter(({ silhouette }) => !Number.isNaN(silhouette));
  return known.reduce<(typeof known)[number] | undefined>(
    (best, row) => (best && best.silhouette >= row.silhouette ? best : row),
    undefined,
  );
}

/** Clusters that are no segment: one customer, or a handful, far from the others. */
export function outlierIssues(
  features: readonly Feature[],
  clusterOf: Int32Array,
  { sizes, names }: { readonly sizes: Float64Array; readonly names: readonly Text[] },
  context: RunContext,
): Issue[] {
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const all = [...sizes.keys()];
  const alone = all.filter((cluster) => isOutlier(sizes, cluster));
  const tiny = all.filter((cluster) => !alone.includes(cluster) && sizes[cluster]! < 0.01 * rows);
  const named = (clusters: readonly number[]): Text =>
    joinTexts(
      clusters.map((cluster) => names[cluster]!),
      '”“',
      '", "',
    );
  const issues: Issue[] = [];
  if (alone.length > 0) {
    const { zh, en } = named(alone);
    issues.push(
      issue(
        'outlier-cluster',
        'warning',
        `“${zh}”只有 1 位客户，是离群值，不是客户群`,
        `"${en}" is one customer: an outlier, not a group`,
        alone.length,
        cellsOf(features, clusterOf, alone, context),
      ),
    );
  }
  if (tiny.length > 0) {
    const { zh, en } = named(tiny);
    issues.push(
      issue(
        'tiny-cluster',
        'note',
        `“${zh}”不足客户的 1%，多半是极端值`,
        `"${en}" holds less than 1 % of the customers: probably outliers`,
        tiny.length,
      ),
    );
  }
  return issues;
}

function cellsOf(
  features: readonly Feature[],
  clusterOf: Int32Array,
  clusters: readonly number[],
  context: RunContext,
): readonly IssueExample[] {
  const first = features[0];
  if (!first) return [];
  return exampleCells(
    first.column,
    context,
    (row) => clusters.includes(clusterOf[row]!),
    (row) => numberText(first.values[row]!),
  );
}
