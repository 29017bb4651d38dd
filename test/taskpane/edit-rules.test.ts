import * as v from 'valibot';
import { bankAum } from '../../src/methods/rules/presets/bank-aum';
import { ruleSetSchema, type Test } from '../../src/methods/rules/rule-set';
import {
  addTier,
  operatorsOf,
  raiseTier,
  removeTier,
  withColumn,
  withOperator,
} from '../../src/taskpane/forms/rules/edit-rules';

const rules = bankAum(6_000_000);
const atLeast: Test = { column: 'aum', is: 'at-least', value: 600, ifMissing: 'fails' };

describe('editing rules', () => {
  it('adds a tier under an id that is free, and the set stays valid', () => {
    const twice = addTier(addTier(rules, 'aum'), 'aum');
    expect(new Set(twice.tiers.map(({ id }) => id)).size).toBe(5);
    expect(v.safeParse(ruleSetSchema, twice).success).toBe(true);
  });

  it('takes what grace says of a tier away with the tier', () => {
    expect(removeTier(rules, 1).grace?.months).toEqual({ 'private-banking': 6 });
  });

  it('moves a tier up, and leaves the first where it is', () => {
    expect(raiseTier(rules, 1).tiers.map(({ id }) => id)).toEqual(['affluent', 'private-banking', 'mass']);
    expect(raiseTier(rules, 0)).toBe(rules);
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
      const tiers = rules.tiers.map((tier) => ({ ...tier, tests: [made] }));
      expect([operator, v.safeParse(ruleSetSchema, { ...rules, tiers }).success]).toEqual([operator, true]);
    }
  });
});
