import type { NumberColumn } from '../../table/columns/column';
import { noDataTier, type Tier } from '../shared/contract';
import {
  arithmetic,
  compare,
  labelBands,
  missing,
  number,
  numberCases,
  output,
} from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Numeric, Wording } from '../shared/expression/expression';

/** (Effect on sales + future return) / cost to keep, where there is a cost above 0. */
export function ratioExpression(
  effect: NumberColumn,
  future: NumberColumn | undefined,
  cost: NumberColumn,
): Numeric {
  const returns = future ? arithmetic(cellOf(effect), '+', cellOf(future)) : cellOf(effect);
  const spent = cellOf(cost);
  return numberCases([[compare(spent, '>', number(0)), arithmetic(returns, '/', spent)]], missing);
}

/** What the customer perceives less what he expected. */
export function gapExpression(
  perceived: NumberColumn | undefined,
  expected: NumberColumn | undefined,
): Numeric {
  return perceived && expected ? arithmetic(cellOf(perceived), '-', cellOf(expected)) : missing;
}

/** The class of the ratio beside it. */
export function worthExpression(cuts: { worth: number; worthMore: number }, tiers: readonly Tier[]): Wording {
  const labels = tiers.map(({ label }) => label);
  return labelBands(output('ratio'), [cuts.worthMore, cuts.worth], labels.slice(0, -1), noDataTier.label);
}
