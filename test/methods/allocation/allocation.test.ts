import { allocation } from '../../../src/methods/allocation/allocation';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

const near = (value: number) => expect.closeTo(value, 12) as number;
const tableOf = ({ summary }: MethodResult, id: string) => summary.find((table) => table.id === id);
const issuesOf = ({ issues }: MethodResult) =>
  issues
    .filter(({ kind }) => !['missing-values', 'all-equal'].includes(kind))
    .map(({ kind, severity, count, text }) => [kind, severity, count, text.zh, text.en]);

describe('resource allocation', () => {
  // The source's example, revenue 70/20/10 and support 15/25/60, with two customers in B and one without a class.
  const columns = [
    texts('tierLevel', ['A', 'B', 'B', 'C', undefined]),
    numbers('revenue', [70, 15, 5, 10, 99]),
    numbers('supportCost', [15, 20, 5, 60, 99]),
  ];

  it('sets the share of the support against that of the revenue, customers without a class left out', () => {
    const result = runMethod(allocation, columns);
    expect(tiersOf(result, 'support')).toEqual(['under', 'balanced', 'balanced', 'over', 'no-data']);
    expect(numbersOf(result, 'index')).toEqual([near(15 / 70), near(1.25), near(1.25), near(6), NaN]);
    // Of a budget of 100 the class gets its share of the revenue, in equal parts.
    expect(numbersOf(result, 'budget')).toEqual([near(70), near(10), near(10), near(10), NaN]);
    expect(
      result.columns.map((column) => [
        ...[column.id, column.label.zh, column.label.en],
        column.kind === 'number' ? column.format : column.kind,
      ]),
    ).toEqual([
      ['support', '投入是否相称', 'Support', 'tier'],
      ['index', '配置指数', 'Allocation index', 'decimal'],
      ['budget', '建议预算', 'Proposed budget', 'money'],
    ]);
    expect([0, 3, 4].map((row) => result.reason(row))).toEqual([
      {
        zh: 'A：收入占 70%；投入占 15%；指数 0.21；投入不足',
        en: 'A: 70% of the revenue; 15% of the support; index 0.21; Under-supported',
      },
      {
        zh: 'C：收入占 10%；投入占 60%；指数 6；投入过多',
        en: 'C: 10% of the revenue; 60% of the support; index 6; Over-supported',
      },
      { zh: '缺少tierLevel', en: '"tierLevel" is missing' },
    ]);
    expect(issuesOf(result)).toEqual([]);
  });

  it('counts an index at a bound as in proportion', () => {
    const bounds = (under: number, over: number) =>
      tiersOf(runMethod(allocation, columns, { under, over }), 'support');
    expect(bounds(15 / 70, 6)).toEqual(['balanced', 'balanced', 'balanced', 'balanced', 'no-data']);
    expect(bounds(0.22, 5.99)).toEqual(['under', 'balanced', 'balanced', 'over', 'no-data']);
  });

  it('says what share of the support would put a class in proportion', () => {
    const result = runMethod(allocation, columns);
    // .8 x 70 % are 56 %.
    expect([0, 1, 3, 4].map((row) => result.lift?.(row))).toEqual([
      {
        zh: '该类投入占比再提高 41 个百分点即为相称',
        en: '41 points more of the support put the class in proportion',
      },
      undefined,
      undefined,
      undefined,
    ]);
    // .8 x 20 % less 5 % are 11 points, and not a tenth more for the last bit of a product; what is cut is rounded up.
    const points = (revenue: number, support: number) =>
      runMethod(allocation, [
        texts('tierLevel', ['A', 'B']),
        numbers('revenue', [revenue, 100 - revenue]),
        numbers('supportCost', [support, 100 - support]),
      ]).lift?.(0)?.en;
    expect(points(20, 5)).toMatch(/^11 points/u);
    expect(points(20.3, 5)).toMatch(/^11\.3 points/u);
  });

  it('has a table of the classes and one of the split', () => {
    const result = runMethod(allocation, columns, { budget: 1000, people: 10, visits: 3 });
    const classes = tableOf(result, 'classes');
    expect(headOf(classes)).toEqual([
      '各类投入与收入 / Support and revenue by class',
      'class: 类别 / Class (text)',
      'customers: 客户数 / Customers (integer)',
      'revenue-share: 收入占比 / Share of revenue (share)',
      'support-share: 投入占比 / Share of support (share)',
      'index: 配置指数 / Allocation index (decimal)',
    ]);
    const name = (own: string) => ({ zh: own, en: own });
    expect(classes?.rows).toEqual([
      [name('A'), 1, near(0.7), near(0.15), near(15 / 70)],
      [name('B'), 2, near(0.2), near(0.25), near(1.25)],
      [name('C'), 1, near(0.1), near(0.6), near(6)],
    ]);
    expect(classes?.chart).toEqual({ kind: 'bars', x: 'class', y: 'index' });
    const split = tableOf(result, 'split');
    expect(headOf(split)).toEqual([
      '建议分配 / Proposed split',
      'class: 类别 / Class (text)',
      'share: 占比 / Share (share)',
      'budget: 预算 / Budget (money)',
      'people: 人数 / People (integer)',
      'visits: 拜访次数 / Visits (integer)',
    ]);
    // Of three visits 2.1, .6 and .3: the remainder .6 gets the one that is left.
    expect(split?.rows).toEqual([
      [name('A'), near(0.7), near(700), 7, 2],
      [name('B'), near(0.2), near(200), 2, 1],
      [name('C'), near(0.1), near(100), 1, 0],
    ]);
  });

  it('splits by customers where that is wanted', () => {
    const result = runMethod(allocation, columns, { basis: 'customers', people: 4 });
    expect(tableOf(result, 'split')?.rows.map((row) => row.slice(1))).toEqual([
      [0.25, 25, 1, 0],
      [0.5, 50, 2, 0],
      [0.25, 25, 1, 0],
    ]);
    expect(numbersOf(result, 'budget')).toEqual([25, 25, 25, 25, NaN]);
  });

  it('counts negative revenue and support as none, and has no index without revenue', () => {
    const result = runMethod(allocation, [
      texts('tierLevel', ['A', 'B', 'A']),
      numbers('revenue', [10, -5, -3]),
      numbers('supportCost', [10, 30, -2]),
    ]);
    expect(numbersOf(result, 'index')).toEqual([near(0.25), NaN, near(0.25)]);
    expect(tiersOf(result, 'support')).toEqual(['under', 'no-data', 'under']);
    expect(result.reason(1)).toEqual({
      zh: 'B：收入占 0%；投入占 75%；数据不足',
      en: 'B: 0% of the revenue; 75% of the support; No data',
    });
    expect(tableOf(result, 'classes')?.rows[1]?.slice(1)).toEqual([1, 0, near(0.75), null]);
    expect(issuesOf(result)).toEqual([
      [
        ...['no-index', 'note', 1, 'B 没有收入或没有投入，不能计算指数。'],
        'B: no revenue or no support, no index.',
      ],
    ]);
  });

  it('names five of the classes without an index', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const result = runMethod(allocation, [
      texts('tierLevel', names),
      numbers('revenue', [1, 0, 0, 0, 0, 0, 0]),
      numbers(
        'supportCost',
        names.map(() => 1),
      ),
    ]);
    expect(issuesOf(result)).toEqual([
      [
        ...['no-index', 'note', 6, 'b、c、d、e、f 没有收入或没有投入，不能计算指数。'],
        'b, c, d, e, f: no revenue or no support, no index.',
      ],
    ]);
  });

  it('only proposes a split where there is no column of support, and nothing where nobody brings revenue', () => {
    const result = runMethod(allocation, columns.slice(0, 2));
    expect(tiersOf(result, 'support')).toEqual(new Array(5).fill('no-data'));
    expect(numbersOf(result, 'budget')[0]).toEqual(near(70));
    expect(result.reason(0).en).toBe('A: 70% of the revenue; support unknown; No data');
    expect(issuesOf(result)).toEqual([
      [
        ...['no-support', 'warning', 1, '没有支持投入一列，只作分配建议。'],
        'No column of support: only the split is proposed.',
      ],
    ]);
    const idle = runMethod(allocation, [texts('tierLevel', ['A']), numbers('revenue', [0])]);
    expect(idle.reason(0)).toEqual({
      zh: 'A：没有正的收入；没有投入数据；数据不足',
      en: 'A: no revenue above 0; support unknown; No data',
    });
    expect(tableOf(idle, 'split')?.rows).toEqual([[{ zh: 'A', en: 'A' }, null, null, 0, 0]]);
    const empty = runMethod(allocation, [texts('tierLevel', []), numbers('revenue', [])]);
    expect(issuesOf(empty).map(([kind]) => kind)).not.toContain('no-support');
  });
});
