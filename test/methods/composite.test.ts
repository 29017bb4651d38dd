import { composite } from '../../src/methods/composite/composite';
import type { Indicator } from '../../src/methods/composite/indicators';
import { numbers, texts } from '../support/columns';
import { numbersOf, runMethod, tiersOf } from '../support/run-method';

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
    expect(result.reason(2).zh).toBe('得分 100：profit 100×60；缺orderAmount，按其余指标折算；A 级');
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
        text: {
          zh: '没有指标“orderAmount”的列，其权重分给其他指标。',
          en: 'No column for the indicator "orderAmount"; the others are weighted up.',
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
          zh: '指标“segment”是文字，未给出分值表，未参与评分。',
          en: 'The indicator "segment" is text and has no scale; it is left out.',
        },
      }),
    );
    expect(result.lift?.(1)?.zh).toBe('距 A 级差 15 分');
    expect(result.lift?.(2)).toBeUndefined();
  });
});
