import {
  all,
  call,
  day,
  either,
  list,
  number,
  operation,
  text,
  truth,
  type Formula,
} from '../../../src/workbook/formula/formula';
import { beyondExcel } from '../../../src/workbook/formula/excel-limits';
import { formulaText, type FormulaPlaces } from '../../../src/workbook/formula/formula-text';

const places: FormulaPlaces = {
  inputs: new Map([
    [3, 4],
    [700, 701],
  ]),
  own: new Map([['composite.score', 28]]),
  headerRow: 1,
  firstRow: 2,
  lastRow: 30,
};
const cell: Formula = { node: 'cell', sheetColumn: 3 };
const written = (formula: Formula, dateOffset = 0) =>
  formulaText(formula, places, { language: 'zh-CN', dateOffset })(9);
const plain = (words: string) => text({ zh: words, en: words });

describe('the text of a formula', () => {
  it('has the row’s cells with a fixed column, whole columns fixed in both, wherever they stand now', () => {
    expect(written(cell)).toBe('=$E10');
    expect(written({ node: 'cell', sheetColumn: 700 })).toBe('=$ZZ10');
    expect(written({ node: 'column', sheetColumn: 3 })).toBe('=$E$3:$E$31');
    expect(written({ node: 'output', id: 'composite.score' })).toBe('=$AC10');
  });

  it('has brackets where the order of operations needs them, and none elsewhere', () => {
    const [a, b, c] = [number(1), number(2), number(3)];
    expect(written(operation(operation(a, '-', b), '-', c))).toBe('=1-2-3');
    expect(written(operation(a, '-', operation(b, '-', c)))).toBe('=1-(2-3)');
    expect(written(operation(operation(a, '+', b), '*', c))).toBe('=(1+2)*3');
    expect(written(operation(a, '+', operation(b, '*', c)))).toBe('=1+2*3');
    expect(written(operation(a, '/', operation(b, '*', c)))).toBe('=1/(2*3)');
    expect(written(operation(operation(a, '>=', b), '=', truth(false)))).toBe('=1>=2=FALSE');
  });

  it('quotes texts, with every quote doubled, and loses characters that Excel takes in none', () => {
    expect(written(plain('"&A1&"'))).toBe('="""&A1&"""');
    expect(written(plain('a\u0000b\nc'))).toBe('="a b c"');
    expect(written(list(['x"y', 2, -0.5]))).toBe('={"x""y",2,-0.5}');
    expect(written(text({ zh: '甲', en: 'A' }))).toBe('="甲"');
  });

  it('writes numbers with the fifteen digits that Excel keeps', () => {
    expect(written(number(0.1 + 0.2))).toBe('=0.3');
    expect(written(number(1e-9))).toBe('=1E-9');
    expect(written(number(-1e300))).toBe('=-1E+300');
  });

  it('writes days by DATE, which counts as the workbook does, and in lists as the workbook counts', () => {
    expect(written(day(46203))).toBe('=DATE(2026,6,30)');
    expect(written(day(46203.5))).toBe('=(DATE(2026,6,30)+0.5)');
    const days: Formula = { node: 'list', items: [46203, 46204], areDays: true };
    expect(written(days)).toBe('={46203,46204}');
    expect(written(days, 1462)).toBe('={44741,44742}');
  });

  it('has no IF and no AND for what is known beforehand', () => {
    expect(written(either(truth(true), number(1), number(2)))).toBe('=1');
    expect(written(all([truth(true), cell]))).toBe('=$E10');
    expect(written(all([cell, truth(false)]))).toBe('=FALSE');
    expect(written(all([]))).toBe('=TRUE');
  });
});

describe('what Excel would not take', () => {
  const nested = (levels: number): Formula =>
    levels === 0 ? cell : call('IF', cell, nested(levels - 1), number(0));

  it('is more than 64 levels', () => {
    expect(beyondExcel(nested(64))).toBeUndefined();
    expect(beyondExcel(nested(65))?.en).toContain('64');
  });

  it('is a text of more than 255 characters, in either language', () => {
    expect(beyondExcel(plain('字'.repeat(255)))).toBeUndefined();
    expect(beyondExcel(text({ zh: '短', en: 'x'.repeat(256) }))?.zh).toContain('255');
  });

  it('is more than 8,192 characters at the far end of a sheet, and more than 255 arguments', () => {
    const sums = (count: number) =>
      call('OR', ...new Array<Formula>(count).fill(operation(cell, '=', plain('x'.repeat(40)))));
    expect(beyondExcel(sums(100))).toBeUndefined();
    expect(beyondExcel(sums(160))?.en).toContain('8,192');
    expect(beyondExcel(call('OR', ...new Array<Formula>(256).fill(truth(true))))).toBeDefined();
  });
});
