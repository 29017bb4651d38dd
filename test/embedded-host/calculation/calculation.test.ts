import { CellError, type CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import type { EmbeddedHost } from '../../../src/embedded-host/api/embedded-host';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import { startFunctions } from '../../support/functions-host';
import { onSheet } from '../../support/on-sheet';

let host: EmbeddedHost;
let sheet: Sheet;

beforeEach(async () => {
  host = await startFunctions();
  sheet = host.workbook.activeSheet;
  [50, 30, 15, 5].forEach((amount, row) => sheet.setValue(row + 1, 0, amount));
});

const shown = (value: CellValue) => (value instanceof CellError ? value.code : value);
const column = (at: number, rows: number, top = 1) =>
  sheet.readValues(top, at, rows, 1).map(([value = '']) => shown(value));

/** Types a formula as the grid and `Range.formulas` do, and waits for what comes of it. */
async function type(address: string, formula: string): Promise<void> {
  await onSheet((excel) => {
    excel.getRange(address).formulas = [[formula]];
  });
  await host.calculation?.settled();
}

async function write(address: string, value: string | number): Promise<void> {
  await onSheet((excel) => {
    excel.getRange(address).values = [[value]];
  });
  await host.calculation?.settled();
}

describe('a typed formula of ours', () => {
  it('shows its result and spills it, after #BUSY!', async () => {
    await onSheet((excel) => {
      excel.getRange('C2').formulas = [['=HY.ABC(A2:A5)']];
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(column(2, 1)).toEqual(['#BUSY!']);
    await host.calculation?.settled();
    expect(column(2, 4)).toEqual(['A', 'A', 'B', 'C']);
    expect(sheet.getFormula(1, 2)).toBe('HY.ABC(A2:A5)');
  });

  it('follows a cell that it refers to', async () => {
    await type('C2', '=HY.ABC(A2:A5)');
    await write('A2', 1);
    expect(column(2, 4)).toEqual(['C', 'A', 'A', 'B']);
  });

  it('says #SPILL! while something stands in the way, and spills when it has gone', async () => {
    await type('C2', '=HY.ABC(A2:A5)');
    await write('C4', 'mine');
    expect(column(2, 4)).toEqual(['#SPILL!', '', 'mine', '']);
    await write('C4', '');
    expect(column(2, 4)).toEqual(['A', 'A', 'B', 'C']);
  });

  it('takes its spilled cells away with it', async () => {
    await type('C2', '=HY.ABC(A2:A5)');
    await write('C2', '');
    expect(column(2, 4)).toEqual(['', '', '', '']);
  });

  it('moves with rows and columns, and is right afterwards', async () => {
    await type('C2', '=HY.ABC(A2:A5)');
    await onSheet((excel) => {
      excel.getRange('A:A').insert('Right');
      excel.getRange('3:3').insert('Down');
    });
    await host.calculation?.settled();
    expect(sheet.getFormula(1, 3)).toBe('HY.ABC(B2:B6)');
    expect(column(3, 5)).toEqual(['A', '', 'A', 'B', 'C']);
  });

  it('works on results of other formulas of ours, and on calls within calls', async () => {
    await type('C2', '=HY.QUINTILE(A2:A5)');
    await type('E2', '=HY.TIER(C2#, {4,2}, {"top","middle","rest"})');
    await type('G2', '=HY.TIER(HY.QUINTILE(A2:A5), {4,2}, {"top","middle","rest"})');
    expect(column(4, 4)).toEqual(['top', 'top', 'middle', 'middle']);
    expect(column(6, 4)).toEqual(column(4, 4));
    await write('A2', 1);
    expect(column(4, 4)).toEqual(['middle', 'top', 'top', 'middle']);
    expect(column(6, 4)).toEqual(column(4, 4));
  });

  it('reads names, tables, other sheets and whole columns', async () => {
    await onSheet((excel, context) => {
      context.workbook.names.add('Amounts', excel.getRange('A2:A5'));
      const other = context.workbook.worksheets.add('Other list');
      other.getRange('B1:B3').values = [['Amount'], [3], [1]];
      other.tables.add('B1:B3', true).name = 'Deals';
    });
    await type('C2', '=HY.GINI(Amounts)');
    await type('C3', "=HY.TOPSHARE('Other list'!B2:B3, 50%)");
    await type('C4', '=HY.TOPSHARE(Deals[Amount], 0.5)');
    await type('C5', '=HY.TOPSHARE(A:A, 0.25)');
    expect(column(2, 4)).toEqual([expect.closeTo(0.375, 9), 0.75, 0.75, 0.5]);
  });

  it('hands errors on and shows errors of its own with their message', async () => {
    sheet.setValue(2, 0, CellError.of('#DIV/0!'));
    await type('C2', '=HY.ABC(A2:A5)');
    // 50, 15 and 5 of 70: before them 0, 71 and 93 % are reached.
    expect(column(2, 4)).toEqual(['A', '#DIV/0!', 'A', 'B']);
    await type('E2', '=HY.PARSEAMOUNT("nothing")');
    await type('E3', '=HY.ABC(A2:A5, 2)');
    await type('E4', '=HY.NOSUCH(1)');
    expect(column(4, 3)).toEqual(['#N/A', '#VALUE!', '#NAME?']);
    expect(host.calculation?.formulaAt(sheet, 1, 4)?.message).toContain('No number can be read');
  });

  it('does not wait for itself', async () => {
    await type('A6', '=HY.GINI(A2:A6)');
    expect(column(0, 1, 5)).toEqual(['#CALC!']);
    await type('E1', '=HY.PARSEAMOUNT(F1)');
    await type('F1', '=HY.PARSEAMOUNT(E1)');
    expect(column(4, 1, 0)).toEqual(['#CALC!']);
    expect(column(5, 1, 0)).toEqual(['#CALC!']);
  });
});

describe('a formula that is more than a call of ours', () => {
  it('keeps its cached value, and is known as such', async () => {
    sheet.setFormula(1, 2, 'IF(A2>1,HY.GINI(A2:A5),0)', 0.375);
    await host.calculation?.settled();
    expect(column(2, 1)).toEqual([0.375]);
    expect(host.calculation?.formulaAt(sheet, 1, 2)?.call).toBeNull();
    await type('C3', '=SUM(A2:A5)');
    expect(host.calculation?.formulaAt(sheet, 2, 2)).toBeUndefined();
  });
});
