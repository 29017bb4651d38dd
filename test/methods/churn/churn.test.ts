import { churn } from '../../../src/methods/churn/churn';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { Table } from '../../../src/table/columns/table';
import { dates, day, flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';
import { customersOf } from '../../support/transactions';

// Day and month arithmetic by hand; the as-of day is 2026-06-30.

const old = dates('firstTransactionDate', new Array<string>(4).fill('2024-01-01'));

describe('churn warning', () => {
  it('warns from a fall of 30 % of purchases or spend against the own past, and twice is high risk', () => {
    const result = runMethod(churn, [
      old,
      numbers('recentPurchases', [8, 7, 7, 2]),
      numbers('earlierPurchases', [10, 10, 10, 10]),
      numbers('recentSpend', [100, 100, 70, undefined]),
      numbers('earlierSpend', [100, 100, 100, 100]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['stable', 'warning', 'high', 'warning']);
    expect(numbersOf(result, 'frequency-fall')).toEqual([0.2, 0.3, 0.3, 0.8]);
    expect(result.reason(1).zh).toBe('近期购买降 30%，流失预警');
    expect(result.detail?.(1).zh).toBe('近期购买 7 次，以往 10 次（降 30%）；流失预警');
    expect(result.lift?.(1)?.en).toContain('up by 1');
    expect(result.lift?.(0)).toBeUndefined();
    expect(result.summary[1]!.rows.map((row) => row[1])).toEqual([3, 3, 1]);
  });

  it('compares the balance with the earlier one; a base of 0 tells nothing', () => {
    const result = runMethod(churn, [
      numbers('balance', [69, 71, 0, 5]),
      numbers('previousBalance', [100, 100, 0, undefined]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['warning', 'stable', 'no-data', 'no-data']);
  });

  it('says what ends a fall: more than an amount, for at the limit it counts still, or the next whole purchase', () => {
    // 70 of 100 is a fall of 30 %; of 9 purchases 6.3 are.
    const balances = [numbers('balance', [60, 70, 69.99]), numbers('previousBalance', [100, 100, 100])];
    const money = runMethod(churn, balances);
    expect([0, 1, 2].map((row) => money.lift?.(row)?.zh)).toEqual([
      '解除预警需：余额回升超过 10',
      '解除预警需：余额有所回升',
      '解除预警需：余额回升超过 0.01',
    ]);
    expect([0, 1].map((row) => money.lift?.(row)?.en)).toEqual([
      expect.stringContaining('balance up by more than 10'),
      expect.stringContaining('any rise of balance'),
    ]);
    const purchases = [numbers('recentPurchases', [7, 5]), numbers('earlierPurchases', [10, 9])];
    const counted = runMethod(churn, purchases);
    expect([0, 1].map((row) => counted.lift?.(row)?.zh)).toEqual([
      '解除预警需：近期购买回升 1 次 以上',
      '解除预警需：近期购买回升 2 次 以上',
    ]);
  });

  it('holds a silence of more than three own gaps against a customer of at least three purchases', () => {
    // Ten days apart: 2026-05-31 is 30 days ago (three gaps: not more), 2026-05-30 is 31.
    const result = runMethod(churn, [
      dates('firstTransactionDate', ['2025-05-31', '2025-05-30', '2025-05-30']),
      dates('lastTransactionDate', ['2026-05-31', '2026-05-30', '2026-05-30']),
      numbers('purchaseDays', [37.5, 37.5, 2]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['stable', 'warning', 'no-data']);
    expect(result.reason(1).zh).toBe('已 31 天未购买，流失预警');
    expect(result.detail?.(1).zh).toBe('已 31 天未购买，平均间隔 10 天；流失预警');
  });

  it('takes P(alive) from lifetime value where it was worked out', () => {
    const result = runMethod(churn, [numbers('aliveProbability', [0.29, 0.3, undefined])]);
    expect(tiersOf(result, 'risk')).toEqual(['warning', 'stable', 'no-data']);
  });

  it('leaves new and seasonal customers out', () => {
    const result = runMethod(churn, [
      dates('firstTransactionDate', ['2026-01-02', '2026-01-01', '2024-01-01']),
      flags('seasonal', [undefined, false, true]),
      numbers('recentPurchases', [0, 0, 0]),
      numbers('earlierPurchases', [5, 5, 5]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['new', 'warning', 'seasonal']);
  });

  it('says how many of each class left in fact', () => {
    const result = runMethod(churn, [
      numbers('balance', [10, 10, 100]),
      numbers('previousBalance', [100, 100, 100]),
      flags('churned', [true, false, false]),
    ]);
    const rates = Object.fromEntries(
      result.summary[2]!.rows.map((row) => [(row[0] as { en: string }).en, row[3]]),
    );
    expect(rates).toMatchObject({ Warning: 0.5, Stable: 0 });
  });
});

describe('churn warning from transactions', () => {
  const monthly = (id: string, months: readonly string[], amount = 100): [string, string, number][] =>
    months.map((month) => [id, `${month}-15`, amount]);
  const year = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
    (month) => `2025-${month}`,
  );
  const result = () => {
    const { table } = customersOf(
      [
        ...monthly('steady', [...year, '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']),
        ...monthly('leaving', year),
        ...monthly('summer', ['2024-07', '2024-08', '2025-07', '2025-08']),
        ...monthly('new', ['2026-05', '2026-06']),
      ],
      '2026-06-30',
    );
    return runMethod(churn, table.columns);
  };

  it('finds the steady, the leaving, the seasonal and the new customer', () => {
    expect(tiersOf(result(), 'risk')).toEqual(['stable', 'high', 'seasonal', 'new']);
  });

  it('takes other windows where the scheme sets them', () => {
    // The latest 30 days hold one purchase (June 15), the 60 before them one (May 15): half a one for 30 days.
    const purchases: Table = {
      rowCount: 3,
      sheetRows: Int32Array.of(1, 2, 3),
      columns: [
        texts('customerId', ['a', 'a', 'a']),
        dates('transactionDate', ['2025-04-15', '2026-05-15', '2026-06-15']),
        numbers('transactionAmount', [100, 300, 150]),
      ],
    };
    const run = (params: Record<string, number>) => {
      const scheme: Scheme = {
        version: 1,
        id: 'windows',
        label: { zh: '窗口', en: 'Windows' },
        steps: [{ method: 'churn', params }],
      };
      return runSchemeNow(purchases, scheme, { asOf: day('2026-06-30') }).steps[0]!.result;
    };
    // 300 in 60 days are 150 in 30: no fall. Usually 450 of 90 days against 100 of the 351 that were seen before.
    expect(numbersOf(run({ recentDays: 30, earlierDays: 60 }), 'amount-fall')[0]).toBe(0);
    expect(numbersOf(run({ recentDays: 30, earlierDays: 60 }), 'frequency-fall')[0]).toBe(-1);
    expect(numbersOf(run({}), 'amount-fall')[0]).toBeCloseTo(1 - 450 / ((100 * 90) / 351), 12);
  });

  it('takes the latest 90 days against the year before', () => {
    // Steady: April to June are three of the latest 90 days; 12 of the 360 before are three for 90 days.
    expect(numbersOf(result(), 'frequency-fall')[0]).toBe(0);
    expect(numbersOf(result(), 'amount-fall')[1]).toBe(1);
  });
});
