import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import type { Problem } from '../../../../src/locales/problem';
import { readActiveCell } from '../../../../src/workbook/read/active-cell';
import { insertFormula, takeOutFormula } from '../../../../src/workbook/write/columns/insert-formula';
import { quotedSheet } from '../../../../src/table/places/quoted-sheet';
import { onSheet } from '../../../support/on-sheet';
import { startFunctions } from '../../../support/functions-host';
import { differences, snapshot } from '../../../support/snapshot';

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

  it('where its answer would meet its own list, and is beside it, or on another sheet', async () => {
    const own = { sheet: name, row: 4, column: 2, rowCount: 3, columnCount: 2 };
    const two = { rows: 2, columns: 2 };
    const outcome = async (row: number, place: number, other = own) => {
      const inserting = insertFormula(at(row, place), '=1', two, other);
      const code = await inserting.then(
        () => 'inserted',
        (error: unknown) => (error as Problem).code,
      );
      if (code === 'inserted') await takeOutFormula(at(row, place), '=1');
      return code;
    };
    const inside = [await outcome(3, 2), await outcome(6, 2), await outcome(4, 1), await outcome(4, 3)];
    expect(new Set(inside)).toEqual(new Set(['cell-in-list']));
    const beside = [await outcome(2, 2), await outcome(7, 2), await outcome(4, 4), await outcome(5, 6)];
    expect(new Set([...beside, await outcome(4, 2, { ...own, sheet: 'another' })])).toEqual(
      new Set(['inserted']),
    );
    sheet.removeCells({ top: 0, left: 0, bottom: 5, right: 0 });
    expect(await outcome(4, 0)).toBe('inserted');
  });

  it('beyond the last row and the last column, and is on them', async () => {
    const outcome = (row: number, place: number, more: { rows: number; columns: number }) =>
      insertFormula(at(row, place), '=1', more).then(
        () => 'inserted',
        (error: unknown) => (error as Problem).code,
      );
    expect(await outcome(1_048_575, 3, { rows: 2, columns: 1 })).toBe('no-room');
    expect(await outcome(1_048_574, 3, { rows: 2, columns: 1 })).toBe('inserted');
    expect(await outcome(1, 16_383, { rows: 1, columns: 2 })).toBe('no-room');
    expect(await outcome(1, 16_382, { rows: 1, columns: 2 })).toBe('inserted');
  });

  it('over the first of several cells, row by row, and says so in both languages', async () => {
    sheet.setValue(4, 4, 'later');
    sheet.setValue(3, 5, 'first');
    const wide = { rows: 5, columns: 4 };
    const problem = (await insertFormula(at(1, 3), '=1', wide).catch((error: unknown) => error)) as Problem;
    expect(problem.text).toEqual({
      zh: '结果要从 D2 开始填充，而 F4 不是空白单元格。没有写入任何内容。请选中其右侧和下方空白的单元格，例如 G2。',
      en: 'The answer would fill cells from D2 on, and F4 is not blank. Nothing was written. Select a cell with blank ones to its right and below, such as G2.',
    });
    expect(problem.place.cell).toContain('!F4');
    // Also in an area of more than a hundred thousand cells whose corner is blank.
    sheet.setValue(1, 103, 'right');
    sheet.setValue(1_001, 3, 'down');
    const large = { rows: 1_001, columns: 101 };
    await expect(insertFormula(at(1, 3), '=1', large)).rejects.toMatchObject({
      text: { en: expect.stringContaining('D2 on, and CZ2 is not blank') as unknown },
    });
  });

  it('and each refusal says in both languages what is in the way, and where to go', async () => {
    await onSheet((excel) => {
      excel.getRange('G1:G9').values = Array.from({ length: 9 }, (_, row) => [row === 0 ? 'H' : '']);
      excel.tables.add('G1:G9', true).name = 'Deals';
      excel.getRange('I3:J3').merge();
    });
    const said = async (row: number, place: number, text = '=1') => {
      const { code, text: words } = await refused(row, place, text);
      return [code, words.zh, words.en];
    };
    const zh = '没有写入任何内容。请选中其右侧和下方空白的单元格，例如';
    const en = 'Nothing was written. Select a cell with blank ones to its right and below, such as';
    expect(await said(4, 6)).toEqual([
      'cell-in-table',
      `从 G5 开始的结果会落在表格“Deals”里，而 Excel 不允许结果在表格里溢出。${zh} H5。`,
      `The answer would fill cells from G5 on that lie in the table "Deals", and Excel lets no answer spill there. ${en} H5.`,
    ]);
    expect(await said(1, 8)).toEqual([
      'cell-merged',
      `结果要填充的区域里有合并单元格 I3:J3。${zh} H2。`,
      `The answer would fill the merged cells I3:J3. ${en} H2.`,
    ]);
    sheet.setValue(4, 0, '');
    expect(await said(4, 0)).toEqual([
      'cell-in-list',
      `从 A5 开始的结果会落在公式自己引用的清单里。${zh} H5。`,
      `The answer would fill cells from A5 on that lie in the list it is made of. ${en} H5.`,
    ]);
    sheet.setValue(1, 3, 0);
    expect((await said(1, 3)).slice(1)).toEqual([
      `D2 不是空白单元格。${zh} H2。`,
      `D2 is not blank. ${en} H2.`,
    ]);
    expect(await said(1_048_574, 3)).toEqual([
      'no-room',
      '从 D1048575 开始，工作表余下的行或列不够放结果。没有写入任何内容。请选中更靠上、靠左的空白单元格。',
      'From D1048575 on, the sheet has too few rows or columns for the answer. Nothing was written. Select a blank cell further up or to the left.',
    ]);
    const changed = (await takeOutFormula(at(1, 3), '=1').catch((error: unknown) => error)) as Problem;
    expect(changed.text.zh).toContain(
      '里已不是当时插入的公式，可能被改过，或因插入行列而移动。没有改动任何内容',
    );
    expect(changed.text.en).toContain(
      'does not hold the inserted formula any more: it was changed, or moved',
    );
    expect(changed.place.cell).toContain('!D2');
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
