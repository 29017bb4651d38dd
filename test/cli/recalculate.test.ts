import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { huiyan, scratchFolder } from '../support/command-line';
import { unzipText } from '../support/unzip';

const path = scratchFolder();

/** A workbook in whose file a formula of ours stands as Excel would store it, and two others. */
function written(name: string): string {
  const workbook = Workbook.createEmpty('客户');
  const [sheet] = workbook.sheets;
  workbook.addInFunctions.add('HY.ABC').add('HY.GINI');
  [50, 30, 15, 5].forEach((amount, row) => sheet?.setValue(row + 1, 0, amount));
  sheet?.setFormula(1, 2, 'HY.ABC(A2:A5)');
  sheet?.setFormula(1, 4, 'SUM(A2:A5)', 99);
  sheet?.setFormula(2, 4, 'ROUND(HY.GINI(A2:A5),2)', 98);
  writeFileSync(path(name), saveWorkbook(workbook));
  return path(name);
}

describe('huiyan recalculate', () => {
  it('works out our functions, leaves other formulas, and says which', async () => {
    const input = written('list.xlsx');
    const { status, output, error } = await huiyan(['recalculate', input, '--out', path('out.xlsx')]);
    expect([status, error]).toEqual([0, '']);
    expect(output).toContain('Worked out the HY. functions of 1 cells');
    expect(output).toContain('客户!E3');
    const [sheet] = openWorkbook(readFileSync(path('out.xlsx'))).sheets;
    expect(sheet?.readValues(1, 2, 4, 1).flat()).toEqual(['A', 'A', 'B', 'C']);
    expect(sheet?.readValues(1, 4, 2, 1).flat()).toEqual([99, 98]);
    expect(sheet?.getFormula(1, 2)).toBe('HY.ABC(A2:A5)');
  });

  it('leaves cells that ask for more than a command hands out, and says which', async () => {
    const workbook = Workbook.createEmpty('客户');
    const [sheet] = workbook.sheets;
    workbook.addInFunctions.add('HY.GINI');
    [50, 30, 15, 5].forEach((amount, row) => sheet?.setValue(row + 1, 0, amount));
    for (let row = 0; row < 40; row++)
      sheet?.setFormula(row, 2, `HY.GINI($A$2:$A$${String(250_000 + row)})`, row === 39 ? 0.7 : '');
    sheet?.setFormula(0, 3, 'HY.GINI(A2:A5)');
    writeFileSync(path('greedy.xlsx'), saveWorkbook(workbook));
    const { status, output } = await huiyan(['recalculate', path('greedy.xlsx'), '--out', path('left.xlsx')]);
    expect(status).toBe(0);
    expect(output).toContain('Worked out the HY. functions of 12 cells');
    expect(output).toMatch(/HY\. functions of 29 cells were not worked out \(the first is 客户!C\d+\)/u);
    const [left] = openWorkbook(readFileSync(path('left.xlsx'))).sheets;
    const values = left?.readValues(0, 2, 40, 1).flat() ?? [];
    expect(values.slice(0, 11)).toEqual(values.slice(0, 11).fill(0.375));
    expect([values[38], values[39]]).toEqual([CellError.of('#CALC!'), 0.7]);
  });

  it('leaves what the latest run said in cells with HY.WHY, since it makes no run', async () => {
    const workbook = Workbook.createEmpty('客户');
    const [sheet] = workbook.sheets;
    workbook.addInFunctions.add('HY.WHY').add('HY.GINI');
    sheet?.setFormula(0, 0, 'HY.WHY("C1")', 'because of the run');
    sheet?.setFormula(1, 0, 'HY.WHY("C2")');
    sheet?.setFormula(2, 0, 'HY.GINI({1,1})', 99);
    writeFileSync(path('why.xlsx'), saveWorkbook(workbook));
    const { status, output } = await huiyan(['recalculate', path('why.xlsx'), '--out', path('said.xlsx')]);
    expect(status).toBe(0);
    expect(output).toContain('Worked out the HY. functions of 2 cells');
    expect(output).toContain('1 cells with HY.WHY or HY.NEXTTIER keep what the latest run said');
    const [written] = openWorkbook(readFileSync(path('said.xlsx'))).sheets;
    const values = written?.readValues(0, 0, 3, 1).flat();
    expect(values?.map((value) => (value instanceof CellError ? value.code : value))).toEqual([
      ...['because of the run', '#N/A', 0],
    ]);
  });

  it('writes the functions and what they spill as Excel keeps them', async () => {
    const input = written('again.xlsx');
    await huiyan(['recalculate', input, '--out', path('stored.xlsx')]);
    const xml = unzipText(readFileSync(path('stored.xlsx')))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain(
      '<c r="C2" cm="1" t="str"><f t="array" ref="C2:C5">_xldudf_HY_ABC(A2:A5)</f><v>A</v></c>',
    );
    expect(xml).toContain('<f>ROUND(_xldudf_HY_GINI(A2:A5),2)</f>');
    expect(unzipText(readFileSync(path('stored.xlsx')))['xl/metadata.xml']).toContain('XLDAPR');
  });
});
