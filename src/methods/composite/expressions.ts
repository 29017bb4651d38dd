import { noDataTier, type Tier } from '../shared/contract';
import { labelBands, leastOfTop, number, output } from '../shared/expression/build';
import type { Numeric, Wording } from '../shared/expression/expression';
import { noFormula } from '../shared/expression/no-formula';
import type { ScoredIndicator } from '../shared/weighted/explanation';
import { weightedMean } from '../shared/weighted/expressions';
import type { Indicator } from '../shared/weighted/indicators';

/** The id of the output with what an indicator gave. */
export const partId = (index: number): string => `part-${String(index + 1)}`;

/**
 * The weighted mean of the parts that are known.
 *
 * @param weights the sum of all weights, of the indicators that are not there too
 * @throws Problem `no-formula` where there is none
 */
export function scoreExpression(
  indicators: readonly Indicator[],
  scored: readonly ScoredIndicator[],
  weights: number,
  coverage: number,
): Numeric {
  if (scored.length === 0) throw noFormula({ zh: '没有可评分的指标', en: 'no indicator can be scored' });
  const parts = scored.map(({ indicator, weight }) => ({
    weight,
    value: output(partId(indicators.indexOf(indicator))),
  }));
  return weightedMean(parts, weights, coverage);
}

/**
 * The grade of the score beside it.
 *
 * @param limits the scores with which grades begin, the best first; Infinity for nobody
 * @param shares what share of the customers each of them was chosen for, where they were
 */
export function gradeExpression(
  limits: readonly number[],
  shares: readonly number[] | undefined,
  tiers: readonly Tier[],
): Wording {
  const score = output('score');
  const labels = tiers.map(({ label }) => label);
  const bounds = shares
    ? shares.map((share, index) => leastOfTop(share, score, limits[index]!))
    : // A later limit above an earlier one decides nothing.
      limits.map((_, index) => number(Math.min(...limits.slice(0, index + 1))));
  return labelBands(score, bounds, labels.slice(0, -1), noDataTier.label);
}
