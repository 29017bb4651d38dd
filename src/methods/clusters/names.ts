import { sortedOnce } from '../../math/sorting/sorted-once';
import { zScores } from '../../math/statistics/z-scores';
import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import { joinTexts } from '../shared/wording';
import type { Feature } from './feature';

/** From how many standard deviations off the mean a cluster is called high or low, and very. */
const [noticeable, strong] = [0.5, 1.5];
const mostParts = 3;

/** The mean of a column in each cluster. */
export function clusterMeans(values: Float64Array, clusterOf: Int32Array, sizes: Float64Array): Float64Array {
  return groupSums(values, clusterOf, sizes.length).map((sum, cluster) => sum / sizes[cluster]!);
}

/**
 * A plain name for each cluster: in which of the columns it lies noticeably above or below the mean of all, the three
 * most marked ones, `年度贡献很高、交易次数高`. Clusters that would have the same name are numbered.
 */
export function clusterNames(
  features: readonly Feature[],
  clusterOf: Int32Array,
  sizes: Float64Array,
): readonly Text[] {
  const offMean = features.map(({ values }) =>
    clusterMeans(zScores(values, sortedOnce(values), 'population'), clusterOf, sizes),
  );
  return numbered(Array.from(sizes, (_, cluster) => nameOf(features, offMean, cluster)));
}

function nameOf(features: readonly Feature[], offMean: readonly Float64Array[], cluster: number): Text {
  const size = (index: number): number => Math.abs(offMean[index]?.[cluster] ?? 0);
  const marked = [...features.keys()]
    .filter((index) => size(index) >= noticeable)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, mostParts)
    .sort((a, b) => a - b);
  if (marked.length === 0) return { zh: '各项居中', en: 'average throughout' };
  const parts = marked.map((index) => partOf(features[index]!, offMean[index]![cluster]!));
  return joinTexts(parts, '、', ', ');
}

function partOf({ column }: Feature, offMean: number): Text {
  const very = Math.abs(offMean) >= strong;
  const high = offMean > 0;
  const [zh, en] =
    column.kind === 'date'
      ? [high ? '近' : '早', high ? 'recent' : 'early']
      : [high ? '高' : '低', high ? 'high' : 'low'];
  return {
    zh: `${column.header}${very ? '很' : ''}${zh}`,
    en: `${very ? 'very ' : ''}${en} ${column.header}`,
  };
}

function numbered(names: readonly Text[]): Text[] {
  return names.map((name, index) => {
    const alike = names.filter((other) => other.zh === name.zh).length;
    const place = names.slice(0, index + 1).filter((other) => other.zh === name.zh).length;
    return alike === 1 ? name : { zh: `${name.zh}（${String(place)}）`, en: `${name.en} (${String(place)})` };
  });
}
