import type { Tier } from '../shared/contract';
import { noDataTier } from '../shared/contract';
import {
  blank,
  call,
  either,
  list,
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
import { flagNumber, isNumber, numberOf } from '../shared/formula/of-column';
import type { WeighedColumn } from './weight-of-evidence';

/** Below all that a cell may hold. */
const lowest = -1e300;
/** Nothing to calculate with: in a bin that was empty. */
const noWeight = '?';

/** A fitted card: score = base - factor x log odds of bad. */
export interface CardFigures {
  readonly columns: readonly WeighedColumn[];
  /** The intercept, then one for each column. */
  readonly coefficients: ArrayLike<number>;
  readonly base: number;
  readonly factor: number;
}

/**
 * The points, from the bins and weights that were fitted; blank where a column is, or a value that was not seen.
 * @throws Problem `no-formula`
 */
export function scoreFormula({ columns, coefficients, base, factor }: CardFigures): Expression {
  const terms = columns.map((column, index) =>
    operation(number(coefficients[index + 1]!), '*', weightFormula(column)),
  );
  const odds = sum([number(coefficients[0]!), ...terms]);
  const points = operation(number(base), '-', operation(number(factor), '*', odds));
  return orElse(call('ROUND', points, number(9)), blank);
}

/** The probability to be bad, from the points beside it. */
export function probabilityFormula({ base, factor }: CardFigures): Expression {
  const score = output('score');
  const odds = operation(operation(score, '-', number(base)), '/', number(factor));
  const probability = operation(number(1), '/', operation(number(1), '+', call('EXP', odds)));
  return either(call('ISNUMBER', score), probability, blank);
}

/** The grade of the points beside it. */
export function gradeFormula(limits: readonly number[], tiers: readonly Tier[]): Expression {
  const descending = [...limits].sort((a, b) => b - a);
  const labels = tiers.map(({ label }) => label);
  return gradeOf(output('score'), descending, labels.slice(0, -1), noDataTier.label);
}

function weightFormula({ column, bins, labels, cuts = [] }: WeighedColumn): Expression {
  const weights = bins.map(({ weight }) => weight);
  switch (column.kind) {
    case 'number':
    case 'date': {
      const starts: Expression = {
        node: 'list',
        items: [lowest, ...cuts],
        ...(column.kind === 'date' && { areDays: true }),
      };
      const ofBins = list(weights.map((weight) => (Number.isNaN(weight) ? noWeight : weight)));
      return either(isNumber(column), call('LOOKUP', numberOf(column), starts, ofBins), unknown);
    }
    case 'flag':
      return flagNumber(column, weights[1]!, weights[0]!);
    case 'text': {
      const known = labels.map((label, bin) => [label, weights[bin]!] as const);
      return lookUpText(column, new Map(known.filter(([, weight]) => !Number.isNaN(weight))));
    }
  }
}
