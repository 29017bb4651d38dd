import { valueRatio } from '../../../src/methods/value-ratio/value-ratio';
import { numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

describe('the value ratio', () => {
  const run = (effect: readonly number[], cost: readonly number[], future?: readonly number[], params = {}) =>
    runMethod(
      valueRatio,
      [
        numbers('salesEffect', effect),
        numbers('keepingCost', cost),
        ...(future ? [numbers('futureReturn', future)] : []),
      ],
      params,
    );

  it('is none without a cost, and none that is not finite; costs that are not above 0 are named', () => {
    const result = run([1, 1, 1, 1e300], [0, -1, 2, 1e-300]);
    expect(numbersOf(result, 'ratio')).toEqual([NaN, NaN, 0.5, NaN]);
    expect(result.issues.filter(({ kind }) => kind === 'cost-not-positive')).toEqual([
      {
        kind: 'cost-not-positive',
        severity: 'warning',
        text: {
          zh: '“keepingCost”有 2 行不大于 0，价值比不能计算。',
          en: '2 values of "keepingCost" are not above 0: no ratio.',
        },
        count: 2,
        examples: [
          { cell: 'C2', value: '' },
          { cell: 'C3', value: '' },
        ],
        column: 'keepingCost',
      },
    ]);
    expect(run([1], [2]).issues.map(({ kind }) => kind)).toEqual(['one-row']);
    expect(run([1, 2], [2, 3]).issues).toEqual([]);
  });

  it('is worth keeping from 1, well worth from 2, and what is short is more return', () => {
    const result = run([100, 99, 200, 199], [100, 100, 100, 100]);
    expect(tiersOf(result, 'worth')).toEqual(['worth', 'costs-more', 'worth-more', 'worth']);
    expect([0, 1, 2].map((row) => result.lift?.(row))).toEqual([
      {
        zh: '回报再增 100 即为重点维系',
        en: '100 more return makes "Well worth keeping"',
        change: { column: 'salesEffect', to: 200 },
      },
      {
        zh: '回报再增 1 即为值得维系',
        en: '1 more return makes "Worth keeping"',
        change: { column: 'salesEffect', to: 100 },
      },
      undefined,
    ]);
    expect(run([60], [100], [10]).lift?.(0)?.change).toEqual({ column: 'salesEffect', to: 90 });
    expect(run([0], [0]).lift?.(0)).toBeUndefined();
  });

  it('refuses an upper cut below the lower', () => {
    expect(() => run([150, 250], [100, 100], undefined, { worth: 2, worthMore: 1 })).toThrow(
      '"Worth keeping: ratio at least" (2) must not be above "Well worth keeping: ratio at least" (1). Change one of them.',
    );
  });
});
