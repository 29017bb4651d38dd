import { longSummary } from '../../../src/scheme/results/long-summary';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { Table } from '../../../src/table/columns/table';
import { numbers, table, texts } from '../tables';
import { tinyMethods } from '../tiny-methods';

const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut', params: { from: 10 } }],
};
const summaryOf = (data: Table, ...groupBy: Parameters<typeof longSummary>[1][]) =>
  longSummary(runSchemeNow(data, scheme, { asOf: 46203 }, tinyMethods), ...groupBy);

const english = (summary: ReturnType<typeof longSummary>) =>
  summary.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.en ?? null) : cell)));

const branches = ['West', 'East', 'East', null, 'East'];
const revenue = [10, 20, 5, null, 30];
const aum = [100.1, 200.2, null, null, 300.3];
const trigger = [null, 'due', null, null, null];
const data = table(
  texts('branch', branches),
  numbers('revenue', revenue),
  numbers('aum', aum),
  texts('trigger', trigger),
);

describe('the summary in long form', () => {
  it('has a row for each group and tier that occurs, groups by name, blank last, tiers best first', () => {
    expect(english(summaryOf(data))).toEqual([
      ['East', 'High', 2, 1, 0.4, 500.5, 50],
      ['East', 'Low', 1, 0, 0.2, null, 5],
      ['West', 'High', 1, 0, 0.2, 100.1, 10],
      ['(blank)', 'No data', 1, 0, 0.2, null, null],
    ]);
  });

  it('names its columns in both languages', () => {
    expect(summaryOf(data).columns.map(({ label, format }) => [label.zh, format])).toEqual([
      ['机构', 'text'],
      ['层级', 'text'],
      ['客户数', 'integer'],
      ['★ 客户数', 'integer'],
      ['客户占比', 'share'],
      ['aum 合计', 'money'],
      ['revenue 合计', 'money'],
    ]);
  });

  it('has the mean of a score, of the rows that have one', () => {
    const scheme: Scheme = {
      version: 1,
      id: 'scored',
      label: { zh: '评分', en: 'Scored' },
      steps: [
        {
          method: 'composite',
          params: { coverage: 1, indicators: [{ column: 'aum', weight: 100, normalise: 'min-max' }] },
          outputs: ['score'],
        },
      ],
    };
    const summary = longSummary(runSchemeNow(data, scheme, { asOf: 46203 }));
    expect(summary.columns.at(-1)?.label).toEqual({ zh: '综合得分 平均', en: 'Mean of Score' });
    const [east, west, blank] = summary.rows.map((row) => row.at(-1));
    // The scores are 0, 50.025 (100.1 of 200.2) and 100; the third customer of East has none.
    expect(east).toBeCloseTo((100 * (100.1 / 200.2) + 100) / 2, 6);
    expect([west, blank]).toEqual([0, null]);
  });

  it('is the same whatever the order of the rows', () => {
    const turned = table(
      texts('branch', branches.toReversed()),
      numbers('revenue', revenue.toReversed()),
      numbers('aum', aum.toReversed()),
      texts('trigger', trigger.toReversed()),
    );
    expect(summaryOf(turned)).toEqual(summaryOf(data));
  });

  it('groups by the segment where there is no branch, and by nothing where there is neither', () => {
    const segment = table(texts('segment', ['VIP', 'VIP']), numbers('revenue', [1, 20]));
    expect(english(summaryOf(segment)).map((row) => row.slice(0, 3))).toEqual([
      ['VIP', 'High', 1],
      ['VIP', 'Low', 1],
    ]);
    expect(english(summaryOf(table(numbers('revenue', [1, 20, 30]))))).toEqual([
      ['High', 2, 0, 2 / 3, 50],
      ['Low', 1, 0, 1 / 3, 1],
    ]);
  });

  it('groups by several columns when asked to, and leaves out those that the sheet does not have', () => {
    expect(english(summaryOf(data, ['branch', 'manager'])).map(([group]) => group)).toEqual([
      'East',
      'East',
      'West',
      '(blank)',
    ]);
  });

  it('counts a customer with several rows once in each group, and adds up all his rows', () => {
    const purchases = table(
      texts('customerId', ['1', '1', '2', null, null]),
      texts('trigger', ['due', 'due', null, null, null]),
      numbers('revenue', [20, 30, 40, 50, 1]),
    );
    expect(english(summaryOf(purchases))).toEqual([
      ['High', 3, 1, 0.75, 140],
      ['Low', 1, 0, 0.25, 1],
    ]);
  });

  it('has no rows for a table without rows', () => {
    expect(summaryOf(table(texts('branch', []), numbers('revenue', []))).rows).toEqual([]);
  });
});
