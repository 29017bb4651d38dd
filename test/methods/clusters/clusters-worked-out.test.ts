import type { Text } from '../../../src/locales/text';
import type { MethodResult, TierOutput } from '../../../src/methods/shared/contract';
import { clusters } from '../../../src/methods/clusters/clusters';
import type { Feature } from '../../../src/methods/clusters/feature';
import { clusterNames } from '../../../src/methods/clusters/names';
import type { Column } from '../../../src/table/columns/column';
import { contextOf, dates, day, flags, numbers, texts } from '../../support/columns';
import { iris } from '../../support/iris';
import { numbersOf, parametersOf, runMethod, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

const run = (columns: readonly Column[], params: Readonly<Record<string, unknown>> = {}): MethodResult =>
  runMethod(clusters, columns, { columns: columns.map(({ role }) => role), scale: 'none', ...params });
const tableOf = ({ summary }: MethodResult, id: string) => summary.find((table) => table.id === id);
const issuesOf = ({ issues }: MethodResult, ...kinds: string[]) =>
  issues
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, severity, count, text }) => [kind, severity, count, text.zh, text.en]);
const near = (value: number) => expect.closeTo(value, 9) as number;

describe('two pairs of customers, ten apart and two within', () => {
  // (0, 0), (0, 2), (10, 0), (10, 2), and one of whom nothing is known.
  const columns = () => [
    numbers('revenue', [0, 0, 10, 10, undefined]),
    numbers('aum', [0, 2, 0, 2, undefined]),
  ];
  const result = (params: object = {}) => run(columns(), { clusters: 2, guideTo: 3, ...params });

  it('are clusters by the greatest first, each at a distance of one from its centre', () => {
    const found = result();
    expect(tiersOf(found, 'cluster')).toEqual([
      'cluster-2',
      'cluster-2',
      'cluster-1',
      'cluster-1',
      'no-data',
    ]);
    expect(numbersOf(found, 'distance')).toEqual([1, 1, 1, 1, NaN]);
    expect(found.columns.map(({ id, label }) => [id, label.zh, label.en])).toEqual([
      ['cluster', '客户群', 'Cluster'],
      ['distance', '与群中心的距离', 'Distance to the centre'],
    ]);
    expect(found.columns[1]).toMatchObject({ kind: 'number', format: 'decimal' });
    expect(
      (found.columns[0] as TierOutput).tiers.map(({ label, tone }) => [label.zh, label.en, tone]),
    ).toEqual([
      ['revenue高', 'high revenue', 'middle'],
      ['revenue低', 'low revenue', 'middle'],
      ['数据不足', 'No data', expect.any(String)],
    ]);
    expect([0, 4].map((row) => found.reason(row))).toEqual([
      {
        zh: 'revenue 0、aum 0；最接近“revenue低”群（共 2 户）',
        en: 'revenue 0, aum 0; nearest to the cluster "low revenue" (2 customers)',
      },
      { zh: '缺少revenue、aum', en: 'Missing: revenue, aum' },
    ]);
  });

  it('have their customers and means in a table, drawn by the first two columns', () => {
    const table = tableOf(result(), 'clusters');
    expect(headOf(table)).toEqual([
      '各群概况 / Clusters',
      'cluster: 客户群 / Cluster (text)',
      'customers: 客户数 / Customers (integer)',
      'customer-share: 客户占比 / Share of customers (share)',
      'mean-1: revenue均值 / Mean revenue (decimal)',
      'mean-2: aum均值 / Mean aum (decimal)',
    ]);
    expect(table?.rows).toEqual([
      [{ zh: 'revenue高', en: 'high revenue' }, 2, 0.4, 10, 1],
      [{ zh: 'revenue低', en: 'low revenue' }, 2, 0.4, 0, 1],
    ]);
    expect(table?.chart).toEqual({
      ...{ kind: 'bubble', x: 'mean-1', y: 'mean-2', size: 'customers', series: 'cluster' },
    });
    const alone = tableOf(run([numbers('revenue', [0, 10])], { clusters: 2 }), 'clusters');
    expect(alone?.chart).toBeUndefined();
  });

  it('are judged: squares within, the share of all that they explain, and the silhouette', () => {
    const table = tableOf(result(), 'quality');
    expect(headOf(table)).toEqual([
      '聚类质量 / Quality',
      'k: 群数 k / Clusters k (integer)',
      'wss: 组内平方和 / Sum of squares within (decimal)',
      'explained: 解释的比例 / Share explained (share)',
      'silhouette: 轮廓系数 / Silhouette (decimal)',
      'iterations: 迭代次数 / Iterations (integer)',
      'sampled: 轮廓系数抽样行数 / Rows sampled for the silhouette (integer)',
    ]);
    // Around (5, 1) the squares are 4 x 26, around the centres 4 x 1. Each is 2 from its fellow, 10 and sqrt(104) from the others.
    const silhouette = 1 - 2 / ((10 + Math.sqrt(104)) / 2);
    expect(table?.rows).toEqual([
      [2, near(4), near(1 - 4 / 104), near(silhouette), expect.any(Number), null],
    ]);
    const guide = tableOf(result(), 'guide');
    expect(headOf(guide)).toEqual([
      '群数参考 / Guide to k',
      'k: 群数 k / Clusters k (integer)',
      'wss: 组内平方和 / Sum of squares within (decimal)',
      'silhouette: 轮廓系数 / Silhouette (decimal)',
    ]);
    // In three one pair is parted: alone the silhouette is 0, of the others 1 - 2 / 10.
    expect(guide?.rows).toEqual([
      [2, near(4), near(silhouette)],
      [3, near(2), near(0.8 / 2)],
    ]);
    expect(guide?.chart).toEqual({
      kind: 'line',
      label: { zh: '轮廓系数（按群数）', en: 'Silhouette by number of clusters' },
      ...{ x: 'k', y: 'silhouette' },
    });
  });

  it('are told apart best by two, and say so where another number was taken', () => {
    expect(issuesOf(result(), 'other-k', 'fewer-clusters', 'not-converged', 'tiny-cluster')).toEqual([]);
    expect(issuesOf(result({ clusters: 3 }), 'other-k')).toEqual([
      ['other-k', 'note', 2, 'k = 2 时轮廓系数最高（0.8）。', 'The silhouette is highest at k = 2 (0.8).'],
    ]);
    expect(issuesOf(result({ clusters: 3, guideTo: 1 }), 'other-k')).toEqual([]);
    const three = run([numbers('revenue', [0, 1, 100, 101, 200, 201])], { clusters: 2, guideTo: 5 });
    expect(issuesOf(three, 'other-k')).toEqual([
      ['other-k', 'note', 3, 'k = 3 时轮廓系数最高（0.99）。', 'The silhouette is highest at k = 3 (0.99).'],
    ]);
    expect(issuesOf(result({ clusters: 9 }), 'fewer-clusters')).toEqual([
      [
        'fewer-clusters',
        'warning',
        4,
        '不同的客户只有 4 种，只分 4 群。',
        'Only 4 different customers: 4 clusters.',
      ],
    ]);
  });

  it('that are alike in the first column stand by the second', () => {
    const found = run([numbers('revenue', [5, 5, 1]), numbers('aum', [0, 10, 3])], { clusters: 3 });
    expect(tiersOf(found, 'cluster')).toEqual(['cluster-2', 'cluster-1', 'cluster-3']);
  });

  it('are found with a progress from 0 to 1', () => {
    const steps: number[] = [];
    const params = parametersOf(clusters, { columns: ['revenue', 'aum'], clusters: 2, guideTo: 3 });
    const found = clusters.run({}, params as never, { ...contextOf(columns()), sheets: {} });
    if ('next' in found)
      for (let step = found.next(); !step.done; step = found.next()) steps.push(step.value);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    expect(steps.every((step) => step >= 0 && step <= 1)).toBe(true);
    // 0 to .4 the clusters, to .7 those of the guide, to 1 the silhouettes.
    for (const [from, to] of [
      [0, 0.4],
      [0.4, 0.55],
      [0.55, 0.7],
      [0.7, 1],
    ] as const)
      expect(steps.some((step) => step >= from && step < to)).toBe(true);
  });
});

