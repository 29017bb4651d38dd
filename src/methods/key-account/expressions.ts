import type { NumberColumn } from '../../table/columns/column';
import {
  all,
  arithmetic,
  compare,
  firstKnown,
  greatest,
  isKnown,
  missing,
  not,
  number,
  output,
  text,
  textCases,
  truth,
} from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Numeric, Wording } from '../shared/expression/expression';
import type { Tier } from '../shared/contract';

/** The columns and the limits that decide. */
export interface AccountExpressions {
  readonly total: NumberColumn;
  readonly count: NumberColumn;
  readonly referred: NumberColumn | undefined;
  readonly amount: number;
  readonly repeats: number;
  readonly referralCredit: number;
  /** Whether a blank referred amount is none, or unknown. */
  readonly blankReferral: 'none' | 'unknown';
}

/** Own total and the credited part of what those whom he referred bought. */
export function valueExpression(facts: AccountExpressions): Numeric {
  const credited = greatest(number(0), referredExpression(facts));
  return arithmetic(cellOf(facts.total), '+', arithmetic(number(facts.referralCredit), '*', credited));
}

/** What is unknown leaves open only what it could change. */
export function kindExpression(facts: AccountExpressions, tiers: readonly Tier[]): Wording {
  const [keyAccount, growing, bigOrder, ordinary, noData] = tiers.map(({ label }) => text(label));
  const [total, times, value] = [cellOf(facts.total), cellOf(facts.count), output('value')];
  const [amount, repeats] = [number(facts.amount), number(facts.repeats)];
  const broughtIt = all([truth(facts.amount > 0), compare(referredExpression(facts), '>=', amount)]);
  return textCases(
    [
      [broughtIt, keyAccount!],
      [all([compare(total, '>=', amount), compare(times, '>=', repeats)]), keyAccount!],
      [not(isKnown(value)), noData!],
      [compare(value, '<', amount), ordinary!],
      [not(isKnown(times)), noData!],
      [compare(times, '>=', repeats), keyAccount!],
      [compare(times, '>', number(1)), growing!],
    ],
    bigOrder!,
  );
}

function referredExpression({ referred, blankReferral }: AccountExpressions): Numeric {
  const blank = blankReferral === 'unknown' ? missing : number(0);
  if (!referred) return number(0);
  return firstKnown(cellOf(referred), blank);
}
