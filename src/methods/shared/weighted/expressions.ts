import { moments } from '../../../math/statistics/moments';
import { sortedOnce } from '../../../math/sorting/sorted-once';
import type { Column } from '../../../table/columns/column';
import {
  arithmetic,
  compare,
  count,
  day,
  figure,
  firstKnown,
  greatest,
  isKnown,
  least,
  lookup,
  missing,
  number,
  numberCases,
  ranking,
  rounded,
  sum,
} from '../expression/build';
import { cellOf, flagNumber } from '../expression/column-reference';
import type { Numeric } from '../expression/expression';
import type { ScoredIndicator } from './explanation';
import type { Indicator } from './indicators';
import { cappedNumbers, widestZ } from './normalise';
import { precision } from './score';

/**
 * What an indicator gives, 0 to 100: `normalised` as an expression. The ends of a min-max, and the mean and the deviation of a
 * z-score, are figures of all customers.
 */
export function partExpression({
  indicator,
  column,
}: Pick<ScoredIndicator, 'indicator' | 'column'>): Numeric {
  const between0And1 = normalisedExpression(column, indicator);
  const turned = indicator.better === 'lower' ? arithmetic(number(1), '-', between0And1) : between0And1;
  return arithmetic(number(100), '*', turned);
}

/** A part of a score, 0 to 100, with its weight. */
export interface PartExpression {
  readonly weight: number;
  readonly value: Numeric;
}

/**
 * The weighted mean of the parts that are known: `weightedScore` as an expression. Missing where nothing is known, or less
 * than `coverage` of the weights.
 *
 * @param weights the sum of all weights, of the parts that are not there too
 */
export function weightedMean(parts: readonly PartExpression[], weights: number, coverage: number): Numeric {
  const weighted = (weight: number, value: Numeric): Numeric => arithmetic(number(weight), '*', value);
  const points = sum(parts.map(({ weight, value }) => weighted(weight, firstKnown(value, number(0)))));
  const known = sum(parts.map(({ weight, value }) => weighted(weight, count(isKnown(value)))));
  const needed = coverage * weights - 1e-9;
  const isEnough = needed > 0 ? compare(known, '>=', number(needed)) : compare(known, '>', number(0));
  return numberCases([[isEnough, rounded(arithmetic(points, '/', known), Math.log10(precision))]], missing);
}

function normalisedExpression(column: Column, indicator: Indicator): Numeric {
  const own = capped(numberExpression(column, indicator), column, indicator);
  switch (indicator.normalise) {
    case 'percent-rank':
      return ranking('percent', own);
    case 'z-score':
      return zScore(own, sortedOnce(cappedNumbers(column, indicator)).values);
    case 'min-max':
      return minMax(own, column, indicator);
  }
}

/** From -3 to 3 deviations; in the middle where all are alike. */
function zScore(own: Numeric, ascending: Float64Array): Numeric {
  const found = moments(ascending);
  const mean = figure('mean', own, found.mean);
  const deviation = figure('deviation', own, found.deviation);
  const z = arithmetic(arithmetic(own, '-', mean), '/', deviation);
  const within = least(number(widestZ), greatest(number(-widestZ), z));
  const share = arithmetic(arithmetic(within, '+', number(widestZ)), '/', number(2 * widestZ));
  return numberCases([[compare(deviation, '>', number(0)), share]], half(own));
}

/** Between the ends of the scale, or of the customers; a value beyond those, which a later cell may have, is at the end. */
function minMax(own: Numeric, column: Column, indicator: Indicator): Numeric {
  const points = Object.values(indicator.scale ?? {});
  const values = points.length > 0 ? [] : cappedNumbers(column, indicator);
  const [lowest, highest] =
    points.length > 0
      ? [number(Math.min(...points)), number(Math.max(...points))]
      : endsOf(values).map((found, end) => figure(end === 0 ? 'lowest' : 'highest', own, found));
  const share = arithmetic(arithmetic(own, '-', lowest!), '/', arithmetic(highest!, '-', lowest!));
  const mayPassEnds = points.length === 0 && (column.kind === 'number' || column.kind === 'date');
  const within = mayPassEnds ? least(number(1), greatest(number(0), share)) : share;
  return numberCases([[compare(highest!, '>', lowest!), within]], half(own));
}

/** In the middle, where all are alike; still missing where the value is. */
function half(own: Numeric): Numeric {
  return arithmetic(arithmetic(own, '*', number(0)), '+', number(0.5));
}

function endsOf(values: Iterable<number>): [number, number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}

function numberExpression(column: Column, { scale }: Indicator): Numeric {
  switch (column.kind) {
    case 'number':
    case 'date':
      return cellOf(column);
    case 'flag':
      return flagNumber(cellOf(column), 1, 0);
    case 'text':
      return lookup(cellOf(column), Object.entries(scale ?? {}), 'folded');
  }
}

function capped(own: Numeric, column: Column, { floor, ceiling }: Indicator): Numeric {
  const bound = column.kind === 'date' ? day : number;
  const raised = floor === undefined ? own : greatest(own, bound(floor));
  return ceiling === undefined ? raised : least(raised, bound(ceiling));
}
