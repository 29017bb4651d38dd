import { noDataTier, type Tier } from '../shared/contract';
import {
  arithmetic,
  day,
  exponential,
  labelBands,
  least,
  lookup,
  missing,
  number,
  output,
  rounded,
  sum,
} from '../shared/expression/build';
import { cellOf, flagNumber } from '../shared/expression/column-reference';
import type { Numeric, Wording } from '../shared/expression/expression';
import type { WeighedColumn } from './weight-of-evidence';

/** e to the power of more is beyond what programs take; the probability is 0 there to all digits. */
const widestOdds = 700;

/** A fitted card: score = base - factor x log odds of bad. */
export interface CardFigures {
  readonly columns: readonly WeighedColumn[];
  /** The intercept, then one for each column. */
  readonly coefficients: ArrayLike<number>;
  readonly base: number;
  readonly factor: number;
}

/** The points, from the bins and weights that were fitted; missing where a column is, or a value that was not seen. */
export function scoreExpression({ columns, coefficients, base, factor }: CardFigures): Numeric {
  const terms = columns.map((column, index) =>
    arithmetic(number(coefficients[index + 1]!), '*', weightOf(column)),
  );
  const odds = sum([number(coefficients[0]!), ...terms]);
  const points = arithmetic(number(base), '-', arithmetic(number(factor), '*', odds));
  return rounded(points, 9);
}

/** The probability to be bad, from the points beside it. */
export function probabilityExpression({ base, factor }: CardFigures): Numeric {
  const odds = arithmetic(arithmetic(output('score'), '-', number(base)), '/', number(factor));
  const powered = exponential(least(number(widestOdds), odds));
  return arithmetic(number(1), '/', arithmetic(number(1), '+', powered));
}

/** The grade of the points beside it. */
export function gradeExpression(limits: readonly number[], tiers: readonly Tier[]): Wording {
  const descending = [...limits].sort((a, b) => b - a);
  const labels = tiers.map(({ label }) => label);
  return labelBands(output('score'), descending, labels.slice(0, -1), noDataTier.label);
}

/** The weight of the bin of a row; none in a bin that was empty. */
function weightOf({ column, bins, labels, cuts = [] }: WeighedColumn): Numeric {
  const weights = bins.map(({ weight }) => weight);
  const known = (weight: number): Numeric => (Number.isNaN(weight) ? missing : number(weight));
  switch (column.kind) {
    case 'number':
    case 'date': {
      const bound = column.kind === 'date' ? day : number;
      const steps = cuts.map((cut, bin) => ({ from: bound(cut), then: known(weights[bin + 1]!) }));
      return {
        node: 'bands',
        value: cellOf(column),
        steps: steps.reverse(),
        below: known(weights[0]!),
        unknown: missing,
      };
    }
    case 'flag':
      return flagNumber(cellOf(column), weights[1]!, weights[0]!);
    case 'text': {
      const ofLabels = labels.map((label, bin) => [label, weights[bin]!] as const);
      return lookup(
        cellOf(column),
        ofLabels.filter(([, weight]) => !Number.isNaN(weight)),
        'exact',
      );
    }
  }
}