describe('the columns of clusters', () => {
  it('may be days and yes or no, on one scale or on their own', () => {
    const columns = [
      dates('lastTransactionDate', ['2026-06-01', '2026-06-03', undefined]),
      flags('active', [true, false, undefined]),
    ];
    const table = tableOf(run(columns, { clusters: 2 }), 'clusters');
    expect(headOf(table).slice(4)).toEqual([
      'mean-1: lastTransactionDate均值 / Mean lastTransactionDate (date)',
      'mean-2: active均值 / Mean active (decimal)',
    ]);
    expect(table?.rows.map((row) => row.slice(1))).toEqual([
      [1, near(1 / 3), day('2026-06-03'), 0],
      [1, near(1 / 3), day('2026-06-01'), 1],
    ]);
    // Of each column a standard deviation is the unit: sqrt(2) between two customers in the sample's, 2 in the population's.
    const within = (scale: string) => tableOf(run(columns, { clusters: 1, scale }), 'quality')?.rows[0]?.[1];
    expect([within('none'), within('sample'), within('population')]).toEqual([near(2.5), near(2), near(4)]);
    expect(run(columns, { clusters: 2 }).reason(0).en).toContain(
      'lastTransactionDate 2026-06-01, active 1; ',
    );
  });

  it('that are texts or empty are left out with a word, those that are absent without', () => {
    const found = run(
      [numbers('revenue', [1, 2]), texts('position', ['a', 'b']), numbers('aum', [undefined, undefined])],
      { columns: ['revenue', 'position', 'aum', 'absent', 'revenue'], clusters: 2 },
    );
    expect(issuesOf(found, 'text-left-out', 'empty-left-out')).toEqual([
      ...[
        [
          'text-left-out',
          'warning',
          1,
          '“position”是文字，不参与聚类。',
          '"position" is text and is left out.',
        ],
      ],
      ...[
        ['empty-left-out', 'warning', 1, '“aum”没有值，不参与聚类。', '"aum" has no values and is left out.'],
      ],
    ]);
    expect(headOf(tableOf(found, 'clusters'))).toHaveLength(5);
    const none = run([texts('position', ['a'])]);
    expect(none.reason(0)).toEqual({ zh: '没有可用于聚类的列', en: 'No column to cluster by' });
    expect([tiersOf(none, 'cluster'), numbersOf(none, 'distance')]).toEqual([['no-data'], [NaN]]);
    expect(issuesOf(none, 'fewer-clusters', 'other-k', 'not-converged')).toEqual([]);
    expect(none.summary.map(({ rows }) => rows)).toEqual([[], [], []]);
    const empty = run([texts('position', []), numbers('aum', [])]);
    expect(issuesOf(empty, 'text-left-out', 'empty-left-out')).toEqual([]);
  });

  it('say where the iterations did not suffice', () => {
    const roles = ['aum', 'balance', 'revenue', 'income'];
    const flowers = iris.map((column, index) => numbers(roles[index] ?? '', [...column]));
    const params = { clusters: 5, maxIterations: 1, restarts: 1, guideTo: 1 };
    expect(issuesOf(run(flowers, params), 'not-converged')).toEqual([
      [
        ...['not-converged', 'warning', 1, '迭代 1 次仍未收敛，请提高迭代上限。'],
        'Not converged after 1 iterations; raise the cap.',
      ],
    ]);
  });

  it('say where the silhouette is of a sample, and which clusters are a handful of outliers', () => {
    // 2 of 200 customers are not fewer than 1 %, 2 of 201 are.
    const values = (count: number) => [...Array.from({ length: count }, (_, row) => row % 10), 1e6, 1e6];
    const found = (count: number, sampleAbove: number) =>
      run([numbers('revenue', values(count))], { clusters: 2, guideTo: 1, sampleAbove });
    expect(issuesOf(found(198, 200), 'tiny-cluster', 'sampled-silhouette')).toEqual([]);
    const [sampled, tiny] = issuesOf(found(199, 100), 'tiny-cluster', 'sampled-silhouette');
    expect([sampled, tiny]).toEqual([
      [
        ...['sampled-silhouette', 'note', 100, '轮廓系数与群数参考按 100 行的等距样本计算。'],
        'Silhouettes and the guide to k are of a systematic sample of 100 rows.',
      ],
      [
        ...['tiny-cluster', 'note', 1, '“revenue很高”不足客户的 1%，多半是极端值。'],
        '"very high revenue" holds less than 1 % of the customers: probably outliers.',
      ],
    ]);
  });
});

