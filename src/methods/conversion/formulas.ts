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
  unknown,
  type Expression,
} from '../shared/formula/expression';
import { gradeOf } from '../shared/formula/grade';
import { lookUpText } from '../shared/formula/look-up-text';
import { cellOf, flagNumber, isNumber, numberOrUnknown } from '../shared/formula/of-column';
import type { Feature } from '../shared/logistic/features';

/** EXP of more is an error in Excel; the probability is 0 there to all digits. */
const widestOdds = 700;

/**
 * The probability by the coefficients that were fitted; blank where a column is, or a level that was not seen.
 *
 * @param coefficients the intercept, then those of the design columns in the order of the features
 * @throws Problem `no-formula`
 */
export function probabilityFormula(
  features: readonly Feature[],
  coefficients: ArrayLike<number>,
  asOf: number,
): Expression {
  const terms: Expression[] = [number(coefficients[0]!)];
  let next = 1;
  for (const feature of features) {
    const own = Array.from(
      { length: feature.levels ? feature.levels.length - 1 : 1 },
      () => coefficients[next++]!,
    );
    terms.push(termOf(feature, own, asOf));
  }
  const turned = operation(number(0), '-', sum(terms));
  const odds = call('EXP', call('MIN', number(widestOdds), turned));
  return orElse(operation(number(1), '/', operation(number(1), '+', odds)), blank);
}

/** The class of the probability beside it, by the average of the customers whose outcome was known. */
export function classFormula(average: number, highLift: number, tiers: readonly Tier[]): Expression {
  const labels = tiers.map(({ label }) => label);
  return gradeOf(output('probability'), [highLift * average, average], labels.slice(0, -1), noDataTier.label);
}

/** How many times the average the probability beside it is. */
export function liftFormula(average: number): Expression {
  const probability = output('probability');
  return either(call('ISNUMBER', probability), operation(probability, '/', number(average)), blank);
}

function termOf({ column, levels }: Feature, own: readonly number[], asOf: number): Expression {
  const coefficient = number(own[0] ?? 0);
  switch (column.kind) {
    case 'text':
      return lookUpText(column, new Map((levels ?? []).map((level, place) => [level, own[place - 1] ?? 0])));
    case 'flag':
      return flagNumber(column, own[0]!, 0);
    case 'number':
      return operation(coefficient, '*', numberOrUnknown(column));
    case 'date': {
      const days = operation(day(Math.floor(asOf)), '-', call('INT', cellOf(column)));
      return operation(coefficient, '*', either(isNumber(column), days, unknown));
    }
  }
}
