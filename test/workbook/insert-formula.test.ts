import type { Sheet } from '../../src/embedded-host/model/sheet';
import { Workbook } from '../../src/embedded-host/model/workbook';
import type { Problem } from '../../src/locales/problem';
import { readActiveCell } from '../../src/workbook/read/active-cell';
import { insertFormula, takeOutFormula } from '../../src/workbook/write/insert-formula';
import { quotedSheet } from '../../src/table/quoted-sheet';
import { onSheet } from '../support/on-sheet';
import { startFunctions } from '../support/functions-host';
import { differences, snapshot } from '../support/snapshot';

const name = "O'Brien's list (1)";
let workbook: Workbook;
let sheet: Sheet;
let settled: () => Promise<void>;

beforeEach(async () => {
  workbook = Workbook.createEmpty(name);
  sheet = workbook.activeSheet;
  sheet.setValue(0, 0, 'Amount');
  [50, 30, 15, 5].forEach((amount, row) => sheet.setValue(row + 1, 0, amount));
  const host = await startFunctions(workbook);
  settled = async () => host.calculation?.settled();
});

const list = { sheet: name, row: 0, column: 0, rowCount: 5, columnCount: 1 };
const formula = `=HY.ABC(${quotedSheet(name)}!A2:A5)`;
const extent = { rows: 4, columns: 1 };
const at = (row: number, column: number) => ({ sheet: name, row, column });
const column = (place: number) => sheet.readValues(1, place, 4, 1).flat();

/** The problem that inserting at a place ends with; nothing in the workbook may have changed. */
async function refused(row: number, place: number, text = formula): Promise<Problem> {
  await settled();
  const before = snapshot(workbook);
  const problem = await insertFormula(at(row, place), text, extent, list).then(
    () => undefined,
    (error: unknown) => error as Problem,
  );
  expect(differences(before, snapshot(workbook))).toEqual([]);
  if (!problem) throw new Error('It was inserted.');
  return problem;
}

describe('a formula that is inserted', () => {
  it('gives its answer, from a sheet whose name has to be quoted', async () => {
    await insertFormula(at(1, 3), formula, extent, list);
    await settled();
    expect(column(3)).toEqual(['A', 'A', 'B', 'C']);
    expect(sheet.getFormula(1, 3)).toBe("HY.ABC('O''Brien''s list (1)'!A2:A5)");
  });

  it('is taken out again with all that it has filled', async () => {
    const before = snapshot(workbook);
    await insertFormula(at(1, 3), formula, extent, list);
    await settled();
    await takeOutFormula(at(1, 3), formula);
    await settled();
    expect(column(3)).toEqual(['', '', '', '']);
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('is known again however Excel writes it, and left alone once it is another', async () => {
    await insertFormula(at(1, 3), formula, extent, list);
    sheet.setFormula(1, 3, "hy.abc( 'O''Brien''s list (1)'!A2:A5 )");
    await takeOutFormula(at(1, 3), formula);
    expect(sheet.getFormula(1, 3)).toBeUndefined();
    await insertFormula(at(1, 3), formula, extent, list);
    sheet.setFormula(1, 3, 'HY.GINI(A2:A5)');
    await expect(takeOutFormula(at(1, 3), formula)).rejects.toMatchObject({ code: 'formula-changed' });
    expect(sheet.getFormula(1, 3)).toBe('HY.GINI(A2:A5)');
  });
});

describe('a formula is not inserted', () => {
  it.each([
    ['a value', () => sheet.setValue(1, 3, 0), 'D2 is not blank', 'E2'],
    ['a formula that shows nothing', () => sheet.setFormula(1, 3, '""', ''), 'D2 is not blank', 'B2'],
    ['a value further down', () => sheet.setValue(4, 3, 'mine'), 'D5 is not blank', 'E2'],
  ])('over %s, and the cell is named', async (_, put, said, free) => {
    put();
    const problem = await refused(1, 3);
    expect(problem.code).toBe('cell-taken');
    expect(problem.text.en).toContain(said);
    expect(problem.text.en).toContain(`such as ${free}.`);
    expect(problem.place.cell).toMatch(/^'O''Brien''s list \(1\)'!D[25]$/u);
  });

  it('into a table, over merged cells, into its own list, and beyond the last row', async () => {
    await onSheet((excel) => {
      excel.getRange('G1:G9').values = Array.from({ length: 9 }, (_, row) => [row === 0 ? 'H' : '']);
      excel.tables.add('G1:G9', true).name = 'Deals';
      excel.getRange('I3:J3').merge();
    });
    expect((await refused(4, 6)).text.en).toContain('table "Deals"');
    expect((await refused(1, 8)).text.en).toContain('merged cells I3:J3');
    sheet.setValue(4, 0, '');
    expect((await refused(4, 0, '=HY.GINI(A2:A5)')).code).toBe('cell-in-list');
    expect((await refused(1_048_574, 3)).code).toBe('no-room');
  });

  it('into a protected sheet, and it says how that is mended', async () => {
    await onSheet((excel) => excel.protection.protect());
    expect((await refused(1, 3)).text.en).toContain('Unprotect');
  });
});

describe('the cell that is typed into', () => {
  it('is the active one of the sheet in front', async () => {
    await onSheet((excel) => excel.getRange('C4:D9').select());
    expect(await readActiveCell()).toEqual(at(3, 2));
  });
});

describe('the name of a sheet in a formula', () => {
  it.each([
    ['客户', '客户'],
    ['Customers_2026', 'Customers_2026'],
    ['A1', "'A1'"],
    ['Q12', "'Q12'"],
    ['rc', "'rc'"],
    ['TRUE', "'TRUE'"],
    ['2026', "'2026'"],
    ['a b', "'a b'"],
    ["it's", "'it''s'"],
    ["x'!A1)+SUM(1", "'x''!A1)+SUM(1'"],
  ])('%s is %s', (given, expected) => {
    expect(quotedSheet(given)).toBe(expected);
  });
});
