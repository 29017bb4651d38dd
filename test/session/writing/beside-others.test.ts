import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../src/locales/problem';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { apply, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const headers = ['客户编号', '客户姓名', '资产规模', '触发事件'];
const people = 5;

/** A list of five customers in A1:D6, as a Table where it gets a name. */
function bookWithList(tableName?: string): { workbook: Workbook; sheet: Sheet } {
  const workbook = Workbook.createEmpty('客户');
  const sheet = workbook.sheets[0] as Sheet;
  put(sheet, 0, 0, [
    headers,
    ...Array.from({ length: people }, (_, row) => [
      `C${String(row)}`,
      `张三${String(row)}`,
      (row + 1) * 1_300_000,
      row % 2 === 0 ? '升职' : '离职',
    ]),
  ]);
  if (tableName !== undefined) addTable(workbook, sheet, tableName, 0, 0, people + 1, headers);
  return { workbook, sheet };
}

function put(sheet: Sheet, top: number, left: number, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, down) => row.forEach((cell, right) => sheet.setValue(top + down, left + right, cell)));
}

function addTable(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  top: number,
  left: number,
  rows: number,
  columnNames: readonly string[],
) {
  const area = { top, left, bottom: top + rows - 1, right: left + columnNames.length - 1 };
  return workbook.addTable(sheet, { name, area, columnNames });
}

const branches = ['网点', '地址', '电话'];
const branchRows = Array.from({ length: 9 }, (_, row) => [
  `网点${String(row)}`,
  '城东',
  `021-${String(row)}`,
]);

/** Runs and writes, and answers what was said of other lists. */
async function runOn(workbook: Workbook) {
  const { preview } = await previewOn(workbook);
  const { run } = await apply(preview);
  const said = preview.findings.issues.find(({ kind }) => kind === 'other-list');
  return { rows: run.rows, said: said?.text.zh ?? '' };
}

/** What a run that is refused says; the workbook is as it was. */
async function refusalOn(workbook: Workbook): Promise<Problem> {
  const before = snapshot(workbook);
  const { preview } = await previewOn(workbook);
  const error: unknown = await apply(preview).catch((thrown: unknown) => thrown);
  expect(differences(before, snapshot(workbook))).toEqual([]);
  if (!(error instanceof Problem)) throw new Error('nothing was refused');
  return error;
}

describe('a list with another Table on its sheet', () => {
  it.each([
    ['below', 'as a Table', 9, 0, '客户表'],
    ['beside', 'as a Table', 0, 6, '客户表'],
    ['below', 'as plain cells', 9, 0, undefined],
    ['beside', 'as plain cells', 0, 6, undefined],
  ])(
    '%s, %s: only the rows of the list are read, and the Table stays one',
    async (_, __, top, left, name) => {
      const { workbook, sheet } = bookWithList(name);
      put(sheet, top, left, [branches, ...branchRows]);
      const other = addTable(workbook, sheet, '网点表', top, left, 10, branches);
      const before = snapshot(workbook);
      const { rows, said } = await runOn(workbook);
      expect(rows).toBe(people);
      expect(said).toContain('网点表');
      const shown = other.columns.map((__, place) => sheet.getValue(other.area.top, other.area.left + place));
      expect(shown).toEqual(other.columns.map((column) => column.name));
      expect(other.columns.map((column) => column.name)).toEqual(expect.arrayContaining(branches));
      const cells = sheet.readValues(
        other.area.top,
        other.area.left,
        10,
        other.area.right - other.area.left + 1,
      );
      expect(cells.slice(1).map((row) => row.filter((cell) => cell !== ''))).toEqual(branchRows);
      await takeBack();
      expect(differences(before, snapshot(workbook))).toEqual([]);
      await runOn(workbook);
      expect((await runOn(workbook)).rows).toBe(people);
    },
  );

  it('that is called like one of the own: it keeps cells and name, and the own get another', async () => {
    const { workbook, sheet } = bookWithList('HuiyanSummary');
    const mine = sheet.tables[0];
    await runOn(workbook);
    await apply(await previewAgain());
    expect(sheet.tables[0]).toBe(mine);
    expect(mine?.name).toBe('HuiyanSummary');
    expect(workbook.sheet('慧眼汇总')?.tables.map(({ name }) => name)).toEqual(['HuiyanSummary2']);
  });
});

