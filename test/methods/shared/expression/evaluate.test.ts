import { leastOfTopShare } from '../../../../src/methods/shared/expression/among-customers';
import {
  arithmetic,
  compare,
  day,
  dayOf,
  exponential,
  firstKnown,
  greatest,
  isKnown,
  least,
  leastOfTop,
  lookup,
  missing,
  not,
  number,
  output,
  ranking,
  rounded,
  figure,
} from '../../../../src/methods/shared/expression/build';
import { cellOf } from '../../../../src/methods/shared/expression/column-reference';
import { evaluate } from '../../../../src/methods/shared/expression/evaluate';
import type { Expression } from '../../../../src/methods/shared/expression/expression';
import { foldText } from '../../../../src/methods/shared/fold-text';
import { dates, numbers, texts } from '../../../support/columns';
import { onColumns } from '../../../support/formula-of';

const columns = onColumns([
  numbers('aum', [4, undefined, 4, 10]),
  texts('grade', ['AA', 'ａａ', undefined, 'B']),
]);
const [aum, grade] = [cellOf(numbers('aum', [])), cellOf(texts('grade', []))];
const at = <R extends { readonly sheetColumn: number }>(reference: R, sheetColumn: number): R => ({
  ...reference,
  sheetColumn,
});
const [a, g] = [at(aum, 0), at(grade, 1)];
const values = (expression: Expression) =>
  evaluate(expression, {
    rowCount: 4,
    column: ({ sheetColumn }) => columns[sheetColumn],
    output: (id) => (id === 'twice' ? arithmetic(a, '*', number(2)) : missing),
  });

describe('the value of an expression', () => {
  it('is missing where a part is, where nothing is divided by, and where no number is that great', () => {
    expect(values(arithmetic(a, '+', number(1)))).toEqual([5, NaN, 5, 11]);
    expect(values(least(a, number(5)))).toEqual([4, NaN, 4, 5]);
    expect(values(greatest(a, missing))).toEqual([NaN, NaN, NaN, NaN]);
    expect(values(arithmetic(a, '/', number(0)))).toEqual([NaN, NaN, NaN, NaN]);
    expect(values(exponential(arithmetic(a, '*', number(100))))[3]).toBeNaN();
    expect(values(firstKnown(missing, a, number(7)))).toEqual([4, 7, 4, 10]);
    expect(values(output('twice'))).toEqual([8, NaN, 8, 20]);
  });

  it('compares to false where a side is missing, and to true when that is turned round', () => {
    const isSmall = compare(a, '<', number(5));
    expect(values(isSmall)).toEqual([true, false, true, false]);
    expect(values(not(isSmall))).toEqual([false, true, false, true]);
    expect(values(isKnown(a))).toEqual([true, false, true, true]);
    expect(values(isKnown(g))).toEqual([true, true, false, true]);
  });

  it('rounds halves away from zero, and cuts the time off a day', () => {
    expect(values(rounded(number(-2.5), 0))[0]).toBe(-3);
    expect(values(rounded(number(2.5), 0))[0]).toBe(3);
    expect(values(dayOf(day(46_203.75)))[0]).toBe(46_203);
    expect(() => values(dayOf(cellOf(dates('openDate', []))))).toThrow('There is no date column "openDate".');
  });

  it('tells texts apart as it is told to', () => {
    const entries = [
      ['aa', 1],
      ['B', 2],
    ] as const;
    expect(values(lookup(g, entries, 'exact'))).toEqual([NaN, NaN, NaN, 2]);
    expect(values(lookup(g, entries, 'folded'))).toEqual([1, 1, NaN, 2]);
    expect(foldText(' ＡＡa ')).toBe('aaa');
  });

  it('knows all customers where it speaks of them', () => {
    expect(values(ranking('percent', a))).toEqual([0.25, NaN, 0.25, 1]);
    expect(values(ranking('dense', a))).toEqual([2, NaN, 2, 1]);
    const found = (statistic: Parameters<typeof figure>[0]) => values(figure(statistic, a, NaN))[1];
    expect((['lowest', 'highest', 'mean', 'median'] as const).map(found)).toEqual([4, 10, 6, 4]);
    expect(found('deviation')).toBeCloseTo(Math.sqrt(12));
    expect(values(leastOfTop(0.3, a, NaN))[0]).toBe(10);
    expect(values(leastOfTop(0.1, a, NaN))[0]).toBeNaN();
    expect(leastOfTopShare(Float64Array.of(1, 2, 3, 4), 0.5)).toBe(3);
  });
});
