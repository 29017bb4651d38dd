import { loyaltyProfit } from '../../../src/methods/loyalty-profit/loyalty-profit';
import { numbers } from '../../support/columns';
import { runMethod, textOf, tierCounts, tiersOf } from '../../support/run-method';

const profit = numbers('profit', [100_000, 90_000, 1_000, -500, undefined]);
const tenure = numbers('tenure', [8, 1, 9, 1, 5]);

describe('the loyalty-profit matrix', () => {
  it('tells friends, butterflies, barnacles and strangers apart at the medians', () => {
    // Medians: profit (1,000 + 90,000) / 2 = 45,500 of the four known, tenure 5 of five.
    const result = runMethod(loyaltyProfit, [profit, tenure]);
    expect(tiersOf(result, 'type')).toEqual(['true-friend', 'butterfly', 'barnacle', 'stranger', 'no-data']);
    expect(result.reason(0).zh).toBe('profit 10万（不低于 4.55万）；tenure 8（不低于 5）；朋友');
    expect(result.reason(4).zh).toBe('缺少profit');
    expect(textOf(result, 'advice', 1)).toBe('成交后即停止投入，约 10% 会转为忠诚');
  });

  it('says what is missing to a better type', () => {
    // Of the middle two profits, 1,000 and 90,000, whoever rises is at the median only with the greater.
    const result = runMethod(loyaltyProfit, [profit, tenure]);
    expect([0, 1, 2, 3, 4].map((row) => result.lift?.(row)?.zh)).toEqual([
      undefined,
      '距朋友差 tenure 4',
      '距朋友差 profit 8.9万',
      '距蝴蝶差 profit 9.05万',
      undefined,
    ]);
  });

  it('cuts at given values, the value itself included', () => {
    const result = runMethod(loyaltyProfit, [profit, tenure], {
      cut: 'value',
      profitCut: 1_000,
      loyaltyCut: 9,
    });
    expect(tiersOf(result, 'type')).toEqual(['butterfly', 'butterfly', 'true-friend', 'stranger', 'no-data']);
  });

  it('takes repeat purchases where there is no tenure', () => {
    const purchases = numbers('transactionCount', [4, 4, 1, 1, 1]);
    expect(tierCounts(runMethod(loyaltyProfit, [profit, purchases]), 'type')).toEqual({
      'true-friend': 2,
      butterfly: 0,
      barnacle: 2,
      stranger: 0,
      'no-data': 1,
    });
  });

  it('draws the matrix: customers and means of each type', () => {
    const { summary } = runMethod(loyaltyProfit, [profit, tenure]);
    expect(summary[1]?.rows.map(([, ...cells]) => cells)).toEqual([
      [1, 100_000, 8],
      [1, 90_000, 1],
      [1, 1_000, 9],
      [1, -500, 1],
    ]);
    expect(summary[1]?.chart).toMatchObject({ kind: 'bubble' });
  });

  it('says what is missing where there is no loyalty at all, or neither of the two', () => {
    expect(runMethod(loyaltyProfit, [profit]).reason(0)).toEqual({
      zh: '缺少忠诚度',
      en: 'Missing: Loyalty',
    });
    const result = runMethod(loyaltyProfit, [profit, numbers('tenure', [1, 1, 1, 1, undefined])]);
    expect(result.reason(4)).toEqual({ zh: '缺少profit、tenure', en: 'Missing: profit, tenure' });
    expect(runMethod(loyaltyProfit, [profit]).lift?.(0)).toBeUndefined();
  });

  it('writes purchases as they are, not in 万, and a value at the cut as reaching it', () => {
    const columns = [numbers('profit', [10, 20]), numbers('transactionCount', [10_000, 20_000.5])];
    const result = runMethod(loyaltyProfit, columns, { cut: 'value', profitCut: 10, loyaltyCut: 20_000.5 });
    expect(result.reason(0).zh).toBe('profit 10（不低于 10）；transactionCount 10000（低于 20000.5）；蝴蝶');
    expect(result.reason(1).zh).toBe(
      'profit 20（不低于 10）；transactionCount 20000.5（不低于 20000.5）；朋友',
    );
    expect(result.lift?.(0)).toEqual({
      zh: '距朋友差 transactionCount 10000.5',
      en: '10000.5 of transactionCount short of true friend',
      change: { column: 'transactionCount', to: 20_000.5 },
    });
  });

  it('draws the means of several customers of a type, and none of a type without any', () => {
    const columns = [numbers('profit', [10, 30, 1]), numbers('tenure', [4, 8, undefined])];
    const { summary } = runMethod(loyaltyProfit, columns, { cut: 'value', profitCut: 0, loyaltyCut: 1 });
    expect(summary[1]?.rows.map(([, ...cells]) => cells)).toEqual([
      [2, 20, 6],
      [0, null, null],
      [0, null, null],
      [0, null, null],
    ]);
  });
});
