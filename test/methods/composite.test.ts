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
      'The weights sum to 90',
    );
  });

  it('says which indicator has no column, and the points to the next grade', () => {
    const columns = [numbers('profit', [0, 60, 100])];
    const result = runMethod(composite, columns, {
      indicators: [indicator('profit', 60), indicator('orderAmount', 40)],
    });
    expect(result.issues.map(({ kind }) => kind)).toContain('missing-indicator');
    expect(result.lift?.(1)?.zh).toBe('距 A 级差 15 分');
    expect(result.lift?.(2)).toBeUndefined();
  });
});
