import { clusters } from '../../../src/methods/clusters/clusters';
import type { MethodResult, TierOutput } from '../../../src/methods/shared/contract';
import type { Column } from '../../../src/table/columns/column';
import { dates, numbers, texts } from '../../support/columns';
import { iris } from '../../support/iris';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';
import { describeWithSharedData, sharedData } from '../../support/shared-data';
import { cdnowSample, customersOf } from '../../support/transactions';

const irisRoles = ['aum', 'balance', 'revenue', 'income'];
const irisColumns = iris.map((column, index) => numbers(irisRoles[index] ?? '', [...column]));

const sizesOf = (result: MethodResult): number[] =>
  (result.summary[0]?.rows ?? []).map((row) => row[1] as number);
const sumOfSquares = (result: MethodResult): unknown => result.summary[1]?.rows[0]?.[1];
const silhouette = (result: MethodResult): unknown => result.summary[1]?.rows[0]?.[3];
const names = (result: MethodResult): string[] =>
  (result.columns[0] as TierOutput).tiers.map(({ label }) => label.zh);
const kinds = (result: MethodResult): string[] => result.issues.map(({ kind }) => kind);

const run = (columns: readonly Column[], params: Readonly<Record<string, unknown>> = {}) =>
  runMethod(clusters, columns, { columns: columns.map(({ role }) => role), ...params });

