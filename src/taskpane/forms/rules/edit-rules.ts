import type { Rule, RuleSet, Test } from '../../../methods/rules/rule-set';
import type { ColumnKind } from '../../../table/columns/column';
import { freshName } from '../rows/fresh-name';

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

/** A new tier, under an id that no other has. */
export function newTier({ tiers }: RuleSet, column: string): Rule {
  const ids = tiers.map(({ id }) => id);
  const name = freshName('tier', ids, (number) => ({ zh: `第 ${number} 级`, en: `Tier ${number}` }));
  return { ...name, tone: 'middle', combine: 'all', tests: [newTest(column)] };
}

/** The rules with these tiers; what grace says of a tier that is gone goes with it. */
export function withTiers(rules: RuleSet, tiers: RuleSet['tiers']): RuleSet {
  if (!rules.grace) return { ...rules, tiers };
  const kept = new Set(tiers.map(({ id }) => id));
  const months = Object.fromEntries(Object.entries(rules.grace.months).filter(([id]) => kept.has(id)));
  return { ...rules, tiers, grace: { ...rules.grace, months } };
}

/** A test that a person can go on from: on a column of amounts, from 0. */
export function newTest(column: string): Test {
  return { column, is: 'at-least', value: 0, ifMissing: 'unknown' };
}
