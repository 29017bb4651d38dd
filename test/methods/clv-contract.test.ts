import { clvContract } from '../../src/methods/clv-contract';
import { numbers } from '../support/columns';
import { numbersOf, runMethod } from '../support/run-method';

const multipleOf = (retention: number, discount: number, more = {}): number =>
  numbersOf(
    runMethod(clvContract, [numbers('profit', [1])], { retention, discount, years: 0, ...more }),
    'multiple',
  )[0]!;

describe('lifetime value under contract', () => {
  it('has the margin multiples of Gupta & Lehmann (2003), r / (1 + d - r)', () => {
    // Their table: retention 60, 70, 80, 90 % at a discount rate of 10 %, and 90 % at 12, 14 and 16 %.
    const rounded = (value: number): string => value.toFixed(2);
    expect([0.6, 0.7, 0.8, 0.9].map((rate) => rounded(multipleOf(rate, 0.1)))).toEqual([
      '1.20',
      '1.75',
      '2.67',
      '4.50',
    ]);
    expect([0.12, 0.14, 0.16].map((rate) => rounded(multipleOf(0.9, rate)))).toEqual([
      '4.09',
      '3.75',
      '3.46',
    ]);
  });

  it('ends at the horizon, and counts this year where asked to', () => {
    // By hand: .8/1.25 = .64; .64 + .4096 = 1.0496; with this year 2.0496; without end 1/(1 - .64).
    expect(multipleOf(0.8, 0.25, { years: 2 })).toBeCloseTo(1.0496, 12);
    expect(multipleOf(0.8, 0.25, { years: 2, from: 'now' })).toBeCloseTo(2.0496, 12);
    expect(multipleOf(0.8, 0.25, { from: 'now' })).toBeCloseTo(1 / 0.36, 12);
  });

  it('takes the retention rate of the row where there is a column, and refuses impossible ones', () => {
    const result = runMethod(
      clvContract,
      [numbers('profit', [100, 100, undefined, -50]), numbers('retentionRate', [0.9, 1.2, 0.9, 0.9])],
      { years: 0 },
    );
    const values = numbersOf(result, 'value');
    expect(values[0]).toBeCloseTo(450, 9);
    expect(values.slice(1, 3)).toEqual([NaN, NaN]);
    expect(values[3]).toBeCloseTo(-225, 9);
    expect(result.issues.map(({ kind }) => kind)).toContain('impossible-retention');
    expect(result.reason(0).zh).toBe('年利润 100，留存率 90%；合 4.5 倍，价值 450');
    expect(result.reason(1).zh).toContain('不在 0–100%');
    expect(result.lift?.(0)?.zh).toMatch(/^留存率提高 5%，价值增加 /u);
    expect(result.lift?.(3)).toBeUndefined();
  });
});
