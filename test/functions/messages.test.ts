import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import * as definitions from '../../src/functions/definitions';
import { startFunctions } from '../support/functions-host';

/** Formulas that cannot be answered, beside three numbers in A1:A3, a list in F1:G3, and blanks elsewhere. */
const formulas: readonly (readonly [formula: string, code: '#VALUE!' | '#N/A', said: string])[] = [
  ['HY.ABC(A1:A3,2)', '#VALUE!', 'cutA'],
  ['HY.ABCSHARE(A1:A3,"maybe")', '#VALUE!', 'cumulative'],
  ['HY.RFM(A1:A3,A1:A2,A1:A3)', '#VALUE!', 'same length'],
  ['HY.RFMSEGMENT(A1:A3,A1:A3,A1:A3,,"thirds")', '#VALUE!', 'variant'],
  ['HY.PYRAMID(A1:A3,"egypt")', '#VALUE!', 'zeithaml'],
  ['HY.LOYALTYPROFIT(A1:A3,A1:A3,5)', '#VALUE!', 'both cuts'],
  ['HY.TIER(A1:A3,{1,2},{"a","b","c"})', '#VALUE!', 'from high to low'],
  ['HY.QUINTILE(A1:A3,"best")', '#VALUE!', 'variant'],
  ['HY.PCTRANK()', '#VALUE!', 'is missing'],
  ['HY.SCORE(A1:A3,{1,2})', '#VALUE!', 'one a column'],
  ['HY.KAISM(A1:A3,A1:A2)', '#VALUE!', 'same length'],
  ['HY.OPPORTUNITY(A1:A3,A1:A2)', '#VALUE!', 'same length'],
  ['HY.HIGHEND(A1:A3,,,"much")', '#VALUE!', 'minimum'],
  ['HY.STAR()', '#VALUE!', 'trigger'],
  ['HY.URGENCY(A1:A3)', '#VALUE!', 'as-of'],
  ['HY.NEXTVISIT("A",A1:A3,1)', '#VALUE!', 'same length'],
  ['HY.CLV(A1:A3,0.8,0)', '#VALUE!', 'discount'],
  ['HY.BGNBD({0},{0},{9})', '#N/A', 'repeat purchases'],
  ['HY.PALIVE(A1:A3,A1:A3,A1:A3,{1,2,3})', '#VALUE!', 'four numbers'],
  ['HY.EXPECTEDPURCHASES("soon",A1:A3,A1:A3,A1:A3)', '#VALUE!', 'time'],
  ['HY.GINI(D1:D3)', '#N/A', 'no number above 0'],
  ['HY.TOPSHARE(D1:D3)', '#N/A', 'no number above 0'],
  ['HY.GINI({"C001";"C002";5})', '#VALUE!', 'such as C001'],
  ['HY.ABC({"C001";"C002"})', '#VALUE!', 'looks like ids'],
  ['HY.PARSEAMOUNT("五十个")', '#N/A', 'Readable are'],
  ['HY.PARSEDATE("soon")', '#N/A', 'Readable are'],
  ['HY.MASK("x","C9")', '#VALUE!', 'c2'],
  ['HY.METHOD("no-such-method",F1:G3)', '#VALUE!', 'no-such-method'],
  ['HY.METHOD("abc",F1:G3)', '#VALUE!', 'give it the heading "Revenue"'],
  ['HY.METHOD("abc",F2:G3)', '#VALUE!', 'headings'],
  ['HY.METHOD("assignment",F1:G3)', '#VALUE!', 'second sheet'],
  ['HY.METHOD("urgency",F1:G3,"unit=moons")', '#VALUE!', 'unit'],
  ['HY.METHOD("urgency",F1:G3,"moons=3")', '#VALUE!', 'moons'],
  ['HY.METHOD("urgency",F1:G3,"moons")', '#VALUE!', 'moons'],
  ['HY.WHY("C1")', '#N/A', 'no run yet'],
  ['HY.NEXTTIER("C1")', '#N/A', 'no run yet'],
];

describe('a function that cannot answer, through the real runtime', () => {
  const answers = new Map<string, { readonly code: unknown; readonly message: string | undefined }>();

  beforeAll(async () => {
    const workbook = Workbook.createEmpty();
    const sheet = workbook.activeSheet;
    [1, 2, 3].forEach((value, row) => sheet.setValue(row, 0, value));
    [
      ['客户号', '预计成交日'],
      ['C1', 46_000],
      ['C2', 46_001],
    ].forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, 5 + column, value)));
    const host = await startFunctions(workbook);
    formulas.forEach(([formula], place) => sheet.setFormula(10 * place, 10, formula));
    await host.calculation?.settled();
    formulas.forEach(([formula], place) => {
      const value = sheet.getValue(10 * place, 10);
      const code = value instanceof CellError ? value.code : value;
      answers.set(formula, { code, message: host.calculation?.formulaAt(sheet, 10 * place, 10)?.message });
    });
  });

  it.each(formulas)('%s gives %s, and says in both languages what is wrong', (formula, code, said) => {
    const answer = answers.get(formula);
    expect(answer?.code).toBe(code);
    expect(answer?.message).toMatch(/\p{Script=Han}[^]* [A-Z"]/u);
    expect(answer?.message).toContain(said);
    // A cell has no command line, and no place for what only developers understand.
    expect(answer?.message).not.toMatch(/--\w|undefined|NaN|\[object/u);
  });

  it('was tried with each function', () => {
    const tried = new Set(formulas.map(([formula]) => /^HY\.(\w+)/u.exec(formula)?.[1]));
    expect([...tried].sort()).toEqual(
      Object.keys(definitions)
        .map((name) => name.toUpperCase())
        .sort(),
    );
  });
});
