import type { Rule, RuleSet } from '../rule-set';

const careA = {
  zh: '店长每月两次电话、一次拜访',
  en: 'Two calls and one visit a month by the store manager',
};
const careB = {
  zh: '经理每月两次电话、一次拜访',
  en: 'Two calls and one visit a month by the manager',
};

/** Service A/B/C: all four tests of a class; C is the rest. Four visits are B's too where A does not hold. Source rule. */
export const serviceAbc: RuleSet = {
  tiers: [
    classA(),
    {
      id: 'b',
      label: { zh: 'B 类', en: 'B' },
      tone: 'good',
      care: careB,
      combine: 'all',
      tests: [
        { column: 'monthlySpend', is: 'between', from: 2000, to: 5000, ifMissing: 'unknown' },
        { column: 'monthlyVisits', is: 'at-least', value: 2, ifMissing: 'unknown' },
        { column: 'monthlyVisits', is: 'at-most', value: 4, ifMissing: 'unknown' },
        { column: 'consecutiveWeeks', is: 'at-least', value: 2, ifMissing: 'unknown' },
        { column: 'latestAmount', is: 'at-least', value: 2000, ifMissing: 'unknown' },
      ],
    },
  ],
  otherwise: { id: 'c', label: { zh: 'C 类', en: 'C' }, tone: 'low' },
};

/** The same without upper bounds for B: who misses one test of A but passes all of B is B, not C. Ours. */
export const serviceAbcMinimum: RuleSet = {
  ...serviceAbc,
  tiers: [
    classA(),
    {
      id: 'b',
      label: { zh: 'B 类', en: 'B' },
      tone: 'good',
      care: careB,
      combine: 'all',
      tests: [
        { column: 'monthlySpend', is: 'at-least', value: 2000, ifMissing: 'unknown' },
        { column: 'monthlyVisits', is: 'at-least', value: 2, ifMissing: 'unknown' },
        { column: 'consecutiveWeeks', is: 'at-least', value: 2, ifMissing: 'unknown' },
        { column: 'latestAmount', is: 'at-least', value: 2000, ifMissing: 'unknown' },
      ],
    },
  ],
};

function classA(): Rule {
  return {
    id: 'a',
    label: { zh: 'A 类', en: 'A' },
    tone: 'best',
    care: careA,
    combine: 'all',
    tests: [
      { column: 'monthlySpend', is: 'at-least', value: 5000, ifMissing: 'unknown' },
      { column: 'monthlyVisits', is: 'at-least', value: 4, ifMissing: 'unknown' },
      { column: 'consecutiveWeeks', is: 'at-least', value: 3, ifMissing: 'unknown' },
      { column: 'latestAmount', is: 'at-least', value: 3000, ifMissing: 'unknown' },
    ],
  };
}