describe('clusters of the iris flowers (values published with R and scikit-learn)', () => {
  it('are 50, 62 and 38 with a sum of squares of 78.851441 and a silhouette of .552819', () => {
    const result = run(irisColumns, { clusters: 3, scale: 'none' });
    expect(sumOfSquares(result)).toBeCloseTo(78.851441, 6);
    expect(silhouette(result)).toBeCloseTo(0.552819, 6);
    expect(sizesOf(result).sort()).toEqual([38, 50, 62]);
  });

  it('are 47, 50 and 53 with 138.88836 by the sample deviation', () => {
    const result = run(irisColumns, { clusters: 3, scale: 'sample' });
    expect(sumOfSquares(result)).toBeCloseTo(138.88836, 5);
    expect(sizesOf(result).sort()).toEqual([47, 50, 53]);
  });

  it('come with a guide to k: two has the highest silhouette, and that is said', () => {
    const result = run(irisColumns, { clusters: 3, scale: 'none' });
    const guide = result.summary[2]?.rows ?? [];
    expect(guide.map(([k]) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(guide[0]?.[2]).toBeCloseTo(0.681046, 6);
    expect(guide[1]?.[1]).toBeCloseTo(78.851441, 6);
    expect(result.issues.find(({ kind }) => kind === 'other-k')?.count).toBe(2);
  });
});

describe('clusters', () => {
  const amounts = numbers('revenue', [100, 110, 90, 2, 1, 3, undefined]);
  const days = dates('lastTransactionDate', [
    '2026-06-01',
    '2026-06-03',
    '2026-05-30',
    '2024-01-05',
    '2024-01-01',
    '2024-02-01',
    '2026-06-01',
  ]);

  it('get plain names from what lies above or below the mean, the greatest first', () => {
    const result = run([amounts, days], { clusters: 2 });
    expect(names(result)).toEqual([
      'revenue高、lastTransactionDate近',
      'revenue低、lastTransactionDate早',
      '数据不足',
    ]);
    expect(tiersOf(result, 'cluster')).toEqual([
      ...new Array<string>(3).fill('cluster-1'),
      ...new Array<string>(3).fill('cluster-2'),
      'no-data',
    ]);
    expect(result.reason(0).zh).toBe(
      'revenue 100、lastTransactionDate 2026-06-01；最接近“revenue高、lastTransactionDate近”群（共 3 户）',
    );
    expect(result.reason(6).zh).toBe('缺少revenue');
    expect(numbersOf(result, 'distance')[6]).toBeNaN();
  });

  it('leave out text and empty columns, and say so', () => {
    const result = run([amounts, texts('position', ['a']), numbers('aum', new Array(7).fill(undefined))], {
      clusters: 2,
    });
    expect(kinds(result)).toEqual(expect.arrayContaining(['text-left-out', 'empty-left-out']));
    expect(tiersOf(result, 'cluster').slice(0, 6)).not.toContain('no-data');
  });

  it('are no more than the different customers', () => {
    const result = run([numbers('revenue', [5, 5, 7])], { clusters: 4 });
    expect(kinds(result)).toContain('fewer-clusters');
    expect(names(result)).toHaveLength(3);
  });

  it('say when a cluster holds a few outliers only, and when silhouettes are of a sample', () => {
    const values = Array.from({ length: 400 }, (_, row) => (row % 20) + (row % 2) * 100);
    const given = numbers('revenue', [...values, 1e6, 1e6]);
    const result = run([given], { clusters: 3, sampleAbove: 200, logs: 'none' });
    expect(kinds(result)).toEqual(expect.arrayContaining(['tiny-cluster', 'sampled-silhouette']));
    expect(result.summary[1]?.rows[0]?.[5]).toBe(200);
  });
});

// reference_open.json of the shared data: scikit-learn, best of 50 to 1,500 starts.
describeWithSharedData('clusters of the shared data', () => {
  it('CDNOW by recency, frequency and value: 2279.275192 and 1532.007820', () => {
    const { columns } = customersOf(cdnowSample(), '1998-06-30').table;
    const params = {
      columns: ['revenue', 'lastTransactionDate', 'transactionCount'],
      guideTo: 1,
      logs: 'none',
    };
    const three = runMethod(clusters, columns, { ...params, clusters: 3 });
    expect(sumOfSquares(three)).toBeCloseTo(2279.275191583856, 6);
    expect(sizesOf(three)).toEqual([54, 683, 1620]);
    expect(three.summary[0]?.rows.map((row) => row[3])).toEqual(
      [1018.2470370370372, 177.1890336749634, 42.02869753086417].map((mean) => expect.closeTo(mean, 8)),
    );
    const four = runMethod(clusters, columns, { ...params, clusters: 4 });
    expect(sumOfSquares(four)).toBeCloseTo(1532.0078204662182, 6);
    expect(sizesOf(four)).toEqual([1, 72, 671, 1613]);
    expect(kinds(four)).toContain('outlier-cluster');
  });

  // scikit-learn 1.9 (k-means++, 300 starts) on ln(1 + revenue), ln(1 + purchases) and the day, standardised.
  it('CDNOW with its skewed amounts as logarithms: 1756.072020 and 1297.093250', () => {
    const { columns } = customersOf(cdnowSample(), '1998-06-30').table;
    const params = { columns: ['revenue', 'lastTransactionDate', 'transactionCount'], guideTo: 1 };
    const three = runMethod(clusters, columns, { ...params, clusters: 3 });
    expect(sumOfSquares(three)).toBeCloseTo(1756.0720202597167, 6);
    expect(sizesOf(three)).toEqual([322, 605, 1430]);
    expect(three.summary[0]?.rows.map((row) => row[3])).toEqual(
      [417.44618012422353, 103.90419834710744, 32.73582517482517].map((mean) => expect.closeTo(mean, 8)),
    );
    const four = runMethod(clusters, columns, { ...params, clusters: 4, restarts: 60 });
    expect(sumOfSquares(four)).toBeCloseTo(1297.0932499444984, 6);
    expect(sizesOf(four)).toEqual([289, 455, 570, 1043]);
    expect(kinds(four)).toContain('taken-as-logarithms');
    expect(kinds(four)).not.toContain('outlier-cluster');
  });

  it('customers of a mall: 168.247580 standardised, 44448.4554 raw', () => {
    const lines = new TextDecoder().decode(sharedData('chinese/商场客户.csv')).trim().split(/\r?\n/u);
    const column = (index: number, role: string) =>
      numbers(
        role,
        lines.slice(lines.length - 200).map((line) => Number(line.split(',')[index])),
      );
    const spending = column(4, 'monthlySpend');
    const five = run([spending, column(3, 'income'), column(2, 'tenure')], { clusters: 5 });
    expect(sumOfSquares(five)).toBeCloseTo(168.24758017556837, 8);
    expect(sizesOf(five)).toEqual([40, 54, 47, 39, 20]);
    const raw = run([spending, column(3, 'income')], { clusters: 5, scale: 'none' });
    expect(sumOfSquares(raw)).toBeCloseTo(44448.4554479337, 6);
  });
});
