import { areaUnderCurve } from '../../../math/statistics/area-under-curve';
import type { Feature } from './features';
import type { Cases } from './model';

/** How well a column alone tells the outcomes apart. */
export interface Separation {
  readonly feature: Feature;
  /** AUC of the column alone, 0.5..1: of a text, by the share of the outcome in each level. */
  readonly auc: number;
}

/**
 * Each feature's AUC by itself, over the rows where it and the outcome are known. 1 says that the column alone separates
 * the outcome: it is the outcome under another name, or known only afterwards.
 *
 * @param outcome 1, 0 or, where not known, -1.
 */
export function separations(features: readonly Feature[], outcome: Int8Array): Separation[] {
  return features.map((feature) => {
    const scores = scoresOf(feature, outcome).map((score, row) => (outcome[row]! < 0 ? NaN : score));
    const auc = areaUnderCurve(
      scores,
      Uint8Array.from(outcome, (own) => (own === 1 ? 1 : 0)),
    );
    return { feature, auc: Math.max(auc, 1 - auc) };
  });
}

function scoresOf({ values, levels }: Feature, outcome: Int8Array): Float64Array {
  if (!levels) return values;
  const positives = new Float64Array(levels.length);
  const counts = new Float64Array(levels.length);
  for (let row = 0; row < values.length; row++) {
    const level = values[row]!;
    if (Number.isNaN(level) || outcome[row]! < 0) continue;
    counts[level]!++;
    positives[level]! += outcome[row]!;
  }
  return values.map((level) => (Number.isNaN(level) ? NaN : positives[level]! / counts[level]!));
}

/**
 * Whether a column of the design separates the outcome, if only in part: all on one side of a value, the value itself
 * left out, have the same outcome. Its coefficient has no end then.
 */
export function separates({ columns, outcome }: Cases, column: number): boolean {
  const values = columns[column]!;
  const least = [Infinity, Infinity];
  const most = [-Infinity, -Infinity];
  for (let row = 0; row < outcome.length; row++) {
    const own = outcome[row]!;
    least[own] = Math.min(least[own]!, values[row]!);
    most[own] = Math.max(most[own]!, values[row]!);
  }
  const isConstant = Math.min(...least) === Math.max(...most);
  return !isConstant && (most[0]! <= least[1]! || most[1]! <= least[0]!);
}
