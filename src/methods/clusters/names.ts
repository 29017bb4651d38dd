import { sortedValues } from '../../math/sorting/sorted-values';
import { zScores } from '../../math/statistics/z-scores';
import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import { joinTexts, plainText } from '../shared/wording';
import type { Feature } from './feature';

/** From how many standard deviations off the mean a cluster is called high or low, and very. */
const [noticeable, strong] = [0.5, 1.5];
const mostParts = 3;
/** Fewer standard deviations between two clusters are not worth a word. */
const leastApart = 0.05;

/** The mean of a column in each cluster. */
export function clusterMeans(values: Float64Array, clusterOf: Int32Array, sizes: Float64Array): Float64Array {
  return groupSums(values, clusterOf, sizes.length).map((sum, cluster) => sum / sizes[cluster]!);
}

/**
 * A plain name for each cluster: in which of the columns it lies noticeably above or below the mean of all, the three
 * most marked ones, `年度贡献很高、交易次数高`. A cluster of one customer among larger ones is an outlier and is called that.
 * Clusters that would have the same name are told apart by where they stand to each other.
 */
export function clusterNames(
  features: readonly Feature[],
  clusterOf: Int32Array,
  sizes: Float64Array,
): readonly Text[] {
  const offMean = features.map(({ measured }) => {
    const clustered = sortedValues(measured.filter((_, row) => clusterOf[row]! >= 0));
    return clusterMeans(zScores(measured, clustered, 'population'), clusterOf, sizes);
  });
  const plain = Array.from(sizes, (_, cluster) => nameOf(features, offMean, cluster));
  const apart = toldApart(plain, features, offMean);
  return apart.map((name, cluster) => (isOutlier(sizes, cluster) ? outlierName(name) : name));
}

/** Whether a cluster is one customer alone, among clusters of more. */
export function isOutlier(sizes: Float64Array, cluster: number): boolean {
  return sizes[cluster] === 1 && sizes.some((size) => size > 1);
}

function outlierName({ zh, en }: Text): Text {
  return { zh: `离群客户（${zh}）`, en: `outlier (${en})` };
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

/** Names of which no two are alike. */
function toldApart(
  names: readonly Text[],
  features: readonly Feature[],
  offMean: readonly Float64Array[],
): Text[] {
  return names.map((name, cluster) => {
    const alike = [...names.keys()].filter((other) => names[other]!.zh === name.zh);
    if (alike.length === 1) return name;
    const by = widestApart(alike, offMean);
    const own =
      by === undefined ? numberOf(alike, cluster) : placeOf(features[by]!, offMean[by]!, alike, cluster);
    return { zh: `${name.zh}（${own.zh}）`, en: `${name.en} (${own.en})` };
  });
}

/** The column in which clusters lie farthest apart, of those in which no two are equal. */
function widestApart(clusters: readonly number[], offMean: readonly Float64Array[]): number | undefined {
  const spread = (index: number): number => {
    const own = clusters.map((cluster) => offMean[index]![cluster]!);
    return new Set(own).size < own.length ? 0 : Math.max(...own) - Math.min(...own);
  };
  const widest = [...offMean.keys()].sort((a, b) => spread(b) - spread(a) || a - b)[0];
  return widest === undefined || spread(widest) < leastApart ? undefined : widest;
}

/** `年度贡献较高`; of three and more `年度贡献第 2 高`. */
function placeOf(
  { column }: Feature,
  offMean: Float64Array,
  alike: readonly number[],
  cluster: number,
): Text {
  const place = alike.filter((other) => offMean[other]! > offMean[cluster]!).length + 1;
  const isDate = column.kind === 'date';
  const { header } = column;
  if (alike.length === 2) {
    const [zh, en] = isDate
      ? (
          [
            ['较近', 'more recent'],
            ['较早', 'earlier'],
          ] as const
        )[place - 1]!
      : (
          [
            ['较高', 'higher'],
            ['较低', 'lower'],
          ] as const
        )[place - 1]!;
    return { zh: `${header}${zh}`, en: `${en} ${header}` };
  }
  const rank = String(place);
  return {
    zh: `${header}第 ${rank} ${isDate ? '近' : '高'}`,
    en: `${header} number ${rank} from the ${isDate ? 'latest' : 'highest'}`,
  };
}

function numberOf(alike: readonly number[], cluster: number): Text {
  return plainText(String(alike.indexOf(cluster) + 1));
}
