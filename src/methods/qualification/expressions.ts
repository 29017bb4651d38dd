import type { Text } from '../../locales/text';
import type { FlagColumn, NumberColumn, TextColumn } from '../../table/columns/column';
import type { Tier } from '../shared/contract';
import { any, compare, isOneOf, not, number, text, textCases } from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Wording } from '../shared/expression/expression';
import { bothHold, isOpen, orElse, said, unknown, type Kleene } from '../shared/expression/kleene';
import { joinTexts } from '../shared/wording';

/** The three questions, as the sheet answers them. */
export interface AnswerExpressions {
  readonly need: Kleene;
  readonly money: Kleene;
  readonly authority: Kleene;
}

/** A column of positions, with its texts that were read as those of people who decide, and of people who do not. */
export interface ReadPosition {
  readonly column: TextColumn;
  readonly deciding: readonly string[];
  readonly others: readonly string[];
}

interface Columns {
  readonly need: FlagColumn;
  readonly canPay: FlagColumn | undefined;
  readonly decides: FlagColumn | undefined;
  readonly aum: NumberColumn | undefined;
  readonly position: ReadPosition | undefined;
}

/**
 * Where a flag is blank, AUM answers whether he can pay and the position whether he decides. A position that nobody read is
 * unknown.
 */
export function answerExpressions(
  { need, canPay, decides, aum, position }: Columns,
  affordable: number,
): AnswerExpressions {
  const told = (flag: FlagColumn | undefined): Kleene => (flag ? said(cellOf(flag)) : unknown);
  return {
    need: told(need),
    money: orElse(told(canPay), aum ? isAtLeast(aum, affordable) : unknown),
    authority: orElse(told(decides), position ? isDeciding(position) : unknown),
  };
}

function isDeciding({ column, deciding, others }: ReadPosition): Kleene {
  const own = cellOf(column);
  return { holds: isOneOf(own, deciding), mayHold: not(isOneOf(own, others)) };
}

function isAtLeast(column: NumberColumn, least: number): Kleene {
  const value = cellOf(column);
  return { holds: compare(value, '>=', number(least)), mayHold: not(compare(value, '<', number(least))) };
}

/** The tier, by the labels of MAN, a prospect, none, and one to be verified. */
export function qualificationExpression(
  { need, money, authority }: AnswerExpressions,
  tiers: readonly Tier[],
): Wording {
  const [man, prospect, noProspect, toVerify] = tiers.map(({ label }) => text(label));
  const gains = bothHold([need, money]);
  return textCases(
    [
      [not(gains.mayHold), noProspect!],
      [not(gains.holds), toVerify!],
      [authority.holds, man!],
    ],
    prospect!,
  );
}

/** What is unknown and could still change the answer; of somebody who does not qualify, nothing. */
export function toAskExpression(
  { need, money, authority }: AnswerExpressions,
  labels: readonly Text[],
): Wording {
  const asked = [need, money, authority].map((truth, place) => ({ truth, label: labels[place]! }));
  const decided = any([not(need.mayHold), not(money.mayHold)]);
  return textCases([[decided, text({ zh: '', en: '' })]], openOnes(asked, []));
}

/** The labels of those that are open, joined: one case for each way in which some may be. */
function openOnes(
  [first, ...others]: readonly { readonly truth: Kleene; readonly label: Text }[],
  open: readonly Text[],
): Wording {
  if (!first) return text(joinTexts(open, '、', ', '));
  const isOneMore = isOpen(first.truth);
  return textCases([[isOneMore, openOnes(others, [...open, first.label])]], openOnes(others, open));
}
