import { association } from '../../../src/methods/association/association';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';
import { texts } from '../../support/columns';
import { headOf } from '../../support/summary-head';

const baskets = (...kinds: readonly (readonly [products: string | undefined, customers: number])[]) => [
  texts(
    'product',
    kinds.flatMap(([products, customers]) => new Array<string | undefined>(customers).fill(products)),
  ),
];
const run = (
  columns: ReturnType<typeof baskets>,
  params: Readonly<Record<string, unknown>> = {},
): MethodResult =>
  runMethod(association, columns, { support: 0.01, confidence: 0.5, minimumCustomers: 2, ...params });
const tableOf = ({ summary }: MethodResult, id: string) => summary.find((table) => table.id === id);
const issuesOf = ({ issues }: MethodResult) =>
  issues
    .filter(({ kind }) => kind === 'no-rules')
    .map(({ kind, severity, count, text }) => [kind, severity, count, text.zh, text.en]);
const suggested = (result: MethodResult, row: number): string => textOf(result, 'suggested-product', row);

describe('the product that is suggested', () => {
  it('is that of the most confident rule whose first products the customer holds, all of them', () => {
    // A goes with C in 8 of 10, B with D in 9 of 10; five others hold D, so that the lift of the latter is less.
    const pairs = run(baskets(['A、B', 1], ['A', 1], ['A、C', 8], ['B、D', 9], ['D', 5]));
    expect([suggested(pairs, 0), suggested(pairs, 1), suggested(pairs, 2)]).toEqual(['D', 'C', '']);
    expect(numbersOf(pairs, 'confidence').slice(0, 3)).toEqual([0.9, 0.8, NaN]);
    // X and Y together go with Z, either alone does not.
    const both = run(baskets(['X、Y', 1], ['X', 4], ['Y', 4], ['X、Y、Z', 5]), { confidence: 0.6 });
    expect([suggested(both, 0), suggested(both, 1), suggested(both, 5)]).toEqual(['Z', '', '']);
    expect(both.reason(0)).toEqual({
      zh: '持有 X、Y 的 6 户中 83.3% 也持有 Z（5 户，提升度 2.33）；建议 Z',
      en: 'of 6 customers with X, Y, 83.3% hold Z too (5 customers, lift 2.33); suggested: Z',
    });
  });

  it('is the one of the greater lift where two are as confident', () => {
    // Of ten with A eight hold B, and eight C; B is held by three others too.
    const result = run(baskets(['A', 2], ['A、B、C', 8], ['B', 3], ['C', 1]), { longest: 2 });
    expect(suggested(result, 0)).toBe('C');
  });

  it('is none where the product is held by as many of the others', () => {
    // Three of four with M hold N, and eight of all ten: a lift of .94.
    const result = run(baskets(['M', 1], ['M、N', 3], ['N', 5], ['O', 1]));
    expect(suggested(result, 0)).toBe('');
    expect(tiersOf(result, 'cross-sell')[0]).toBe('none');
    expect(tableOf(result, 'rules')?.rows[0]?.[5]).toBeCloseTo(0.75 / 0.8, 12);
  });

  it('is none for a customer whose products no rule begins with; five of them are named', () => {
    const result = run(baskets(['1、2、3、4、5、6', 1], ['A、B', 3], [undefined, 1]));
    expect([0, 4].map((row) => result.reason(row))).toEqual([
      {
        zh: '持有 1、2、3、4、5；没有适用且尚未持有的搭配',
        en: 'Holds 1, 2, 3, 4, 5; no rule suggests a product not held yet',
      },
      { zh: '缺少product', en: '"product" is missing' },
    ]);
    expect([suggested(result, 0), suggested(result, 4)]).toEqual(['', '']);
  });
});

describe('the tables of association', () => {
  const result = (params = {}) => run(baskets(['A、B', 3], ['A', 1], [undefined, 2]), params);

  it('stand under names that say what they are', () => {
    const found = result();
    expect(
      found.columns.map((column) => [
        ...[column.id, column.label.zh, column.label.en],
        column.kind === 'number' ? column.format : column.kind,
      ]),
    ).toEqual([
      ['cross-sell', '搭配建议', 'Cross-sell', 'tier'],
      ['suggested-product', '建议产品', 'Suggested product', 'text'],
      ['confidence', '置信度', 'Confidence', 'share'],
      ['lift', '提升度', 'Lift', 'decimal'],
    ]);
    expect(headOf(tableOf(found, 'overview'))).toEqual([
      '挖掘概况 / Overview',
      'customers: 客户数 / Customers (integer)',
      'products: 产品数 / Products (integer)',
      'mean-products: 户均产品数 / Products a customer (decimal)',
      'minimum-count: 最少客户数 / Customers needed (integer)',
      'longest: 最多产品数 / Most products in a set (integer)',
      'itemsets: 频繁项集 / Frequent sets (integer)',
      'rules: 规则数 / Rules (integer)',
    ]);
    expect(headOf(tableOf(found, 'rules'))).toEqual([
      '关联规则（按提升度） / Rules by lift',
      'antecedent: 持有 / Who holds (text)',
      'consequent: 也持有 / Also holds (text)',
      'customers: 客户数 / Customers (integer)',
      'support: 支持度 / Support (share)',
      'confidence: 置信度 / Confidence (share)',
      'lift: 提升度 / Lift (decimal)',
    ]);
    expect(tableOf(found, 'rules')?.chart).toEqual({
      ...{ kind: 'bubble', x: 'support', y: 'confidence', size: 'lift' },
    });
    expect(found.summary.map(({ id }) => id)).toEqual(['cross-sell', 'overview', 'rules', 'products']);
  });

  it('count customers with products, and list as many rules as are wanted', () => {
    const [a, b] = ['A', 'B'].map((own) => ({ zh: own, en: own }));
    const found = result();
    expect(tableOf(found, 'overview')?.rows).toEqual([[4, 2, 7 / 4, 2, 10, 3, 2]]);
    expect(tableOf(found, 'rules')?.rows).toEqual([
      [b, a, 3, 0.75, 1, 1],
      [a, b, 3, 0.75, 0.75, 1],
    ]);
    expect(tableOf(result({ shownRules: 1 }), 'rules')?.rows).toHaveLength(1);
    expect(issuesOf(found)).toEqual([]);
  });

  it('need a whole number of customers, rounded up, and the most of both thresholds', () => {
    const hundred = baskets(['A、B', 50], ['A', 50]);
    const needed = (support: number, minimumCustomers: number) =>
      tableOf(run(hundred, { support, minimumCustomers }), 'overview')?.rows[0]?.[3];
    expect([needed(0.07, 1), needed(0.071, 1), needed(0.07, 9)]).toEqual([7, 8, 9]);
  });

  it('are empty where nothing reaches the thresholds, and say so', () => {
    const found = result({ minimumCustomers: 50 });
    expect(tableOf(found, 'overview')?.rows).toEqual([[4, 2, 7 / 4, 50, 10, 0, 0]]);
    const none = [
      [
        ...['no-rules', 'note', 1, '没有达到阈值的规则；可降低支持度、置信度或至少客户数。'],
        'No rule reaches the thresholds; lower support, confidence or the number of customers.',
      ],
    ];
    expect(issuesOf(found)).toEqual(none);
    const blank = run(baskets([undefined, 2]));
    expect(tableOf(blank, 'overview')?.rows[0]?.slice(0, 3)).toEqual([0, 0, null]);
    expect(issuesOf(blank)).toEqual(none);
    expect(issuesOf(run(baskets()))).toEqual([]);
  });
});