describe('the name of a cluster', () => {
  const feature = (header: string, values: readonly number[]): Feature => ({
    column: { ...numbers(header, values), header },
    values: Float64Array.from(values),
    ...{ measured: Float64Array.from(values), scaled: Float64Array.from(values) },
    format: 'decimal',
  });
  const named = (features: readonly Feature[], clusterOf: readonly number[]): Text[] => {
    const sizes = new Float64Array(Math.max(...clusterOf) + 1);
    for (const cluster of clusterOf) sizes[cluster]!++;
    return [...clusterNames(features, Int32Array.from(clusterOf), sizes)];
  };
  const ten = <T>(one: T, count: number, other: T): T[] =>
    Array.from({ length: 10 }, (_, row) => (row < count ? one : other));
  /** Of ten customers in each of two clusters, so many lie a deviation above the mean in the first, and below it in the second. */
  const above = (header: string, count: number) =>
    feature(header, [...ten(1, count, -1), ...ten(-1, count, 1)]);
  const halves = [...ten(0, 10, 0), ...ten(1, 10, 1)];

  it('tells what lies half a deviation off the mean of all, and very from one and a half on', () => {
    // 8 of 10 above are .6 off, 7 are .4.
    expect(named([above('a', 8)], halves)).toEqual([
      { zh: 'a高', en: 'high a' },
      { zh: 'a低', en: 'low a' },
    ]);
    expect(named([above('a', 7)], halves)).toEqual([
      { zh: '各项居中（a较高）', en: 'average throughout (higher a)' },
      { zh: '各项居中（a较低）', en: 'average throughout (lower a)' },
    ]);
    // One of eight: 7 / sqrt(7) = 2.65 off, the others .38.
    const lone = [0, 1, 1, 1, 1, 1, 1, 1];
    const days: Feature = {
      ...feature('d', [1, 9, 9, 9, 9, 9, 9, 9]),
      column: { ...dates('d', []), header: 'd' },
    };
    expect(named([feature('a', [8, 0, 0, 0, 0, 0, 0, 0]), days], lone)).toEqual([
      { zh: '离群客户（a很高、d很早）', en: 'outlier (very high a, very early d)' },
      { zh: '各项居中', en: 'average throughout' },
    ]);
    const latest: Feature = { ...days, measured: Float64Array.of(9, 1, 1, 1, 1, 1, 1, 1) };
    expect(named([latest], lone)[0]).toEqual({ zh: '离群客户（d很近）', en: 'outlier (very recent d)' });
  });

  it('tells the three that lie farthest off, in the order of the columns, the first of those alike', () => {
    expect(named([above('w', 8), above('x', 9), above('y', 10), above('z', 9)], halves)[0]).toEqual({
      zh: 'x高、y高、z高',
      en: 'high x, high y, high z',
    });
    expect(named([above('a', 8), above('b', 10), above('c', 9), above('d', 8)], halves)[0]?.zh).toBe(
      'a高、b高、c高',
    );
    expect(named([above('a', 1), above('b', 0), above('c', 2), above('d', 8)], halves)[1]?.zh).toBe(
      'a高、b高、c高',
    );
  });

  it('says of those that would have the same where they lie farthest apart', () => {
    // Pairs 1.2 and .8 off in a; in b one of them .5, the other 0 off.
    const pairs = [0, 0, 1, 1, 2, 2, 2, 2];
    const a = feature('a', [1.2, 1.2, 0.8, 0.8, -1, -1, -1, -1]);
    const days: Feature = {
      ...feature('d', [1, 1, 1.4, 1.4, -1.2, -1.2, -1.2, -1.2]),
      column: { ...dates('d', []), header: 'd' },
    };
    expect(named([a], pairs)).toEqual([
      { zh: 'a高（a较高）', en: 'high a (higher a)' },
      { zh: 'a高（a较低）', en: 'high a (lower a)' },
      { zh: 'a低', en: 'low a' },
    ]);
    expect(named([days], pairs).slice(0, 2)).toEqual([
      { zh: 'd近（d较早）', en: 'recent d (earlier d)' },
      { zh: 'd近（d较近）', en: 'recent d (more recent d)' },
    ]);
    const flat = feature('b', [0.1, 0.1, 0.1, 0.1, -0.1, -0.1, -0.1, -0.1]);
    expect(named([flat, a], pairs).map(({ zh }) => zh)).toEqual([
      'b高、a高（a较高）',
      'b高、a高（a较低）',
      'b低、a低',
    ]);
    const four = feature('a', [1.4, 1.4, 1, 1, 1.2, 1.2, ...new Array<number>(6).fill(-1.2)]);
    expect(named([four], [0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3])).toEqual([
      { zh: 'a高（a第 1 高）', en: 'high a (a number 1 from the highest)' },
      { zh: 'a高（a第 3 高）', en: 'high a (a number 3 from the highest)' },
      { zh: 'a高（a第 2 高）', en: 'high a (a number 2 from the highest)' },
      { zh: 'a低', en: 'low a' },
    ]);
  });

  it('is numbered where several lie at the same place', () => {
    const same = [0, 0, 1, 1, 2, 2, 2, 2];
    expect(named([feature('a', [1, 1, 1, 1, -1, -1, -1, -1])], same)).toEqual([
      { zh: 'a高（1）', en: 'high a (1)' },
      { zh: 'a高（2）', en: 'high a (2)' },
      { zh: 'a低', en: 'low a' },
    ]);
  });
});

