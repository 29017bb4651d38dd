import { abc } from '../../../src/methods/abc/abc';
import { contextOf, numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

const classes = (amounts: readonly (number | undefined)[], params = {}): string =>
  tiersOf(runMethod(abc, [numbers('revenue', amounts)], params), 'class')
    .map((id) => (id === 'no-data' ? '?' : id))
    .join('');

describe('ABC analysis', () => {
  it('puts the customer who crosses a cut into the higher class', () => {
    // 50, 80, 95, 100 %: the second crosses 75 %, the third reaches 95 % exactly.
    expect(classes([50, 30, 15, 5])).toBe('aabc');
  });

  it('puts the crossing customer into the lower class when switched', () => {
    expect(classes([50, 30, 15, 5], { crossing: 'lower' })).toBe('abbc');
  });

  it('does not take a sum that reaches a cut exactly for a crossing, whatever the last bit says', () => {
    // 0.7 + 0.1 + 0.1 in floats is 0.8999999999999999; the cut lies at 90 % of 1.
    expect(classes([0.7, 0.1, 0.1, 0.1], { cutA: 0.7, cutB: 0.9 })).toBe('abbb');
    expect(classes([7, 2, 0.5, 0.5], { cutA: 0.7, cutB: 0.9 })).toBe('abcc');
  });

  it('never parts equal amounts', () => {
    expect(classes([40, 20, 20, 20])).toBe('aaaa');
    expect(classes([1, 1, 1, 1])).toBe('aaaa');
  });

  it('adds up positive amounts only; zero and negative ones are class C, and negative ones are reported', () => {
    const result = runMethod(abc, [numbers('revenue', [100, 0, -20, undefined])]);
    expect(tiersOf(result, 'class')).toEqual(['a', 'c', 'c', 'no-data']);
    expect(numbersOf(result, 'share')).toEqual([1, 0, -0.2, NaN]);
    expect(numbersOf(result, 'cumulative-share')).toEqual([1, 1, 1, NaN]);
    expect(result.issues.map(({ kind, count }) => [kind, count])).toContainEqual(['negative-amounts', 1]);
    expect(result.issues.find(({ kind }) => kind === 'negative-amounts')?.examples).toEqual([
      { cell: 'C4', value: '-20' },
    ]);
  });

  it('takes the shares of a class of the same total as those of its customers', () => {
    // Above 0 are 100: of them A has 80 and B 20; C takes 60 back.
    const result = runMethod(abc, [numbers('revenue', [80, 20, -60])]);
    expect(numbersOf(result, 'share')).toEqual([0.8, 0.2, -0.6]);
    expect(result.summary[0]?.rows.map((row) => row.slice(3))).toEqual([
      [80, 0.8],
      [20, 0.2],
      [-60, -0.6],
      [0, 0],
    ]);
  });

  it('ranks as in a competition', () => {
    const result = runMethod(abc, [numbers('revenue', [5, 9, 9, undefined, 1])]);
    expect(numbersOf(result, 'rank')).toEqual([3, 1, 1, NaN, 4]);
  });

  it('sums up each class, the Gini coefficient and the share of the top fifth', () => {
    const result = runMethod(abc, [numbers('revenue', [50, 30, 15, 5])]);
    const [classesTable, concentration] = result.summary;
    expect(classesTable?.rows.map(([, ...cells]) => cells)).toEqual([
      [2, 0.5, 80, 0.8],
      [1, 0.25, 15, 0.15],
      [1, 0.25, 5, 0.05],
      [0, 0, 0, 0],
    ]);
    // Gini by hand: ((2-5)*5 + (4-5)*15 + (6-5)*30 + (8-5)*50) / (4 * 100) = 150/400.
    expect(concentration?.rows).toEqual([[0.375, 0.5]]);
  });

  it('names the column that it went by where a change of it lifts', () => {
    const result = runMethod(abc, [numbers('revenue', [100, 60, 5])]);
    expect(result.lift?.(2)?.change?.column).toBe('revenue');
    const byAum = abc.run(
      { amount: numbers('aum', [100, 60, 5]) },
      { cutA: 0.75, cutB: 0.95, crossing: 'higher' },
      { ...contextOf([], '2026-06-30'), sheets: {} },
    );
    expect('next' in byAum || byAum.lift?.(2)?.change?.column).toBe('aum');
  });

  it('says what lifts a customer a class', () => {
    const result = runMethod(abc, [numbers('revenue', [500_000, 300_000, 150_000, 50_000])]);
    expect(result.lift?.(0)).toBeUndefined();
    expect(result.lift?.(2)?.zh).toBe('距 A 类差 15万');
    expect(result.lift?.(3)?.en).toBe('100,000 short of class B');
    expect(result.reason(2)).toEqual({
      zh: 'revenue 15万，第 3 名，B 类',
      en: 'revenue 150,000, rank 3, class B',
    });
    expect(result.detail?.(2).zh).toBe('revenue 15万，第 3 名（共 4 户）；累计占比 95%；B 类');
  });
});
