import { moments } from '../../math/moments';
import { sortedOnce } from '../../math/sorted-once';
import type { Column } from '../../table/columns/column';
import { noDataTier, type Tier } from '../shared/contract';
import {
  blank,
  call,
  day,
  either,
  number,
  operation,
  orElse,
  output,
  sum,
  type Expression,
} from '../shared/formula/expression';
import { gradeOf } from '../shared/formula/grade';
import { lookUpText } from '../shared/formula/look-up-text';
import { noFormula } from '../shared/formula/no-formula';
import { cellOf, flagNumber, isNumber, numberOf, wholeColumnOf } from '../shared/formula/of-column';
import type { ScoredIndicator } from '../shared/weighted/explanation';
import { indicatorLabel, type Indicator } from '../shared/weighted/indicators';
import { cappedNumbers, foldedScale, widestZ } from '../shared/weighted/normalise';
import { precision } from '../shared/weighted/score';

/** The id of the output with what an indicator gave. */
export const partId = (index: number): string => `part-${String(index + 1)}`;

/**
 * What an indicator gives, 0 to 100. The ends of a min-max and the mean and deviation of a z-score stay those of the run,
 * and a value beyond the ends is at the end; a percent rank is the rank among the customers as they are.
 *
 * @throws Problem `no-formula`
 */
export function partFormula({ indicator, column }: ScoredIndicator): Expression {
  const between0And1 = normalisedFormula(column, indicator);
  const turned = indicator.better === 'lower' ? operation(number(1), '-', between0And1) : between0And1;
  const points = operation(number(100), '*', turned);
  const isNumeric = column.kind === 'number' || column.kind === 'date';
  return isNumeric ? either(isNumber(column), points, blank) : orElse(points, blank);
}

/**
 * The weighted mean of the parts that are known.
 *
 * @param weights the sum of all weights, of the indicators that are not there too
 */
export function scoreFormula(
  indicators: readonly Indicator[],
  scored: readonly ScoredIndicator[],
  weights: number,
  coverage: number,
): Expression {
  if (scored.length === 0) throw noFormula({ zh: '没有可评分的指标', en: 'no indicator can be scored' });
  const parts = scored.map(({ indicator, weight }) => ({
    part: output(partId(indicators.indexOf(indicator))),
    weight: number(weight),
  }));
  const points = sum(parts.map(({ part, weight }) => operation(weight, '*', call('N', part))));
  const known = sum(parts.map(({ part, weight }) => operation(weight, '*', call('ISNUMBER', part))));
  const needed = coverage * weights - 1e-9;
  return either(
    needed > 0 ? operation(known, '>=', number(needed)) : operation(known, '>', number(0)),
    call('ROUND', operation(points, '/', known), number(Math.log10(precision))),
    blank,
  );
}

/** The grade of the score beside it, by the limits of the run. */
export function gradeFormula(limits: readonly number[], tiers: readonly Tier[]): Expression {
  const labels = tiers.map(({ label }) => label);
  // A later limit above an earlier one decides nothing.
  const reached = limits.map((_, index) => Math.min(...limits.slice(0, index + 1)));
  return gradeOf(output('score'), reached, labels.slice(0, -1), noDataTier.label);
}

function normalisedFormula(column: Column, indicator: Indicator): Expression {
  const { normalise, floor, ceiling, scale } = indicator;
  if (normalise === 'percent-rank') {
    if (floor !== undefined || ceiling !== undefined || (column.kind !== 'number' && column.kind !== 'date'))
      throw unrankable(indicator);
    return percentRank(column);
  }
  const own = capped(numberFormula(column, indicator), column, indicator);
  const point = (value: number): Expression => (column.kind === 'date' ? day(value) : number(value));
  const values = cappedNumbers(column, indicator);
  if (normalise === 'z-score') {
    const { mean, deviation } = moments(sortedOnce(values).values);
    if (!(deviation > 0)) return half(own);
    const z = operation(operation(own, '-', point(mean)), '/', number(deviation));
    const within = call('MIN', number(widestZ), call('MAX', number(-widestZ), z));
    return operation(operation(within, '+', number(widestZ)), '/', number(2 * widestZ));
  }
  const points = scale ? Object.values(scale) : [];
  const known = points.length > 0 ? points : values.filter((value) => !Number.isNaN(value));
  const [lowest, highest] = endsOf(known);
  if (!(highest > lowest)) return half(own);
  const share = operation(operation(own, '-', point(lowest)), '/', number(highest - lowest));
  if (column.kind === 'flag' || column.kind === 'text') return share;
  return call('MIN', number(1), call('MAX', number(0), share));
}

/** In the middle, where all are alike; still unknown where the value is. */
function half(own: Expression): Expression {
  return operation(operation(own, '*', number(0)), '+', number(0.5));
}

function endsOf(values: Iterable<number>): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}

/** (Average rank - 1) / (n - 1) from Excel's two ranks, that from below and that from above: they part ties evenly. */
function percentRank(column: Column): Expression {
  const own = cellOf(column);
  const all = wholeColumnOf(column);
  const others = operation(call('COUNT', all), '-', number(1));
  const below = call('RANK', own, all, number(1));
  const above = call('RANK', own, all, number(0));
  const rank = operation(
    operation(operation(others, '+', below), '-', above),
    '/',
    operation(number(2), '*', others),
  );
  return either(operation(others, '=', number(0)), number(0.5), rank);
}

function numberFormula(column: Column, { scale }: Indicator): Expression {
  switch (column.kind) {
    case 'number':
    case 'date':
      return numberOf(column);
    case 'flag':
      return flagNumber(column, 1, 0);
    case 'text':
      return lookUpText(column, foldedScale(column, scale ?? {}));
  }
}

function capped(own: Expression, column: Column, { floor, ceiling }: Indicator): Expression {
  const bound = (value: number): Expression => (column.kind === 'date' ? day(value) : number(value));
  const raised = floor === undefined ? own : call('MAX', own, bound(floor));
  return ceiling === undefined ? raised : call('MIN', raised, bound(ceiling));
}

function unrankable(indicator: Indicator) {
  const { zh, en } = indicatorLabel(indicator);
  return noFormula({
    zh: `指标“${zh}”用百分位排名，又设了上下限或不是数字；可改用“最小-最大”`,
    en: `the indicator "${en}" is a percent rank with a floor or a ceiling, or of no numbers; min-max would do`,
  });
}
