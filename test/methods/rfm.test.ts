import { rfm } from '../../src/methods/rfm/rfm';
import { dates, numbers } from '../support/columns';
import { numbersOf, runMethod, tiersOf } from '../support/run-method';

const five = [1, 2, 3, 4, 5];
const days = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];

const run = (
  lastDate: readonly (string | undefined)[],
  count: readonly (number | undefined)[],
  total: readonly (number | undefined)[],
  params = {},
) =>
  runMethod(
    rfm,
    [dates('lastTransactionDate', lastDate), numbers('transactionCount', count), numbers('revenue', total)],
    params,
  );

describe('RFM', () => {
  it('scores quintiles by rank, the latest, most frequent and greatest best', () => {
    const result = run(days, five, five);
    expect(numbersOf(result, 'code')).toEqual([111, 222, 333, 444, 555]);
    expect(tiersOf(result, 'segment')[4]).toBe('champions');
  });

  it('gives equal values the score of their average rank', () => {
    // Ranks 1, 3, 3, 3, 5 of five: scores 1, 3, 3, 3, 5.
    expect(numbersOf(run(days, [1, 2, 2, 2, 9], five), 'f')).toEqual([1, 3, 3, 3, 5]);
    // Ranks 1.5, 1.5, 3.5, 3.5: ceil(5 * 1.5 / 4) = 2, ceil(5 * 3.5 / 4) = 5.
    expect(numbersOf(run(days.slice(1), [1, 1, 2, 2], [1, 1, 1, 1]), 'f')).toEqual([2, 2, 5, 5]);
  });

  it('takes quantiles as PERCENTILE.INC or PERCENTILE.EXC, a value on a cut below it', () => {
    // 1..5 INC: cuts 1.8, 2.6, 3.4, 4.2. EXC: cuts 1.2, 2.4, 3.6, 4.8. 1..6 INC: 2, 3, 4, 5.
    expect(numbersOf(run(days, five, five, { cuts: 'inclusive' }), 'code')).toEqual([
      111, 222, 333, 444, 555,
    ]);
    expect(numbersOf(run(days, five, five, { cuts: 'exclusive' }), 'm')).toEqual([1, 2, 3, 4, 5]);
    const six = [1, 2, 3, 4, 5, 6];
    expect(numbersOf(run([...days, '2026-06-02'], six, six, { cuts: 'inclusive' }), 'm')).toEqual([
      1, 1, 2, 3, 4, 5,
    ]);
  });

  it('counts recency from the fewest days, a day on a cut on the better side', () => {
    // Days 10, 20 ... 60: cuts 20, 30, 40, 50; score 5 - how many cuts are fewer days.
    const six = ['2026-06-20', '2026-06-10', '2026-05-31', '2026-05-21', '2026-05-11', '2026-05-01'];
    const result = run(
      six,
      six.map(() => 1),
      six.map(() => 1),
      { cuts: 'inclusive' },
    );
    expect(numbersOf(result, 'r')).toEqual([5, 5, 4, 3, 2, 1]);
  });

  it('takes own cuts: the last day of a band of days, the beginning of a band of counts and amounts', () => {
    const ownCuts = { recency: [30, 90, 180, 365], frequency: [2, 4, 8, 16], monetary: [10, 20, 30, 40] };
    const result = run(
      ['2026-05-31', '2026-05-30', '2025-06-30', '2025-06-29'],
      [1, 2, 8, 16],
      [9.99, 10, 30, 40],
      { cuts: 'own', ownCuts },
    );
    expect(numbersOf(result, 'r')).toEqual([5, 4, 2, 1]);
    expect(numbersOf(result, 'f')).toEqual([1, 2, 4, 5]);
    expect(numbersOf(result, 'm')).toEqual([1, 2, 4, 5]);
  });

  it('is no data where one of the three is missing, and says which', () => {
    const result = run([undefined, '2026-05-01'], [1, 2], [undefined, 3]);
    expect(tiersOf(result, 'segment')[0]).toBe('no-data');
    expect(tiersOf(result, 'segment')[1]).not.toBe('no-data');
    expect(result.reason(0).zh).toBe('缺少lastTransactionDate、revenue');
    expect(numbersOf(result, 'code')[0]).toBeNaN();
  });

  it('lists the scores that no segment takes', () => {
    const result = run(days, five, five);
    const gaps = result.summary.find(({ id }) => id === 'gaps')?.rows.map(([code]) => code) ?? [];
    expect(gaps).toContain(515);
    expect(gaps).not.toContain(555);
    expect(result.issues.find(({ kind }) => kind === 'segment-gap')?.count).toBe(gaps.length);
  });

  it('reports purchases after the as-of day', () => {
    const result = run(['2026-07-02', '2026-06-01'], [1, 2], [1, 2]);
    expect(result.issues.find(({ kind }) => kind === 'future-date')?.examples).toEqual([
      { cell: 'C2', value: '2026-07-02' },
    ]);
  });

  it('sums up the cuts and customers of each score, and the customers of each pair of R and F', () => {
    const { summary } = run(days, [1, 1, 2, 2, 9], five, {
      cuts: 'own',
      ownCuts: { recency: [30, 60, 90, 120], frequency: [2, 3, 4, 5], monetary: [2, 3, 4, 5] },
    });
    const rowsOf = (wanted: string) => summary.find(({ id }) => id === wanted)?.rows;
    // 149, 121, 90, 60 and 29 days ago; once twice, twice twice, and nine times; 1 to 5 in money.
    expect(rowsOf('bands')).toEqual([
      [5, 30, 5, 5, 1, 1, 1],
      [4, 60, 4, 4, 1, 0, 1],
      [3, 90, 3, 3, 1, 0, 1],
      [2, 120, 2, 2, 0, 2, 1],
      [1, null, null, null, 2, 2, 1],
    ]);
    const grid = rowsOf('grid') ?? [];
    expect(grid).toHaveLength(25);
    expect(grid.slice(0, 6).map(([r, f]) => [r, f])).toEqual([
      [5, 1],
      [5, 2],
      [5, 3],
      [5, 4],
      [5, 5],
      [4, 1],
    ]);
    expect(grid.filter(([, , customers]) => customers !== 0)).toEqual([
      [5, 5, 1],
      [4, 2, 1],
      [3, 2, 1],
      [1, 1, 2],
    ]);
  });

  it('says why, and what raises the score', () => {
    const result = run(days, five, [10_000, 20_000, 30_000, 40_000, 50_000]);
    expect(result.reason(4).zh).toBe('最近 2026-06-01（距今 29 天）R5；5 次 F5；5万 M5；冠军客户');
    expect(result.lift?.(4)).toBeUndefined();
    // 515 is in no segment, and so is 525; with 7 purchases he shares the ranks 2 and 3, so F is 3.
    expect(run(days, [9, 8, 7, 6, 5], five).lift?.(4)).toEqual({
      zh: '再有 2 次，F 分升至 3，即为忠诚客户',
      en: '2 purchases more raise F to 3, which is "Loyal Customers"',
      change: { column: 'transactionCount', to: 7 },
    });
  });
});
