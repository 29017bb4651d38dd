import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { startFunctions } from '../support/functions-host';

const calls = 50_000;
const rows = 1_048_575;

describe('the message path of the real runtime of custom functions', () => {
  it(`finishes ${String(calls)} calls of a function of one cell`, async () => {
    const workbook = Workbook.createEmpty();
    const sheet = workbook.activeSheet;
    for (let row = 0; row < calls; row++) {
      sheet.setValue(row, 0, `${String(row)}万`);
      sheet.setFormula(row, 1, `HY.PARSEAMOUNT(A${String(row + 1)})`);
    }
    const host = await startFunctions(workbook);
    await host.calculation?.settled();
    const values = sheet.readValues(0, 1, calls, 1).flat();
    expect(values.filter((value) => value instanceof CellError)).toEqual([]);
    expect(values.every((value, row) => value === 10_000 * row)).toBe(true);
  });

  it(`finishes one call over ${String(rows)} rows and spills it`, async () => {
    const workbook = Workbook.createEmpty();
    const sheet = workbook.activeSheet;
    for (let row = 1; row <= rows; row++) sheet.setValue(row, 0, row % 1000);
    sheet.setFormula(0, 1, 'HY.ABC(A:A)');
    const host = await startFunctions(workbook);
    await host.calculation?.settled();
    const letters = sheet.readValues(0, 1, rows + 1, 1).flat();
    const counts = new Map<unknown, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    // 999 values from 1 on, each 1,048 or 1,049 times: those above 500 hold 75 % of their sum, those above 223 hold 95 %.
    expect([...counts.keys()].sort()).toEqual(['', 'A', 'B', 'C']);
    expect(counts.get('')).toBe(1);
    expect(counts.get('A')).toBeGreaterThan(0.49 * rows);
    expect(counts.get('A')).toBeLessThan(0.51 * rows);
  });
});
