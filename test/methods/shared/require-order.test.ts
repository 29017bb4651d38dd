import { abc } from '../../../src/methods/abc/abc';
import { clv } from '../../../src/methods/clv/clv';
import { composite } from '../../../src/methods/composite/composite';
import { pyramid } from '../../../src/methods/pyramid/pyramid';
import { scorecard } from '../../../src/methods/scorecard/scorecard';
import type { Method } from '../../../src/methods/shared/contract';
import { numbers } from '../../support/columns';
import { runMethod } from '../../support/run-method';

const columns = ['revenue', 'profit', 'orderAmount'].map((role) => numbers(role, [5, 3, 2]));
const saidBy = (method: Method, params: Record<string, unknown>): unknown => {
  try {
    runMethod(method, columns, params);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('cuts that stand the wrong way round', () => {
  it('are refused with both cuts, what they are, and what to do', () => {
    expect(saidBy(abc, { cutA: 0.8, cutB: 0.7 })).toMatchObject({
      code: 'invalid-parameter',
      text: {
        zh: '“A 类累计占比”（80%）不能大于“A、B 两类累计占比”（70%）。请改其中之一。',
        en: '"Cumulative share of class A" (80%) must not be above "Cumulative share of classes A and B" (70%). Change one of them.',
      },
      place: { parameter: 'abc.cutA' },
    });
  });

  it.each<[string, Method, Record<string, unknown>]>([
    ['composite, by cuts', composite, { cutB: 80 }],
    ['composite, by shares', composite, { tierBy: 'shares', shareB: 0.1 }],
    ['pyramid', pyramid, { second: 0.3 }],
    ['scorecard', scorecard, { cutC: 550 }],
    ['lifetime value', clv, { lapsedBelow: 0.9, activeFrom: 0.5 }],
  ])('are refused by every method: %s', (_, method, params) => {
    expect(saidBy(method, params)).toMatchObject({ code: 'invalid-parameter' });
  });

  it('are no concern where they are equal, or not used', () => {
    expect(saidBy(abc, { cutA: 0.7, cutB: 0.7 })).toBeUndefined();
    expect(saidBy(composite, { tierBy: 'shares', cutB: 80 })).toBeUndefined();
  });
});
