import { pyramid } from '../../../src/methods/pyramid/pyramid';
import { numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tierCounts, tiersOf } from '../../support/run-method';

/** 100 customers with profits 1 to 100. */
const hundred = numbers(
  'profit',
  Array.from({ length: 100 }, (_, row) => row + 1),
);

describe('the customer pyramid', () => {
  it('has Curry’s layers of 1, 4, 15 and 80 % of the customers', () => {
    const result = runMethod(pyramid, [hundred]);
    expect(tierCounts(result, 'layer')).toEqual({
      top: 1,
      large: 4,
      medium: 15,
      small: 80,
      loss: 0,
      'no-data': 0,
    });
    expect(numbersOf(result, 'rank').at(-1)).toBe(1);
    expect(result.reason(97).zh).toBe('profit 98，第 3 名（共 100 户，前 3%）；大客户');
    expect(result.lift?.(97)?.zh).toBe('距顶端客户差 2');
    expect(result.lift?.(99)).toBeUndefined();
  });

  it('colours the layers from best to low, a loss as a warning', () => {
    const [layer] = runMethod(pyramid, [hundred]).columns;
    expect(layer?.kind === 'tier' && layer.tiers.map(({ tone }) => tone)).toEqual([
      ...['best', 'good', 'middle', 'low', 'warning', 'unknown'],
    ]);
  });

  it('gives a profit of nothing no layer of its own, however the profit is shared', () => {
    const shares = { by: 'profit', first: 0.5, second: 0.8, third: 1 };
    expect(tiersOf(runMethod(pyramid, [numbers('profit', [50, 0, -10])], shares), 'layer')).toEqual([
      ...['top', 'small', 'loss'],
    ]);
    expect(tiersOf(runMethod(pyramid, [numbers('profit', [0, -10])], shares), 'layer')).toEqual([
      'small',
      'loss',
    ]);
  });

  it('names Zeithaml’s layers, platinum and gold together the first fifth', () => {
    const { params } = pyramid.presets?.['zeithaml'] ?? { params: {} };
    expect(tierCounts(runMethod(pyramid, [hundred], params), 'layer')).toEqual({
      platinum: 5,
      gold: 15,
      iron: 30,
      lead: 50,
      loss: 0,
      'no-data': 0,
    });
  });

  it('puts whoever crosses a cut into the higher layer and never parts equal profits', () => {
    // 1 % of 7 customers is less than one: the two best share the top; 20 % would end after one and a half.
    const result = runMethod(pyramid, [numbers('profit', [9, 9, 5, 4, 3, 2, 1])]);
    expect(tiersOf(result, 'layer')).toEqual(['top', 'top', ...new Array<string>(5).fill('small')]);
    expect(result.lift?.(2)?.zh).toBe('距顶端客户差 4');
  });

  it('goes by the share of the positive profit when asked', () => {
    const { params } = pyramid.presets?.['profit-shares'] ?? { params: {} };
    // Of 100: 50 reaches 50 %, 30 reaches 80 %, 15 reaches 95 %.
    const result = runMethod(pyramid, [numbers('profit', [50, 30, 15, 5, 0, -40])], params);
    expect(tiersOf(result, 'layer')).toEqual(['top', 'large', 'medium', 'small', 'small', 'loss']);
  });

  it('keeps loss-making customers apart and reports them', () => {
    const result = runMethod(pyramid, [numbers('profit', [10, -2_000, undefined, 0])]);
    expect(tiersOf(result, 'layer')).toEqual(['top', 'loss', 'no-data', 'small']);
    expect(result.lift?.(1)?.zh).toBe('再增加利润 2000 即不亏损');
    expect(result.issues.find(({ kind }) => kind === 'loss-making')?.examples).toEqual([
      { cell: 'C3', value: '-2000' },
    ]);
  });

  it('tells the share of the top fifth and the Gini coefficient', () => {
    // Top 20 of 1..100: (81 + 100) * 10 = 1,810 of 5,050; Gini of 1..n is (n - 1) / (3 n).
    const [gini, top] = runMethod(pyramid, [hundred]).summary[1]?.rows[0] ?? [];
    expect(gini).toBeCloseTo(99 / 300, 12);
    expect(top).toBeCloseTo(1810 / 5050, 12);
  });

  it('crosses current with potential value in the ABCD variant', () => {
    const columns = [
      numbers('profit', [100, 90, 10, 5, -1, 50]),
      numbers('potentialValue', [9, 1, 1, 8, 9, undefined]),
    ];
    const result = runMethod(pyramid, columns, { model: 'abcd' });
    // Medians: profit (10 + 50) / 2 = 30, potential 8. Rising to 30 would draw the median after him; at 50 he is at it.
    expect(tiersOf(result, 'layer')).toEqual(['key', 'main', 'ordinary', 'potential', 'loss', 'no-data']);
    expect([0, 1, 2, 3].map((row) => result.lift?.(row)?.zh)).toEqual([
      undefined,
      '距关键客户（A）差 potentialValue 7',
      '距主要客户（B）差利润 40',
      '距关键客户（A）差利润 45',
    ]);
  });

  it('calls promising who is at the median, knows a loss without potential, and does without the column', () => {
    const columns = [
      numbers('profit', [20, 20, 10, -1, 0, -2]),
      numbers('prospects', [5, 4, 5, undefined, 1, 9]),
    ];
    const result = runMethod(pyramid, columns, { model: 'abcd' });
    // Medians: profit (0 + 10) / 2 = 5, prospects 5.
    expect(tiersOf(result, 'layer')).toEqual(['key', 'main', 'key', 'loss', 'ordinary', 'loss']);
    expect([3, 5].map((row) => result.lift?.(row)?.change)).toEqual([undefined, { column: 'profit', to: 0 }]);
    expect(result.reason(0).en).toBe('profit 20, rank 1 of 6 (first 16.7%); prospects 5; Key (A)');
    const [profit] = columns;
    const without = runMethod(pyramid, [profit!, texts('potentialValue', ['a', 'b', 'c', 'd', 'e', 'f'])], {
      model: 'abcd',
    });
    expect(tiersOf(without, 'layer')).toEqual(['no-data', 'no-data', 'no-data', 'loss', 'no-data', 'loss']);
    expect(without.reason(0)).toEqual({
      zh: 'profit 20，第 1 名（共 6 户，前 16.7%）；缺少潜在价值；数据不足',
      en: 'profit 20, rank 1 of 6 (first 16.7%); "潜在价值" is missing; No data',
    });
  });

  it('lifts to the next layer that has somebody, and nobody where there is none', () => {
    // 40 % and 70 % of five: two in the first layer, none begins in the second, the third ends at 80 %.
    const shares = { first: 0.4, second: 0.4, third: 0.8 };
    const result = runMethod(pyramid, [numbers('profit', [9, 8, 7, 6, 5])], shares);
    expect(tiersOf(result, 'layer')).toEqual(['top', 'top', 'medium', 'medium', 'small']);
    expect([0, 1, 2, 3, 4].map((row) => result.lift?.(row))).toEqual([
      undefined,
      undefined,
      { zh: '距顶端客户差 1', en: '1 short of top', change: { column: 'profit', to: 8 } },
      { zh: '距顶端客户差 2', en: '2 short of top', change: { column: 'profit', to: 8 } },
      { zh: '距中客户差 1', en: '1 short of medium', change: { column: 'profit', to: 6 } },
    ]);
    const nothing = runMethod(pyramid, [numbers('profit', [0, 0])], { by: 'profit' });
    expect(tiersOf(nothing, 'layer')).toEqual(['small', 'small']);
    expect(nothing.lift?.(0)).toBeUndefined();
    expect(nothing.summary[1]?.rows).toEqual([[null, null]]);
    expect(nothing.issues.map(({ kind }) => kind)).not.toContain('loss-making');
  });

  it('counts what passes before a customer, ties together, by customers and by profit', () => {
    const profits = [numbers('profit', [50, 20, 20, 10])];
    const by = (kind: string, first: number, second: number) =>
      tiersOf(runMethod(pyramid, profits, { by: kind, first, second, third: 1 }), 'layer');
    // By customers: 0, then 1 of 4, then 3 of 4 have passed. By profit: 0, 50 and 90 of 100.
    expect(by('customers', 0.25, 0.5)).toEqual(['top', 'large', 'large', 'medium']);
    expect(by('customers', 0.26, 0.76)).toEqual(['top', 'top', 'top', 'large']);
    expect(by('profit', 0.5, 0.9)).toEqual(['top', 'large', 'large', 'medium']);
    expect(by('profit', 0.51, 0.91)).toEqual(['top', 'top', 'top', 'large']);
  });
});
