import { noDataTier, type Tier } from '../shared/contract';
import {
  arithmetic,
  day,
  dayOf,
  exponential,
  labelBands,
  least,
  lookup,
  number,
  output,
  sum,
} from '../shared/expression/build';
import { cellOf, flagNumber } from '../shared/expression/column-reference';
import type { Numeric, Wording } from '../shared/expression/expression';
import type { Feature } from '../shared/logistic/features';

/** e to the power of more is beyond what programs take; the probability is 0 there to all digits. */
const widestOdds = 700;

/**
 * The probability by the coefficients that were fitted; missing where a column is, or a level that was not seen.
 *
 * @param coefficients the intercept, then those of the design columns in the order of the features
 */
export function probabilityExpression(
  features: readonly Feature[],
  coefficients: ArrayLike<number>,
  asOf: number,
): Numeric {
  const terms: Numeric[] = [number(coefficients[0]!)];
  let next = 1;
  for (const feature of features) {
    const own = Array.from(
      { length: feature.levels ? feature.levels.length - 1 : 1 },
      () => coefficients[next++]!,
    );
    terms.push(termOf(feature, own, asOf));
  }
  const turned = arithmetic(number(0), '-', sum(terms));
  const odds = exponential(least(number(widestOdds), turned));
  return arithmetic(number(1), '/', arithmetic(number(1), '+', odds));
}

/** The class of the probability beside it, by the average of the customers whose outcome was known. */
export function classExpression(average: number, highLift: number, tiers: readonly Tier[]): Wording {
  const labels = tiers.map(({ label }) => label);
  const bounds = [highLift * average, average];
  return labelBands(output('probability'), bounds, labels.slice(0, -1), noDataTier.label);
}

/** How many times the average the probability beside it is. */
export function liftExpression(average: number): Numeric {
  return arithmetic(output('probability'), '/', number(average));
}

function termOf({ column, levels }: Feature, own: readonly number[], asOf: number): Numeric {
  const weighted = (value: Numeric): Numeric => arithmetic(number(own[0] ?? 0), '*', value);
  switch (column.kind) {
    case 'text': {
      const ofLevels = (levels ?? []).map((level, place) => [level, own[place - 1] ?? 0] as const);
      return lookup(cellOf(column), ofLevels, 'exact');
    }
    case 'flag':
      return flagNumber(cellOf(column), own[0]!, 0);
    case 'number':
      return weighted(cellOf(column));
    case 'date':
      return weighted(arithmetic(day(Math.floor(asOf)), '-', dayOf(cellOf(column))));
  }
}
