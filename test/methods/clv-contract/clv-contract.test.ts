import { clvContract } from '../../../src/methods/clv-contract/clv-contract';
import { numbers } from '../../support/columns';
import { numbersOf, runMethod } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

const near = (value: number): number => (Number.isNaN(value) ? NaN : (expect.closeTo(value, 9) as number));

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
    // By hand: .8/1.25 = .64. Two years pay twice: .64 + .4096 = 1.0496; from this year on 1 + .64. Without end 1/(1 - .64).
    expect(multipleOf(0.8, 0.25, { years: 2 })).toBeCloseTo(1.0496, 12);
    expect(multipleOf(0.8, 0.25, { years: 2, from: 'now' })).toBeCloseTo(1.64, 12);
    expect(multipleOf(0.8, 0.25, { years: 1, from: 'now' })).toBe(1);
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

  it('takes any rate from 0 to 100 %, and adds up what has a value', () => {
    const result = runMethod(
      clvContract,
      [
        numbers('profit', [100, 100, 100, 100, undefined, 300]),
        numbers('retentionRate', [0, 1, -0.01, 1.01, 0.5, undefined]),
      ],
      { years: 1, discount: 0.25 },
    );
    // One year: r / 1.25.
    expect(numbersOf(result, 'multiple')).toEqual([0, 0.8, NaN, NaN, 0.4, NaN].map(near));
    expect(numbersOf(result, 'value')).toEqual([0, 80, NaN, NaN, NaN, NaN].map(near));
    expect([4, 5].map((row) => result.reason(row))).toEqual([
      { zh: '缺少profit', en: '"profit" is missing' },
      {
        zh: '留存率缺失或不在 0–100% 之间',
        en: 'the retention rate is missing or not between 0 and 100 %',
      },
    ]);
    const [totals] = result.summary;
    expect(headOf(totals)).toEqual([
      '合计 / Totals',
      'measure: 依据 / Of (text)',
      'customers: 有价值的客户 / Customers with a value (integer)',
      'value: 终身价值合计 / Lifetime value (money)',
      'mean: 户均 / Mean (money)',
    ]);
    expect(totals?.rows).toEqual([[{ zh: 'profit', en: 'profit' }, 2, near(80), near(40)]]);
    const { severity, count, column, text, examples } =
      result.issues.find(({ kind }) => kind === 'impossible-retention') ?? {};
    expect([severity, count, column, text]).toEqual([
      ...['error', 2, 'retentionRate'],
      {
        zh: '“retentionRate”有 2 行不在 0–100% 之间，价值为数据不足。',
        en: '2 rates of "retentionRate" are not between 0 and 100 %; no value there.',
      },
    ]);
    expect(examples?.map(({ value }) => value)).toEqual(['-0.01', '1.01']);
    // Who stays for certain stays no longer for more: no lift. From 0 % one rises to 5 %: 100 x .05 / 1.25.
    expect([0, 1].map((row) => result.lift?.(row))).toEqual([
      { zh: '留存率提高 5%，价值增加 4', en: 'Retention up by 5% adds 4' },
      undefined,
    ]);
    expect(
      result.columns.map((own) => [own.label.zh, own.label.en, own.kind === 'number' && own.format]),
    ).toEqual([
      ['终身价值', 'Lifetime value', 'money'],
      ['年利润倍数', 'Multiple of the margin', 'decimal'],
    ]);
  });

  it('has no mean where nobody has a value, and no issue where all rates are possible', () => {
    const none = runMethod(clvContract, [numbers('profit', [undefined]), numbers('retentionRate', [0.9])]);
    expect(none.summary[0]?.rows[0]?.slice(1)).toEqual([0, 0, null]);
    expect(none.issues.map(({ kind }) => kind)).not.toContain('impossible-retention');
  });
});
