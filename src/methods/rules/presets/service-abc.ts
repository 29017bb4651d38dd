import type { Rule, RuleSet, Test } from '../rule-set';
import { compare, tierRule } from './tier-rule';

const classA: Rule = {
  ...tierRule('a', 'A 类', 'A', 'best', [
    compare('monthlySpend', 'at-least', 5000),
    compare('monthlyVisits', 'at-least', 4),
    compare('consecutiveWeeks', 'at-least', 3),
    compare('latestAmount', 'at-least', 3000),
  ]),
  care: {
    zh: '店长每月两次电话、一次拜访',
    en: 'Two calls and one visit a month by the store manager',
  },
};

/** B: its spend, its visits, and what both variants ask besides. */
function classB(spend: Test, visits: readonly Test[]): Rule {
  return {
    ...tierRule('b', 'B 类', 'B', 'good', [
      spend,
      ...visits,
      compare('consecutiveWeeks', 'at-least', 2),
      compare('latestAmount', 'at-least', 2000),
    ]),
    care: {
      zh: '经理每月两次电话、一次拜访',
      en: 'Two calls and one visit a month by the manager',
    },
  };
}

const fewestVisits = compare('monthlyVisits', 'at-least', 2);

/** Service A/B/C: all four tests of a class; C is the rest. Four visits are B's too where A does not hold. Source rule. */
export const serviceAbc: RuleSet = {
  tiers: [
    classA,
    classB({ column: 'monthlySpend', is: 'between', from: 2000, to: 5000, ifMissing: 'unknown' }, [
      fewestVisits,
      compare('monthlyVisits', 'at-most', 4),
    ]),
  ],
  otherwise: { id: 'c', label: { zh: 'C 类', en: 'C' }, tone: 'low' },
};

/** The same without upper bounds for B: who misses one test of A but passes all of B is B, not C. Ours. */
export const serviceAbcMinimum: RuleSet = {
  ...serviceAbc,
  tiers: [classA, classB(compare('monthlySpend', 'at-least', 2000), [fewestVisits])],
};
