import * as v from 'valibot';
import { rfm } from '../../../src/methods/rfm/rfm';
import { classicSegments } from '../../../src/methods/rfm/segments';
import { dates, numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

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

  it('gives equal customers the middle score, however few they are', () => {
    for (const count of [1, 2, 3, 4, 5, 9]) {
      const alike = run(
        new Array(count).fill('2026-05-01'),
        new Array(count).fill(2),
        new Array(count).fill(100),
      );
      expect(numbersOf(alike, 'code')).toEqual(new Array(count).fill(333));
    }
  });

  it('takes quantiles as PERCENTILE.INC or PERCENTILE.EXC, a value on a cut below it', () => {
    // 1..5 INC: cuts 1.8, 2.6, 3.4, 4.2. EXC: cuts 1.2, 2.4, 3.6, 4.8. 1..6 INC: 2, 3, 4, 5.
    expect(numbersOf(run(days, five, five, { cuts: 'inclusive' }), 'code')).toEqual([
      111, 222, 333, 444, 555,
    ]);
    expect(numbersOf(run(days, five, five, { cuts: 'exclusive' }), 'm')).toEqual([1, 2, 3, 4, 5]);
    const six = [1, 2, 3, 4, 5, 6];
    const scores = (cuts: string) => numbersOf(run([...days, '2026-06-02'], six, six, { cuts }), 'm');
    expect(scores('inclusive')).toEqual([1, 1, 2, 3, 4, 5]);
    // 1..6 EXC: 1.4, 2.8, 4.2, 5.6.
    expect(scores('exclusive')).toEqual([1, 2, 3, 3, 4, 5]);
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

  it('adds 1 to each cut as the R package does, a value on a cut above it', () => {
    // 1..6: 2, 3, 4, 5 and 1 more. Days 10, 20, 21, 40, 50, 60: cuts 21, 22, 41, 51; 21 days are no longer below 21.
    const six = [1, 2, 3, 4, 5, 6];
    const dated = ['2026-06-20', '2026-06-10', '2026-06-09', '2026-05-21', '2026-05-11', '2026-05-01'];
    const result = run(dated, six, six, { cuts: 'rfm-r' });
    expect(numbersOf(result, 'f')).toEqual([1, 1, 2, 3, 4, 5]);
    expect(numbersOf(result, 'm')).toEqual([1, 1, 2, 3, 4, 5]);
    expect(numbersOf(result, 'r')).toEqual([5, 5, 4, 3, 2, 1]);
    const bands = result.summary.find(({ id }) => id === 'bands')?.rows ?? [];
    expect(bands.map((row) => row.slice(0, 4))).toEqual([
      [5, 21, 6, 6],
      [4, 22, 5, 5],
      [3, 41, 4, 4],
      [2, 51, 3, 3],
      [1, null, null, null],
    ]);
  });

  it.each(['rank', 'inclusive', 'exclusive', 'rfm-r', 'own'])(
    'gives no code where one score is missing, whichever it is (%s)',
    (cuts) => {
      const dated = ['2026-06-01', undefined, '2026-06-01', '2026-06-01'];
      const result = run(dated, [1, 1, undefined, 1], [1, 1, 1, undefined], { cuts });
      expect(numbersOf(result, 'code').map(Number.isNaN)).toEqual([false, true, true, true]);
      expect(tiersOf(result, 'segment').slice(1)).toEqual(['no-data', 'no-data', 'no-data']);
      expect([numbersOf(result, 'f')[2], numbersOf(result, 'm')[3]]).toEqual([NaN, NaN]);
    },
  );

  it('is no data where one of the three is missing, and says which', () => {
    const result = run([undefined, '2026-05-01'], [1, 2], [undefined, 3]);
    expect(result.reason(0).en).toBe('Missing: lastTransactionDate, revenue');
    expect(tiersOf(result, 'segment')[0]).toBe('no-data');
    expect(tiersOf(result, 'segment')[1]).not.toBe('no-data');
    expect(result.reason(0).zh).toBe('缺少lastTransactionDate、revenue');
    expect(numbersOf(result, 'code')[0]).toBeNaN();
  });

  it('lists the scores that no segment takes', () => {
    const result = run(days, five, five);
    const gaps = result.summary.find(({ id }) => id === 'gaps')?.rows.map(([code]) => code) ?? [];
    expect(gaps).toContain(551);
    expect(gaps).not.toContain(555);
    expect(gaps).toHaveLength(10);
    // Of 551 nobody is here; whoever bought often, lately and for little is.
    expect(result.issues.find(({ kind }) => kind === 'segment-gap')).toMatchObject({
      severity: 'note',
      count: 0,
    });
    const cheap = run(days, five, [5, 4, 3, 2, 1]);
    expect(numbersOf(cheap, 'code')).toEqual([115, 224, 333, 442, 551]);
    const gap = cheap.issues.find(({ kind }) => kind === 'segment-gap');
    expect([gap?.severity, gap?.count, gap?.text.zh, gap?.text.en]).toEqual([
      'warning',
      1,
      '10 种 RFM 代码不属于任何客户群（如 215, 241, 251, 252, 341），归入“其他”（本表 1 位客户，如第 6 行）。',
      '10 RFM codes are in no segment (215, 241, 251, 252, 341…) and go to "Others" (1 customers here, such as row 6).',
    ]);
  });

  it('names the segments that nobody can be in, as the old map has three', () => {
    const shadowed = (params: object) =>
      run(days, five, five, params)
        .issues.filter(({ kind }) => kind === 'segment-shadowed')
        .map(({ severity, text }) => [severity, text.zh, text.en]);
    expect(shadowed({})).toEqual([]);
    // By hand: 411 and 311 lie within R 3-5, F 1-3, M 1-3; 144 within R 1-2, F 2-5, M 2-5.
    expect(shadowed({ segments: classicSegments })).toEqual([
      [
        ...['warning', '“新客户”永远不会出现：总被“潜在忠诚客户”抢先，例如 411。'],
        'Nobody can be "New Customers": "Potential Loyalist" always come first, for example at 411.',
      ],
      [
        ...['warning', '“有希望的客户”永远不会出现：总被“潜在忠诚客户”抢先，例如 311。'],
        'Nobody can be "Promising": "Potential Loyalist" always come first, for example at 311.',
      ],
      [
        ...['warning', '“不可失去”永远不会出现：总被“流失风险”抢先，例如 144。'],
        'Nobody can be "Can\'t Lose Them": "At Risk" always come first, for example at 144.',
      ],
    ]);
  });

  it('says which codes several segments take, and that the first wins', () => {
    const whole = { recency: [1, 5], frequency: [1, 5], monetary: [1, 5] };
    const segment = (id: string, own: object) => ({
      id,
      label: { zh: id, en: id },
      tone: 'good',
      ...whole,
      ...own,
    });
    const issuesOf = (segments: readonly object[]) =>
      run(days, five, five, { segments })
        .issues.filter(({ kind }) => kind.startsWith('segment-'))
        .map(({ kind, count, text }) => [kind, count, text.en]);
    expect(issuesOf([segment('low', { recency: [1, 2] }), segment('rest', { recency: [3, 5] })])).toEqual([]);
    expect(issuesOf([segment('top', { recency: [5, 5], monetary: [5, 5] }), segment('rest', {})])).toEqual([
      [
        'segment-overlap',
        5,
        '5 RFM codes fit several segments and go to the first (such as 515: "top", "rest").',
      ],
    ]);
  });

  it('reports purchases after the as-of day', () => {
    const result = run(['2026-07-02', '2026-06-30'], [1, 2], [1, 2]);
    expect(result.issues.find(({ kind }) => kind === 'future-date')).toEqual({
      kind: 'future-date',
      severity: 'warning',
      text: {
        zh: '“lastTransactionDate”有 1 行晚于截至日期，视为最近。',
        en: '1 dates of "lastTransactionDate" are later than the as-of day and count as most recent.',
      },
      count: 1,
      examples: [{ cell: 'C2', value: '2026-07-02' }],
      column: 'lastTransactionDate',
    });
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
    expect(result.reason(4).zh).toBe('最近 2026-06-01（距今 29 天），共 5 次、5万，冠军客户');
    expect(result.detail?.(4).zh).toBe('最近 2026-06-01（距今 29 天）R5；5 次 F5；5万 M5；冠军客户');
    expect(result.lift?.(4)).toBeUndefined();
    // 515 is New Customers (R 4-5, F 1-3), and so is 525; with 7 purchases he shares the ranks 2 and 3, so F is 3.
    expect(run(days, [9, 8, 7, 6, 5], five).lift?.(4)).toEqual({
      zh: '再有 2 次，F 分升至 3，即为潜在忠诚客户',
      en: '2 purchases more raise F to 3, which is "Potential Loyalist"',
      change: { column: 'transactionCount', to: 7 },
    });
  });

  describe('what lifts a customer', () => {
    const any = [1, 5] as const;
    const segment = (
      id: string,
      recency: readonly [number, number],
      frequency: readonly [number, number],
    ) => ({
      ...{ id, label: { zh: id, en: id }, tone: 'middle', recency, frequency, monetary: any },
    });
    const rest = segment('rest', any, any);
    const today = 46_203;
    const lifts = (result: ReturnType<typeof run>): unknown[] =>
      five.map((_, row) => result.lift?.(row)).map((lift) => lift && [lift.en, lift.change?.to]);

    it('is the value that others have which gives the score, once all ranks have moved', () => {
      // Eight counts: 1, 2, 3, 4 and four times 5. Whoever joins the 5 makes five of them: average rank 6, 30/8, a 4. Only a 6 is a 5.
      const eight = [1, 2, 3, 4, 5, 5, 5, 5];
      const one = eight.map(() => 1);
      const dated = eight.map(() => '2026-06-01');
      const toFrom = (least: number, cuts: string) =>
        run(dated, eight, one, { cuts, segments: [segment('top', any, [least, 5]), rest] });
      expect(lifts(toFrom(5, 'rank'))).toEqual([
        ['5 purchases more raise F to 5, which is "top"', 6],
        ['4 purchases more raise F to 5, which is "top"', 6],
        ['3 purchases more raise F to 5, which is "top"', 6],
        ['2 purchases more raise F to 5, which is "top"', 6],
        undefined,
      ]);
      expect(lifts(toFrom(4, 'rank'))[0]).toEqual(['4 purchases more raise F to 4, which is "top"', 5]);
      // By quantiles the upper two cuts stay at 5, and a 5 is a 3.
      expect(lifts(toFrom(4, 'inclusive'))[0]).toEqual(['5 purchases more raise F to 5, which is "top"', 6]);
      expect(tiersOf(toFrom(4, 'rank'), 'segment').slice(3, 5)).toEqual(['rest', 'top']);
    });

    it('is nothing where no count gives the score: the only customer of the R package is below every cut', () => {
      const result = run(['2026-06-01'], [3], [3], { cuts: 'rfm-r' });
      expect(numbersOf(result, 'code')).toEqual([511]);
      expect(result.lift?.(0)).toBeUndefined();
    });

    it('begins with the lowest score that can', () => {
      const ownCuts = { recency: [30, 90, 180, 365], frequency: [2, 4, 8, 16], monetary: [1, 2, 3, 4] };
      const segments = [segment('fresh', [5, 5], any), segment('often', any, [5, 5]), rest];
      const result = run(
        ['2026-05-01', '2026-01-01', '2026-06-30', '2026-05-01', undefined],
        [1, 8, 1, 16, 1],
        five,
        { cuts: 'own', ownCuts, segments },
      );
      expect(numbersOf(result, 'code').slice(0, 4)).toEqual([412, 343, 514, 455]);
      expect(lifts(result)).toEqual([
        ['15 purchases more raise F to 5, which is "often"', 16],
        ['No purchase for 180 days: the next one raises R to 5, which is "fresh"', today],
        undefined,
        ['No purchase for 60 days: the next one raises R to 5, which is "fresh"', today],
        undefined,
      ]);
      expect(result.lift?.(0)?.change?.column).toBe('transactionCount');
      expect(result.lift?.(1)?.change?.column).toBe('lastTransactionDate');
    });

    it('counts a purchase today as fresh where today is itself a cut', () => {
      // Days 0, 0, 0, 50, 60 and 90; once the 90 is a 0 the lowest cut is 0, and a day on a cut is on its better side.
      const dated = ['2026-04-01', '2026-05-11', '2026-05-01', '2026-06-30', '2026-06-30', '2026-06-30'];
      const one = dated.map(() => 1);
      expect(run(dated, one, one, { cuts: 'inclusive' }).lift?.(0)).toEqual({
        zh: '已 90 天未消费，再次消费 R 分升至 5，即为新客户',
        en: 'No purchase for 90 days: the next one raises R to 5, which is "New Customers"',
        change: { column: 'lastTransactionDate', to: today },
      });
    });

    it('can be money', () => {
      const ownCuts = { recency: [30, 90, 180, 365], frequency: [2, 4, 8, 16], monetary: [10, 20, 30, 40] };
      const result = run(['2026-06-30'], [4], [9.5], { cuts: 'own', ownCuts });
      // 531 is New Customers; Potential Loyalist, which stand before, begin with 532.
      expect(result.lift?.(0)).toEqual({
        zh: '再有 0.5，M 分升至 2，即为潜在忠诚客户',
        en: '0.5 more raise M to 2, which is "Potential Loyalist"',
        change: { column: 'revenue', to: 10 },
      });
    });
  });

  it('has nothing to say of gaps where the segments take every code', () => {
    const all = { id: 'all', label: { zh: '全部', en: 'All' }, tone: 'middle' };
    const segments = [{ ...all, recency: [1, 5], frequency: [1, 5], monetary: [1, 5] }];
    const result = run(days, five, five, { segments });
    expect(result.issues).toEqual([]);
    expect(result.summary.find(({ id }) => id === 'gaps')?.rows).toEqual([]);
  });

  it('takes own cuts that ascend and segments whose scores go from less to more', () => {
    const { ownCuts, segments } = rfm.params;
    const cuts = (recency: readonly number[]): boolean =>
      v.safeParse(ownCuts.schema, { ...ownCuts.default, recency }).success;
    expect([[-1, 0, 1, 2]].map(cuts)).toEqual([true]);
    expect(
      [
        [1, 1, 2, 3],
        [1, 2, 4, 3],
        [2, 1, 3, 4],
        [1, 2, 3],
      ].map(cuts),
    ).toEqual([false, false, false, false]);
    const scores = (recency: readonly number[]): boolean =>
      v.safeParse(segments.schema, [{ ...segments.default[0], recency }]).success;
    expect(
      [
        [1, 5],
        [3, 3],
        [4, 3],
        [0, 5],
        [1, 6],
        [1.5, 2],
      ].map(scores),
    ).toEqual([true, true, ...[false, false, false, false]]);
  });
});
