import type { Text } from '../../locales/text';
import type { Column, TextColumn } from '../../table/columns/column';
import { noDataTier } from '../shared/contract';
import {
  all,
  any,
  call,
  either,
  number,
  operation,
  sum,
  text,
  truth,
  type Expression,
} from '../shared/formula/expression';
import { noFormula } from '../shared/formula/no-formula';
import { isNumber, isOneOf, numberOf } from '../shared/formula/of-column';
import { emptyText } from '../shared/wording';
import { neededTests, type Rule, type RuleSet } from './rule-set';
import { testFormula } from './test-formula';

/** A rule set on the columns of a sheet. */
export interface RuleFacts {
  readonly set: RuleSet;
  readonly column: (reference: string) => Column | undefined;
  readonly asOf: number;
  /** What those are called whom grace keeps from falling. */
  readonly watch: Text;
  readonly noTier: Text;
}

/**
 * The tier: the first that holds; no data where one before it might have held, had more been known. Grace included.
 * @throws Problem `no-formula`
 */
export function tierFormula(facts: RuleFacts): Expression {
  const { set, noTier } = facts;
  const names = [...set.tiers, ...(set.otherwise ? [set.otherwise] : [])];
  return cascade(facts, noDataTier.label, (found) => {
    const own = text(names[found]?.label ?? noTier);
    return found < names.length ? withGrace(facts, found, own) : own;
  });
}

/**
 * How the customers of the tier are looked after, whether or not grace keeps them.
 * @throws Problem `no-formula`
 */
export function careFormula(facts: RuleFacts): Expression {
  const { tiers, otherwise } = facts.set;
  return cascade(facts, emptyText, (found) => text([...tiers, otherwise][found]?.care ?? emptyText));
}

function cascade(facts: RuleFacts, undecided: Text, leaf: (found: number) => Expression): Expression {
  const { tiers } = facts.set;
  return tiers.reduceRight<Expression>((rest, rule, found) => {
    const { holds, mayHold } = ruleFormula(rule, facts);
    const lower = holds === mayHold ? rest : either(mayHold, text(undecided), rest);
    return either(holds, leaf(found), lower);
  }, leaf(tiers.length));
}

/** The same expression twice where nothing that is missing can tip the rule. */
function ruleFormula(rule: Rule, { column, asOf }: RuleFacts) {
  const tests = rule.tests.map((test) => testFormula(test, column(test.column), asOf));
  const needed = neededTests(rule);
  const combined = (truths: readonly Expression[]): Expression => {
    if (needed === truths.length) return all(truths);
    if (needed === 1) return any(truths);
    return operation(sum(truths.map((own) => call('N', own))), '>=', number(needed));
  };
  const holds = combined(tests.map((test) => test.holds));
  const isCertain = tests.every((test) => test.holds === test.mayHold);
  return { holds, mayHold: isCertain ? holds : combined(tests.map((test) => test.mayHold)) };
}

/** On watch instead of the tier found, while the months below the tier that was held are too few to lose it. */
function withGrace({ set, column, watch }: RuleFacts, found: number, own: Expression): Expression {
  const { tiers, otherwise, grace } = set;
  const missed = grace && column(grace.missedMonths);
  if (!grace || missed?.kind !== 'number' || found === 0) return own;
  const names = [...tiers, ...(otherwise ? [otherwise] : [])];
  const limit = (tier: number): Expression => number(grace.months[names[tier]!.id] ?? 0);
  const held = grace.heldTier === undefined ? undefined : column(grace.heldTier);
  const allowed =
    held?.kind === 'text'
      ? names.reduceRight<Expression>(
          (rest, name, tier) => either(saysTier(held, name), tier < found ? limit(tier) : number(0), rest),
          limit(found - 1),
        )
      : limit(found - 1);
  const months = numberOf(missed);
  const isKept = all([operation(months, '>=', number(1)), operation(months, '<', allowed)]);
  return either(either(isNumber(missed), isKept, truth(false)), text(watch), own);
}

function saysTier(
  held: TextColumn,
  { id, label }: { readonly id: string; readonly label: Text },
): Expression {
  const named = [...new Set([id, label.zh, label.en].map((name) => name.toLowerCase()))];
  const folded = (own: string): string => own.normalize('NFKC').toLowerCase().trim();
  const asWritten = held.dictionary.filter((own) => named.includes(folded(own)));
  if (named.some((name) => folded(name) !== name)) {
    throw noFormula({
      zh: `层级名“${label.zh}”含全角字符`,
      en: `the tier "${label.en}" has letters of full width`,
    });
  }
  return isOneOf(held, [...new Set([...named, ...asWritten])]);
}