it('a list with a pivot table beside it that is longer: its rows alone are read', async () => {
  const { workbook, sheet } = bookWithList();
  put(
    sheet,
    0,
    6,
    Array.from({ length: 12 }, (_, row) => [`标签${String(row)}`, row]),
  );
  sheet.pivots = [{ name: 'p', area: { top: 0, left: 6, bottom: 11, right: 7 } }];
  const { rows, said } = await runOn(workbook);
  expect([rows, said]).toEqual([people, '']);
});

it('an own sheet finds another name where a chart sheet has its', async () => {
  const { workbook } = bookWithList();
  workbook.loadOtherTab(9, '慧眼汇总');
  await runOn(workbook);
  expect(workbook.sheets.map(({ name }) => name)).toContain('慧眼汇总 2');
});

describe('a list with something on its sheet that cannot be cut', () => {
  const pivot = { name: '透视1', area: { top: 9, left: 0, bottom: 14, right: 3 } };

  it('names a pivot table below it, and changes nothing', async () => {
    const { workbook, sheet } = bookWithList('客户表');
    put(sheet, 9, 0, [['行标签', '求和项', '计数', '占比']]);
    sheet.pivots = [pivot];
    const { code, text, place } = await refusalOn(workbook);
    expect(code).toBe('in-the-way');
    expect(text.zh).toContain('数据透视表“透视1”（A10:D15）');
    expect(place.cell).toBe('客户!A10:D15');
  });

  it('names an array formula below it', async () => {
    const { workbook, sheet } = bookWithList('客户表');
    const area = { top: 9, left: 0, bottom: 10, right: 3 };
    for (let row = 9; row <= 10; row++)
      for (let column = 0; column < 4; column++) sheet.setValue(row, column, 1);
    sheet.formulas.set(9, 0, { kind: 'array', text: 'C2:C3*1', area, isDynamic: false });
    const { code, text } = await refusalOn(workbook);
    expect([code, text.en]).toEqual(['in-the-way', expect.stringContaining('an array formula (C10)')]);
  });

  it('names a what-if table below it', async () => {
    const { workbook, sheet } = bookWithList('客户表');
    const area = { top: 9, left: 2, bottom: 11, right: 2 };
    put(sheet, 8, 1, [
      ['', 5],
      [1, 6],
      [2, 7],
      [3, 8],
    ]);
    const inputs = [{ top: 1, left: 2, bottom: 1, right: 2 }];
    sheet.formulas.set(9, 2, { kind: 'data-table', area, inputs, attributes: { dt2D: '0', dtr: '0' } });
    const { code, text } = await refusalOn(workbook);
    expect([code, text.zh]).toEqual(['in-the-way', expect.stringContaining('模拟运算表（C10）')]);
  });

  it('moves pivot tables, array formulas and what-if tables at its right whole', async () => {
    const { workbook, sheet } = bookWithList('客户表');
    put(sheet, 0, 6, [['标签', '合计', '', '', 1]]);
    for (let row = 0; row < 3; row++) for (const column of [8, 9, 12]) sheet.setValue(row, column, 1);
    sheet.pivots = [{ name: 'p', area: { top: 0, left: 6, bottom: 4, right: 7 } }];
    const array = { top: 0, left: 8, bottom: 2, right: 9 };
    sheet.formulas.set(0, 8, { kind: 'array', text: 'A1:B3', area: array, isDynamic: false });
    const results = { top: 1, left: 12, bottom: 2, right: 12 };
    const inputs = [{ top: 1, left: 2, bottom: 1, right: 2 }];
    sheet.formulas.set(1, 12, { kind: 'data-table', area: results, inputs, attributes: {} });
    const { rows } = await runOn(workbook);
    expect(rows).toBe(people);
    const [moved] = sheet.pivots;
    const by = (moved?.area.left ?? 0) - 6;
    expect(by).toBeGreaterThan(1);
    expect(sheet.formulas.blocks().map(({ area }) => area)).toEqual([
      { ...array, left: 8 + by, right: 9 + by },
      { ...results, left: 12 + by, right: 12 + by },
    ]);
    expect(sheet.formulas.blocks()[1]).toMatchObject({ inputs: [{ left: 3, right: 3 }] });
  });
});
