import * as v from 'valibot';
import { bankAum } from '../../src/methods/rules/presets/bank-aum';
import { ruleSetSchema, type Rule, type RuleSet, type Test } from '../../src/methods/rules/rule-set';
import {
  newTier,
  operatorsOf,
  withColumn,
  withOperator,
  withTiers,
} from '../../src/taskpane/forms/rules/edit-rules';
import { rulesProblem } from '../../src/taskpane/forms/rules/rules-problem';
import { withCare } from '../../src/taskpane/forms/rules/with-care';

const rules = bankAum(6_000_000);
const [first] = rules.tiers as [Rule, ...Rule[]];
const atLeast: Test = { column: 'aum', is: 'at-least', value: 600, ifMissing: 'fails' };

/** The rules with one test everywhere. */
function with1(test: Test): RuleSet {
  return { ...rules, tiers: rules.tiers.map((tier) => ({ ...tier, tests: [test] })) };
}

describe('editing rules', () => {
  it('adds a tier under an id that is free, and the set stays valid', () => {
    const once = withTiers(rules, [...rules.tiers, newTier(rules, 'aum')]);
    const twice = withTiers(once, [...once.tiers, newTier(once, 'aum')]);
    expect(new Set(twice.tiers.map(({ id }) => id)).size).toBe(5);
    expect(v.safeParse(ruleSetSchema, twice).success).toBe(true);
  });

  it('takes what grace says of a tier away with the tier', () => {
    expect(withTiers(rules, rules.tiers.toSpliced(1, 1)).grace?.months).toEqual({ 'private-banking': 6 });
  });

  it('keeps what grace says when tiers are moved', () => {
    expect(withTiers(rules, rules.tiers.toReversed()).grace).toEqual(rules.grace);
  });

  it('keeps bound and treatment of missing values when the operator changes', () => {
    expect(withOperator(atLeast, 'below')).toEqual({ ...atLeast, is: 'below' });
    expect(withOperator(atLeast, 'between')).toMatchObject({ from: 600, to: 600, ifMissing: 'fails' });
  });

  it('asks of another column what its kind allows', () => {
    expect(withColumn(atLeast, 'income', 'number')).toEqual({ ...atLeast, column: 'income' });
    expect(withColumn(atLeast, 'position', 'text').is).toBe('one-of');
  });

  it('offers for each kind only operators that keep the set valid once they are filled in', () => {
    for (const operator of Object.values(operatorsOf).flat()) {
      const made = withOperator({ column: 'x', is: 'one-of', words: ['a'], ifMissing: 'unknown' }, operator);
      expect([operator, v.safeParse(ruleSetSchema, with1(made)).success]).toEqual([operator, true]);
    }
  });

  it('leaves no trace of care that was emptied', () => {
    const cared = withCare(first, { zh: '每月两电一访', en: 'Two calls and one visit a month' });
    expect(cared.care?.zh).toBe('每月两电一访');
    expect(withCare(cared, undefined)).toEqual(first);
  });
});

describe('rules that are half typed', () => {
  it('are complete where nothing is wrong with them', () => {
    expect(rulesProblem(rules)).toBeUndefined();
  });

  it.each<[string, RuleSet]>([
    ['a list of words that is empty', with1({ column: 'x', is: 'one-of', words: [], ifMissing: 'unknown' })],
    ['a range that ends before it begins', with1({ ...atLeast, is: 'between', from: 5, to: 5 })],
    ['a name that is empty', withTiers(rules, rules.tiers.with(0, { ...first, label: { zh: '', en: '' } }))],
    ['a name that is there twice', withTiers(rules, [...rules.tiers, first])],
  ])('are told of %s', (_what, half) => {
    expect(rulesProblem(half)).toBeDefined();
  });
});
