import type { Rule, RuleSet, Test } from '../../../methods/rules/rule-set';
import type { ColumnKind } from '../../../table/column';

/** What a test may ask of a column of each kind. */
export const operatorsOf: Readonly<Record<ColumnKind, readonly Test['is'][]>> = {
  number: ['at-least', 'above', 'below', 'at-most', 'equal', 'between', 'blank', 'known'],
  date: ['within-days', 'blank', 'known'],
  text: ['one-of', 'has-word', 'blank', 'known'],
  flag: ['yes', 'no', 'blank', 'known'],
};

/** A test with another operator; what it asked for is kept as far as it makes sense. */
export function withOperator(test: Test, is: Test['is']): Test {
  const { column, ifMissing } = test;
  const common = { column, ifMissing };
  const number = 'value' in test ? test.value : 'from' in test ? test.from : 0;
  switch (is) {
    case 'at-least':
    case 'above':
    case 'below':
    case 'at-most':
    case 'equal':
      return { ...common, is, value: number };
    case 'between':
      return { ...common, is, from: number, to: 'to' in test ? test.to : number };
    case 'within-days':
      return { ...common, is, from: -30, to: 1 };
    case 'one-of':
      return { ...common, is, words: 'words' in test ? test.words : [] };
    case 'has-word':
      return { ...common, is, words: 'words' in test ? test.words : [], exclusions: [] };
    case 'yes':
    case 'no':
    case 'blank':
    case 'known':
      return { ...common, is };
  }
}

/** A test on another column: as it was where the column's kind allows it, else the first that it does allow. */
export function withColumn(test: Test, column: string, kind: ColumnKind): Test {
  const moved = { ...test, column };
  const [first] = operatorsOf[kind];
  return operatorsOf[kind].includes(test.is) || first === undefined ? moved : withOperator(moved, first);
}

/** The rules with one tier changed. */
export function withTier(rules: RuleSet, tier: number, changed: Partial<Rule>): RuleSet {
  return {
    ...rules,
    tiers: rules.tiers.map((own, index) => (index === tier ? { ...own, ...changed } : own)),
  };
}

/** The rules with a new tier below the others. Its id is one that no other has. */
export function addTier(rules: RuleSet, column: string): RuleSet {
  const ids = new Set(rules.tiers.map(({ id }) => id));
  let number = rules.tiers.length + 1;
  while (ids.has(`tier-${String(number)}`)) number++;
  const name = String(number);
  const tier: Rule = {
    id: `tier-${name}`,
    label: { zh: `第 ${name} 级`, en: `Tier ${name}` },
    tone: 'middle',
    combine: 'all',
    tests: [newTest(column)],
  };
  return { ...rules, tiers: [...rules.tiers, tier] };
}

/** The rules without a tier; what grace says of it goes with it. */
export function removeTier(rules: RuleSet, tier: number): RuleSet {
  const gone = rules.tiers[tier]?.id;
  const tiers = rules.tiers.filter((_, index) => index !== tier);
  if (!rules.grace) return { ...rules, tiers };
  const months = Object.fromEntries(Object.entries(rules.grace.months).filter(([id]) => id !== gone));
  return { ...rules, tiers, grace: { ...rules.grace, months } };
}

/** The rules with a tier one place higher. The first stays where it is. */
export function raiseTier(rules: RuleSet, tier: number): RuleSet {
  const moved = rules.tiers[tier];
  if (tier === 0 || !moved) return rules;
  const tiers = rules.tiers.toSpliced(tier, 1).toSpliced(tier - 1, 0, moved);
  return { ...rules, tiers };
}

/** A test that a person can go on from: on a column of amounts, from 0. */
export function newTest(column: string): Test {
  return { column, is: 'at-least', value: 0, ifMissing: 'unknown' };
}
