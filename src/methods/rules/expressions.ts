import type { Text } from '../../locales/text';
import type { Column } from '../../table/columns/column';
import { noDataTier } from '../shared/contract';
import {
  all,
  any,
  compare,
  conditionCases,
  count,
  isKnown,
  isOneOf,
  number,
  numberCases,
  text,
  textCases,
  truth,
} from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Condition, Numeric, Wording } from '../shared/expression/expression';
import type { Kleene } from '../shared/expression/kleene';
import { emptyText } from '../shared/wording';
import { namesOf } from './grace';
import { neededTests, type Rule, type RuleSet } from './rule-set';
import { testExpression } from './test-expression';

/** A rule set on the columns of a sheet. */
export interface RuleFacts {
  readonly set: RuleSet;
  readonly column: (reference: string) => Column | undefined;
  readonly asOf: number;
  /** What those are called whom grace keeps from falling. */
  readonly watch: Text;
  readonly noTier: Text;
}

/** The tier: the first that holds; no data where one before it might have held, had more been known. Grace included. */
export function tierExpression(facts: RuleFacts): Wording {
  const { set, noTier } = facts;
  const names = [...set.tiers, ...(set.otherwise ? [set.otherwise] : [])];
  return cascade(facts, noDataTier.label, (found) => {
    const own = text(names[found]?.label ?? noTier);
    return found < names.length ? withGrace(facts, found, own) : own;
  });
}

/** How the customers of the tier are looked after, whether or not grace keeps them. */
export function careExpression(facts: RuleFacts): Wording {
  const { tiers, otherwise } = facts.set;
  return cascade(facts, emptyText, (found) => text([...tiers, otherwise][found]?.care ?? emptyText));
}

function cascade(facts: RuleFacts, undecided: Text, leaf: (found: number) => Wording): Wording {
  const { tiers } = facts.set;
  const branches = tiers.flatMap((rule, found) => {
    const { holds, mayHold } = ruleExpression(rule, facts);
    const tier: readonly [Condition, Wording] = [holds, leaf(found)];
    return holds === mayHold ? [tier] : [tier, [mayHold, text(undecided)] as const];
  });
  return textCases(branches, leaf(tiers.length));
}

/** The same condition twice where nothing that is missing can tip the rule. */
function ruleExpression(rule: Rule, { column, asOf }: RuleFacts): Kleene {
  const tests = rule.tests.map((test) => testExpression(test, column(test.column), asOf));
  const needed = neededTests(rule);
  const combined = (truths: readonly Condition[]): Condition => {
    if (needed === truths.length) return all(truths);
    if (needed === 1) return any(truths);
    return compare(count(...truths), '>=', number(needed));
  };
  const holds = combined(tests.map((test) => test.holds));
  const isCertain = tests.every((test) => test.holds === test.mayHold);
  return { holds, mayHold: isCertain ? holds : combined(tests.map((test) => test.mayHold)) };
}

/** On watch instead of the tier found, while the months below the tier that was held are too few to lose it. */
function withGrace({ set, column, watch }: RuleFacts, found: number, own: Wording): Wording {
  const { tiers, otherwise, grace } = set;
  const missed = grace && column(grace.missedMonths);
  if (!grace || missed?.kind !== 'number' || found === 0) return own;
  const names = [...tiers, ...(otherwise ? [otherwise] : [])];
  const limit = (tier: number): Numeric => number(grace.months[names[tier]!.id] ?? 0);
  const held = grace.heldTier === undefined ? undefined : column(grace.heldTier);
  const allowed =
    held?.kind === 'text'
      ? numberCases(
          names.map((name, tier) => [
            isOneOf(cellOf(held), namesOf(name)),
            tier < found ? limit(tier) : number(0),
          ]),
          limit(found - 1),
        )
      : limit(found - 1);
  const months = cellOf(missed);
  const isKept = all([compare(months, '>=', number(1)), compare(months, '<', allowed)]);
  return textCases([[conditionCases([[isKnown(months), isKept]], truth(false)), text(watch)]], own);
}