describe('skewed amounts', () => {
  // scipy's skew is 1.07, of their logarithms -0.29; with 12 for the 14 .80.
  const skewed = [1, 2, 3, 4, 5, 6, 8, 14];
  const found = (values: readonly (number | undefined)[], params: object = {}, role = 'revenue') =>
    run([numbers(role, values)], { clusters: 2, guideTo: 1, scale: 'population', ...params });

  it('are taken as logarithms, and it says so', () => {
    // ln(1 + x) of 0, 0, 0, 0 | 3, 3, 15, 63 is ln 4 times 0, 0, 0, 0 | 1, 1, 2, 3.
    const values = [0, 0, 0, 0, 3, 3, 15, 63];
    const result = found(values);
    expect(issuesOf(result, 'taken-as-logarithms')).toEqual([
      [
        ...['taken-as-logarithms', 'note', 1],
        '“revenue”少数值极大（偏度不低于 1），按对数 ln(1 + x) 聚类；要按原值，把“偏斜金额”改为“按原值”。',
        'A few values of "revenue" are very great (skewness from 1): clustered by logarithms, ln(1 + x); for the values themselves set "Skewed amounts" to "as they are".',
      ],
    ]);
    // Of 0, 0, 0, 0, 1, 1, 2, 3 the mean is 7 / 8 and the variance 15 / 8 - 49 / 64 = 71 / 64. Cut before 2 the squares within
    // are 4 x 1/9 + 2 x 4/9 = 4/3 and .5; as they stand 63 would be alone.
    expect(tableOf(result, 'quality')?.rows[0]?.[1]).toBeCloseTo((4 / 3 + 1 / 2) / (71 / 64), 9);
    expect(tiersOf(result, 'cluster').filter((tier) => tier === 'cluster-1')).toHaveLength(2);
    const raw = found(values, { logs: 'none' });
    expect(tiersOf(raw, 'cluster').filter((tier) => tier === 'cluster-1')).toHaveLength(1);
    expect(issuesOf(raw, 'taken-as-logarithms')).toEqual([]);
    // The means of the table stay in the sheet's unit.
    expect(tableOf(result, 'clusters')?.rows.map((row) => row[3])).toEqual([39, 1]);
  });

  it('are those from a skewness of 1 without anything below 0, and only where columns are standardised', () => {
    const isTaken = (result: MethodResult) => issuesOf(result, 'taken-as-logarithms').length === 1;
    expect(isTaken(found(skewed))).toBe(true);
    expect(isTaken(found(skewed, { scale: 'sample' }))).toBe(true);
    expect(isTaken(found(skewed, { scale: 'none' }))).toBe(false);
    expect(isTaken(found([-0.5, ...skewed]))).toBe(false);
    // 1.5, but two values are as skewed as logarithms.
    expect(isTaken(found([0, 0, 0, 0, 4]))).toBe(false);
    expect(isTaken(found([1, 2, 3, 4, 5, 6, 8, 12]))).toBe(false);
    // 100 is nobody's who is clustered.
    const both = run([numbers('revenue', [1, 2, 3, 100]), numbers('aum', [1, 2, 3, undefined])], {
      ...{ clusters: 2, scale: 'population' },
    });
    expect(isTaken(both)).toBe(false);
  });
});

describe('a cluster of one customer', () => {
  it('is an outlier, called that, with its cell', () => {
    const values = [...Array.from({ length: 20 }, (_, row) => row % 5), 1e6];
    const result = run([numbers('revenue', values)], { clusters: 2, guideTo: 1 });
    expect((result.columns[0] as TierOutput).tiers[0]?.label).toEqual({
      zh: '离群客户（revenue很高）',
      en: 'outlier (very high revenue)',
    });
    expect(issuesOf(result, 'outlier-cluster')).toEqual([
      [
        ...[
          'outlier-cluster',
          'warning',
          1,
          '“离群客户（revenue很高）”只有 1 位客户，是离群值，不是客户群。',
        ],
        '"outlier (very high revenue)" is one customer: an outlier, not a group.',
      ],
    ]);
    expect(result.issues.find(({ kind }) => kind === 'outlier-cluster')?.examples).toEqual([
      { cell: 'C22', value: '1000000' },
    ]);
    // Where every customer is alone nobody stands out.
    const all = run([numbers('revenue', [1, 5, 9])], { clusters: 3 });
    expect(issuesOf(all, 'outlier-cluster')).toEqual([]);
  });
});
