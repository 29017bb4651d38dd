import { composite } from '../../../src/methods/composite/composite';
import type { Indicator } from '../../../src/methods/shared/weighted/indicators';
import { normalised } from '../../../src/methods/shared/weighted/normalise';
import { weightedScore } from '../../../src/methods/shared/weighted/score';
import { contextOf, dates, flags, numbers, texts } from '../../support/columns';
import { numbersOf, parametersOf, runMethod, tiersOf } from '../../support/run-method';

const indicator = (column: string, weight: number, more: Partial<Indicator> = {}): Indicator => ({
  column,
  weight,
  normalise: 'min-max',
  better: 'higher',
  ...more,
});

const scores = (
  columns: Parameters<typeof runMethod>[1],
  indicators: readonly Indicator[],
  params = {},
): number[] => numbersOf(runMethod(composite, columns, { indicators, ...params }), 'score');

describe('weighted composite', () => {
  it('weighs indicators brought to 0..1 by min-max', () => {
    const columns = [numbers('profit', [0, 50, 100]), numbers('orderAmount', [10, 30, 20])];
    // 60 * 0 + 40 * 0; 60 * .5 + 40 * 1; 60 * 1 + 40 * .5.
    expect(scores(columns, [indicator('profit', 60), indicator('orderAmount', 40)])).toEqual([0, 70, 80]);
  });

  it('takes percent ranks, ties at their average', () => {
    const columns = [numbers('profit', [5, 1, 5, 9])];
    // Average ranks 2.5, 1, 2.5, 4 of four: (rank - 1) / 3.
    expect(scores(columns, [indicator('profit', 100, { normalise: 'percent-rank' })])).toEqual([
      50, 0, 50, 100,
    ]);
  });

  it('takes z-scores, -3 and +3 at the ends', () => {
    const columns = [numbers('profit', [1, 2, 3])];
    // z = -1, 0, 1 with the sample deviation: (z + 3) / 6.
    const [low, middle, high] = scores(columns, [indicator('profit', 100, { normalise: 'z-score' })]);
    expect([low, middle, high]).toEqual([expect.closeTo(100 / 3, 8), 50, expect.closeTo(200 / 3, 8)]);
  });

  it('turns an indicator round where lower is better, and cuts values off at caps', () => {
    const columns = [numbers('profit', [0, 50, 100, 10_000])];
    expect(scores(columns, [indicator('profit', 100, { better: 'lower', ceiling: 100 })])).toEqual([
      100, 50, 0, 0,
    ]);
  });

  it('cuts values off at a floor or a ceiling alone, before they are ranked too', () => {
    const columns = [numbers('profit', [1, 2, 3])];
    const of = (more: object) => scores(columns, [indicator('profit', 100, more)]);
    expect(of({ floor: 2 })).toEqual([0, 0, 100]);
    expect(of({ ceiling: 2 })).toEqual([0, 100, 100]);
    // Ranks 1.5, 1.5, 3 and 1, 2.5, 2.5 of three.
    expect(of({ floor: 2, normalise: 'percent-rank' })).toEqual([25, 25, 100]);
    expect(of({ ceiling: 2, normalise: 'percent-rank' })).toEqual([0, 75, 75]);
  });

  it('tells what each known indicator adds, and the most that it could', () => {
    const columns = [numbers('profit', [0, 50, 100]), numbers('orderAmount', [10, 30, undefined])];
    const result = runMethod(composite, columns, {
      indicators: [indicator('profit', 60), indicator('orderAmount', 40)],
      coverage: 0.6,
    });
    const told = (row: number) =>
      result.contributions?.(row).map(({ label, value, most }) => [label.zh, value, most]);
    expect(told(1)).toEqual([
      ['profit', 30, 60],
      ['orderAmount', 40, 40],
    ]);
    // Without the order amount, profit makes all of the score.
    expect(told(2)).toEqual([['profit', 100, 100]]);
  });

  it('has no next grade where nobody is in it', () => {
    const result = runMethod(composite, [numbers('profit', [0, 50, 100, undefined])], {
      indicators: [indicator('profit', 100)],
      tierBy: 'shares',
      shareA: 0,
      shareB: 0.4,
      shareC: 0.7,
    });
    expect(tiersOf(result, 'grade')).toEqual(['d', 'c', 'b', 'no-data']);
    expect([0, 1, 2, 3].map((row) => result.lift?.(row)?.en)).toEqual([
      '50 points short of grade C',
      '50 points short of grade B',
      undefined,
      undefined,
    ]);
  });

  it('scores texts by a scale, over the whole of the scale', () => {
    const grades = texts('creditGrade', ['AA', 'bbb', 'ZZ', undefined]);
    const scale = { AAA: 5, AA: 4, A: 3, BBB: 2, BB: 1 };
    expect(scores([grades], [indicator('creditGrade', 100, { scale })])).toEqual([75, 25, NaN, NaN]);
  });

  it('weighs the rest up where a value is missing, and is no data below the coverage', () => {
    const columns = [numbers('profit', [0, undefined, 100]), numbers('orderAmount', [0, 10, undefined])];
    const indicators = [indicator('profit', 60), indicator('orderAmount', 40)];
    expect(scores(columns, indicators)).toEqual([0, NaN, 100]);
    expect(scores(columns, indicators, { coverage: 0.4 })).toEqual([0, 100, 100]);
    expect(scores(columns, indicators, { coverage: 1 })).toEqual([0, NaN, NaN]);
    const result = runMethod(composite, columns, { indicators });
    expect(result.reason(2).zh).toBe('综合得分 100，A 级；缺少orderAmount，按其余 60% 权重计');
    expect(result.detail?.(2).zh).toBe('得分 100：profit 100×60；缺少orderAmount，按其余 60% 权重计；A 级');
    expect(result.detail?.(1).zh).toBe('缺少profit，不足以评分');
    expect(result.reason(1).zh).toBe('缺少profit，不足以评分');
  });

  it('scores rows alike wherever they stand among many', () => {
    const many = 20_000;
    const repeated = <T>(values: readonly T[]) =>
      Array.from({ length: many }, (_, row) => values[row % 4] as T);
    const columns = [
      numbers('profit', repeated([0, 50, 100, undefined])),
      numbers('orderAmount', repeated([1.5, 2.5, 3.5, 2.5])),
      numbers('purchaseDays', repeated([1, 3, 2, 2])),
      texts('creditGrade', repeated(['A', 'B', undefined, 'C'])),
    ];
    const indicators = [
      indicator('profit', 25),
      indicator('orderAmount', 25, { normalise: 'percent-rank' }),
      indicator('purchaseDays', 25, { normalise: 'percent-rank' }),
      indicator('creditGrade', 25, { scale: { A: 3, B: 2, C: 1 } }),
    ];
    const all = scores(columns, indicators);
    // The first: 0, the lowest rank, the lowest rank, 1. A quarter of the ranks lies at each end, a half in the middle of each.
    const rank = (average: number) => ((average - 1) / (many - 1)) * 100;
    const [low, middle, high] = [many / 8 + 0.5, many / 2 + 0.5, (7 * many) / 8 + 0.5].map(rank) as [
      number,
      number,
      number,
    ];
    const expected = [
      (0 + low + low + 100) / 4,
      (50 + middle + high + 50) / 4,
      (100 + high + middle) / 3,
      (middle + middle + 0) / 3,
    ];
    for (const at of [0, 4, many / 2, many - 4])
      expect(all.slice(at, at + 4)).toEqual(expected.map((score) => expect.closeTo(score, 6)));
    expect(new Set(all).size).toBe(4);
  });

  it('stands in the middle where there is nothing to compare', () => {
    expect(
      scores([numbers('profit', [7])], [indicator('profit', 100, { normalise: 'percent-rank' })]),
    ).toEqual([50]);
    expect(scores([numbers('profit', [7, 7])], [indicator('profit', 100)])).toEqual([50, 50]);
  });

  it('grades by cuts of the score, or by shares of the customers without parting ties', () => {
    const columns = [numbers('profit', [0, 25, 50, 75, 100])];
    const indicators = [indicator('profit', 100)];
    const grades = (params: object): string[] =>
      tiersOf(runMethod(composite, columns, { indicators, ...params }), 'grade');
    expect(grades({})).toEqual(['d', 'c', 'b', 'a', 'a']);
    // The first 20 %, 50 % and 80 % of five: one, two and a half (three), and four.
    expect(grades({ tierBy: 'shares' })).toEqual(['d', 'c', 'b', 'b', 'a']);
    const tied = runMethod(composite, [numbers('profit', [0, 9, 9, 9, 9])], { indicators, tierBy: 'shares' });
    expect(tiersOf(tied, 'grade')).toEqual(['d', 'a', 'a', 'a', 'a']);
  });

  it('refuses weights that do not sum to 100', () => {
    expect(() => scores([numbers('profit', [1])], [indicator('profit', 90)])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('The weights sum to 90') as string,
        text: expect.objectContaining({ zh: '权重合计为 90，应为 100。请调整各指标的权重。' }) as object,
        place: { parameter: 'composite.indicators' },
      }),
    );
  });

  it('says which indicator has no column, and the points to the next grade', () => {
    const columns = [numbers('profit', [0, 60, 100])];
    const result = runMethod(composite, columns, {
      indicators: [indicator('profit', 60), indicator('orderAmount', 40)],
    });
    expect(result.issues).toContainEqual(
      expect.objectContaining({
        kind: 'missing-indicator',
        severity: 'warning',
        assumption: true,
        choose: ['orderAmount'],
        text: {
          zh: '加权评分：没有指标“orderAmount”的列，其 40% 权重分给其他指标。',
          en: 'Weighted score: no column for the indicator "orderAmount"; its 40% of the weights goes to the others.',
        },
      }),
    );
    const text = runMethod(composite, [texts('segment', ['a']), numbers('profit', [1])], {
      indicators: [indicator('segment', 50), indicator('profit', 50)],
    });
    expect(text.issues).toContainEqual(
      expect.objectContaining({
        kind: 'no-scale',
        severity: 'warning',
        text: {
          zh: '加权评分：指标“segment”是文字，未给出分值表，其 50% 权重分给其他指标。',
          en: 'Weighted score: the indicator "segment" is text and has no scale; its 50% of the weights goes to the others.',
        },
      }),
    );
    expect(result.lift?.(1)?.zh).toBe('距 A 级差 15 分');
    expect(result.lift?.(2)).toBeUndefined();
  });

  it('gives a grade, a score and a score of each indicator under its name, counted by grade', () => {
    const label = { zh: '利润', en: 'Profit' };
    const result = runMethod(composite, [numbers('profit', [0, 10, undefined])], {
      indicators: [indicator('profit', 80, { label }), indicator('orderAmount', 20)],
    });
    expect(
      result.columns.map((column) => [
        column.label,
        column.kind === 'text' ? undefined : column.role,
        column.kind === 'number' ? column.format : column.kind,
      ]),
    ).toEqual([
      [{ zh: '综合等级', en: 'Grade' }, 'tierLevel', 'tier'],
      [{ zh: '综合得分', en: 'Score' }, 'score', 'decimal'],
      [{ zh: '利润得分', en: 'Profit score' }, undefined, 'decimal'],
      [{ zh: 'orderAmount得分', en: 'orderAmount score' }, undefined, 'decimal'],
    ]);
    expect([numbersOf(result, 'part-1'), numbersOf(result, 'part-2')]).toEqual([
      [0, 100, NaN],
      [NaN, NaN, NaN],
    ]);
    expect(result.summary.map(({ rows }) => rows.map(([, customers]) => customers))).toEqual([
      [1, 0, 0, 1, 1],
    ]);
    expect(result.contributions?.(2)).toEqual([]);
    expect([0, 2].map((row) => result.reason(row))).toEqual([
      {
        zh: '综合得分 0，D 级；缺少orderAmount，按其余 80% 权重计',
        en: 'score 0, grade D; without orderAmount: by the other 80% of the weights',
      },
      { zh: '缺少利润、orderAmount，不足以评分', en: 'Missing: Profit, orderAmount; not enough to score' },
    ]);
  });

  it('says nothing of missing indicators where all are known', () => {
    const result = runMethod(composite, [numbers('profit', [0, 10])], {
      indicators: [indicator('profit', 100)],
    });
    expect(result.reason(1)).toEqual({ zh: '综合得分 100，A 级', en: 'score 100, grade A' });
    expect(result.detail?.(1)).toEqual({
      zh: '得分 100：profit 100×100；A 级',
      en: 'score 100: profit 100×100; A',
    });
  });

  it('scores days, yes and no, and texts by their scale, also by rank and by z-score', () => {
    const of = (column: Parameters<typeof runMethod>[1][number], more: Partial<Indicator>): number[] =>
      scores([column], [indicator(column.role ?? '', 100, more)]);
    const contact = dates('lastContactDate', ['2026-06-01', '2026-06-02', undefined, '2026-06-11']);
    expect(of(contact, {})).toEqual([0, 10, NaN, 100]);
    expect(of(contact, { normalise: 'percent-rank' })).toEqual([0, 50, NaN, 100]);
    const active = flags('active', [true, false, undefined, false]);
    expect(of(active, {})).toEqual([100, 0, NaN, 0]);
    expect(of(active, { better: 'lower' })).toEqual([0, 100, NaN, 100]);
    // Average ranks 3, 1.5 and 1.5 of three.
    expect(of(active, { normalise: 'percent-rank' })).toEqual([100, 25, NaN, 25]);
    const grades = texts('creditGrade', ['AA', ' aa ', undefined, 'B']);
    const scale = { ' AA': 2, B: 1, C: 0 };
    expect(of(grades, { scale })).toEqual([100, 100, NaN, 50]);
    // Average ranks 2.5, 2.5 and 1 of three; the scale itself has no part in it.
    expect(of(grades, { scale, normalise: 'percent-rank' })).toEqual([75, 75, NaN, 0]);
    // 2, 2 and 1: mean 5/3, deviation 1/sqrt(3), so z = 1/sqrt(3) and -2/sqrt(3).
    const [good, , , poor] = of(grades, { scale, normalise: 'z-score' });
    expect([good, poor]).toEqual([
      expect.closeTo(((3 + 1 / Math.sqrt(3)) / 6) * 100, 6),
      expect.closeTo(((3 - 2 / Math.sqrt(3)) / 6) * 100, 6),
    ]);
  });

  it('ranks amounts with decimals and with blanks, the lowest first where lower is better', () => {
    const amounts = numbers('profit', [2.5, undefined, 0.5, 2.5]);
    const ranked = { normalise: 'percent-rank' } as const;
    expect(scores([amounts], [indicator('profit', 100, ranked)])).toEqual([75, NaN, 0, 75]);
    expect(scores([amounts], [indicator('profit', 100, { ...ranked, better: 'lower' })])).toEqual([
      25,
      NaN,
      100,
      25,
    ]);
    expect(scores([numbers('profit', [7.5, undefined])], [indicator('profit', 100, ranked)])).toEqual([
      50,
      NaN,
    ]);
    const whole = numbers('profit', [3, undefined, 1, 2]);
    expect(scores([whole], [indicator('profit', 100, { ...ranked, better: 'lower' })])).toEqual([
      0,
      NaN,
      100,
      50,
    ]);
  });

  it('adds ranks and scales to a score without a value for each row, and comes to the same', () => {
    const kinds = [
      [numbers('profit', [3, undefined, 1, 2]), { normalise: 'percent-rank' }],
      [numbers('profit', [2.5, undefined, 0.5, 2.5]), { normalise: 'percent-rank', better: 'lower' }],
      [dates('profit', ['2026-06-01', undefined, '2026-06-11', '2026-06-02']), { normalise: 'percent-rank' }],
      [texts('profit', ['A', 'x', undefined, 'B']), { scale: { A: 2, B: 1, C: 0 } }],
    ] as const;
    for (const [column, more] of kinds) {
      const part = normalised(column, indicator('profit', 100, more));
      const values = part?.values ?? new Float64Array();
      const withoutValues = {
        weight: 100,
        adder: part?.adder,
        get values(): Float64Array {
          throw new Error('a value for each row was made');
        },
      };
      expect(weightedScore(4, [withoutValues], 100, 0.5)).toEqual(values.map((value) => 100 * value));
    }
  });

  it('finds anew what it remembers where a column, a weight or the coverage is another one', () => {
    const [first, second] = [numbers('profit', [0, 50, 100]), numbers('profit', [100, 50, 0])];
    const other = numbers('orderAmount', [1, undefined, 3]);
    const context = contextOf([first, other]);
    const found = (profit: typeof first, weight: number, coverage: number): number[] => {
      const indicators = [indicator('profit', weight), indicator('orderAmount', 100 - weight)];
      const run = composite.run({}, parametersOf(composite, { indicators, coverage }) as never, {
        ...context,
        sheets: {},
        column: (reference) => (reference === 'profit' ? profit : other),
      });
      return 'next' in run ? [] : numbersOf(run, 'score');
    };
    expect(found(first, 50, 0.5)).toEqual([0, 50, 100]);
    expect(found(second, 50, 0.5)).toEqual([50, 50, 50]);
    expect(found(second, 60, 0.5)).toEqual([60, 50, 40]);
    expect(found(second, 60, 0.7)).toEqual([60, NaN, 40]);
  });
});
