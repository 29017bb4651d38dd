import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import {
  deleteColumns,
  insertColumns,
  renameSheet,
} from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { cellHash } from '../../../../src/table/cells/cell-hash';
import { markColumn, markSheet } from '../../../../src/workbook/memory/identity';
import { noteSignature } from '../../../../src/workbook/memory/own-notes';
import { emptyState } from '../../../../src/workbook/memory/state';
import type { ColumnsToWrite, ColumnToWrite } from '../../../../src/workbook/write/columns/column-to-write';
import { followRename } from '../../../../src/workbook/write/sheets/follow-rename';
import { Journal, readJournal, type Operation } from '../../../../src/workbook/write/journal/journal';
import { lookAround, sourceIdsOf } from '../../../../src/workbook/write/run/preflight';
import { anchorKeys } from '../../../../src/workbook/write/columns/row-keys';
import { narrowTable, widenTable } from '../../../../src/workbook/write/columns/widen-table';
import { checkStanding } from '../../../../src/workbook/write/run/write-target';
import { writeSheets, type SheetToWrite } from '../../../../src/workbook/write/run/write-sheets';
import { BlockSize } from '../../../../src/workbook/conversation/blocks';
import { startHost } from '../../../support/client';
import { sheetOf } from '../../../support/cells-of';

let workbook: Workbook;
let customers: Sheet;

beforeEach(async () => {
  workbook = Workbook.createEmpty('客户');
  customers = workbook.activeSheet;
  for (const name of ['汇总', '交易', '别的']) workbook.addSheet(name);
  await startHost(workbook);
});

const inExcel = <Answer>(work: (context: Excel.RequestContext) => Promise<Answer>) => Excel.run(work);

const mark = (marks: Readonly<Record<string, string>>) =>
  inExcel(async (context) => {
    for (const [name, value] of Object.entries(marks))
      markSheet(context.workbook.worksheets.getItem(name), value);
    await context.sync();
  });

describe('what stands in a workbook before a run', () => {
  const look = (isWritten = true) => lookAround({ sheetName: '客户', isWritten, ownSheets: ['summary'] }, {});

  it('is told: own sheets and sources by their markers, own columns, and how far the sheet reaches', async () => {
    const before = await look();
    expect(before).toMatchObject({ state: emptyState, ownSheets: new Map(), usedColumns: 0 });
    expect(before.sheets.map(({ name }) => name)).toEqual(['客户', '汇总', '交易', '别的']);
    expect([...sourceIdsOf(before), ...before.own.columns]).toEqual([]);
    await mark({ 汇总: 'summary', 交易: 'source-2', 客户: 'source-1' });
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('客户');
      markColumn(sheet, 'abc.class', sheet.getRange('E3'));
      await context.sync();
    });
    customers.setValue(2, 4, 'ABC class');
    customers.notes.add({ row: 2, column: 4, author: '', text: noteSignature, visible: false });
    customers.setValue(4, 2, 'x');
    customers.setValue(4, 5, 'y');
    const around = await look();
    expect(around).toMatchObject({
      ownSheets: new Map([['summary', '汇总']]),
      own: { columns: [], noted: [{ header: 'ABC class', row: 2, column: 4 }] },
      usedColumns: 6,
    });
    expect(sourceIdsOf(around)).toEqual([
      ['客户', 'source-1'],
      ['交易', 'source-2'],
    ]);
    // Cells that only look different are in use as well: nothing may be pushed off the sheet.
    customers.setStyle(0, 9, workbook.styles.withChange(0, { bold: true }));
    expect((await look()).usedColumns).toBe(10);
  });

  it('stops a run that would be refused half way, and only that', async () => {
    sheetOf(workbook, '别的').set('protection', { allowed: new Set(), hasPassword: false });
    expect((await look()).own.columns).toEqual([]);
    customers.set('protection', { allowed: new Set(), hasPassword: false });
    await expect(look()).rejects.toMatchObject({
      code: 'protected-sheet',
      place: { cell: '客户' },
      text: {
        zh: '工作表“客户”受保护，无法写入结果。请在“审阅 > 撤销工作表保护”后重试；什么都没有改动。',
        en: 'Sheet "客户" is protected, so results cannot be written. Use Review > Unprotect Sheet and try again; nothing was changed.',
      },
    });
    expect((await look(false)).own.columns).toEqual([]);
    const locked = new Workbook({ isStructureProtected: true });
    locked.addSheet('客户');
    await startHost(locked);
    const problem = await look(false).catch((error: unknown) => error);
    expect(problem).toMatchObject({
      code: 'protected-workbook',
      text: {
        zh: '工作簿的结构受保护，无法添加汇总表。请在“审阅 > 保护工作簿”中撤销后重试；什么都没有改动。',
        en: 'The structure of the workbook is protected, so the summary cannot be added. Switch off Review > Protect Workbook and try again; nothing was changed.',
      },
    });
  });
});

describe('the operations of a journal', () => {
  const onSource = (sheet: string): Operation => ({ kind: 'mark-source', sheet });
  const onOwn = (sheet: string): Operation => ({ kind: 'add-sheet', sheet, own: 'summary' });
  const follow = (...operations: Operation[]) =>
    inExcel(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return followRename(context, sheets.items, operations);
    });
  const sheetsOf = async (...operations: Operation[]) =>
    (await follow(...operations)).operations.map(({ sheet }) => sheet);

  it('speak of sheets by the names that they have now', async () => {
    await mark({ 汇总: 'summary', 客户: 'source-1' });
    expect(await follow(onSource('客户'), onOwn('汇总'))).toEqual({
      operations: [onSource('客户'), onOwn('汇总')],
      lost: [],
    });
    renameSheet(sheetOf(workbook, '汇总'), '总表');
    renameSheet(customers, '名单');
    expect(await sheetsOf(onSource('客户'), onOwn('汇总'))).toEqual(['名单', '总表']);
  });

  it('are left out where their sheet is gone, or cannot be told from another', async () => {
    await mark({ 客户: 'source-1', 交易: 'source-2' });
    expect(await sheetsOf(onSource('去年'), onOwn('旧汇总'), onSource('客户'), onSource('交易'))).toEqual([
      '客户',
      '交易',
    ]);
    // Two marked sheets that the journal does not know: either could be the one.
    expect(await follow(onSource('去年'))).toEqual({ operations: [], lost: [onSource('去年')] });
    expect(await sheetsOf(onSource('去年'), onSource('客户'))).toEqual(['交易', '客户']);
  });

  it('go to the own sheet and not to a copy of it, wherever the copy stands and whatever both are called', async () => {
    workbook.addSheet('总表');
    await mark({ 汇总: 'summary', 总表: 'summary' });
    const area = { top: 3, left: 0, bottom: 5, right: 0 };
    for (const [name, table] of [
      ['汇总', 'Table1'],
      ['总表', 'HuiyanSummary'],
    ] as const) {
      sheetOf(workbook, name).setValue(0, 0, '慧眼 · 汇总');
      workbook.addTable(sheetOf(workbook, name), { name: table, area, columnNames: ['列'] });
    }
    expect(await sheetsOf(onOwn('慧眼汇总'))).toEqual(['总表']);
  });

  it('go to the own sheet by its marker, whoever has its name', async () => {
    await mark({ 汇总: 'summary' });
    expect(await sheetsOf(onOwn('别的'))).toEqual(['汇总']);
    // Nobody is marked so: then it is the sheet of that name, or none.
    expect(await sheetsOf({ kind: 'add-sheet', sheet: '别的', own: 'legend' })).toEqual(['别的']);
    expect(await sheetsOf({ kind: 'add-sheet', sheet: '没有', own: 'legend' })).toEqual([]);
  });
});

describe('a Table beside which own columns stand', () => {
  const placed = (...columns: [string, number][]) =>
    columns.map(([key, at]) => ({ column: { key } as ColumnToWrite, at }));

  async function table() {
    ['id', 'name', 'x', 'y', '', 'z'].forEach((header, column) => customers.setValue(0, column, header));
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    const made = workbook.addTable(customers, { name: 'T', area, columnNames: ['id', 'name'] });
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('客户');
      for (const [key, address] of [
        ['a.x', 'C1'],
        ['a.y', 'D1'],
        ['a.z', 'F1'],
      ] as const)
        markColumn(sheet, key, sheet.getRange(address));
      await context.sync();
    });
    return made;
  }

  const operations = () =>
    inExcel(async (context) => {
      const journal = new Journal(1);
      journal.begin(context, emptyState);
      await context.sync();
      return (await readJournal(context))?.operations;
    });

  it('takes in those that touch it, in whatever order they are told, and lets them go again', async () => {
    const made = await table();
    const journal = new Journal(1);
    await widenTable('客户', 'T', placed(['a.z', 5], ['a.y', 3], ['a.x', 2]), { journal, control: {} });
    expect(made.area.right).toBe(3);
    const keys = ['a.x', 'a.y'];
    expect(await operations()).toEqual([{ kind: 'widen-table', sheet: '客户', table: 'T', keys }]);
    const narrow = () => inExcel((context) => narrowTable(context, { sheet: '客户', table: 'T', keys }));
    await narrow();
    expect(made.area.right).toBe(1);
    await narrow();
    expect(made.area.right).toBe(1);
  });

  it('stays as it is where none touches it', async () => {
    const made = await table();
    await widenTable('客户', 'T', placed(['a.y', 3], ['a.z', 5]), { journal: new Journal(1), control: {} });
    expect([made.area.right, await operations()]).toEqual([1, []]);
  });

  it('keeps own columns that it had before, and what somebody put behind them', async () => {
    const made = await table();
    await inExcel(async (context) => {
      context.workbook.tables.getItem('T').resize('A1:D4');
      await context.sync();
    });
    const narrow = (keys: string[], name = 'T', sheet = '客户') =>
      inExcel((context) => narrowTable(context, { sheet, table: name, keys }));
    await narrow(['a.x']);
    expect(made.area.right).toBe(3);
    await narrow(['a.y']);
    expect(made.area.right).toBe(2);
    // Without the Table or the sheet there is nothing to do.
    await narrow(['a.x'], 'gone');
    await narrow(['a.x'], 'T', '没有');
    expect(made.area.right).toBe(2);
  });
});

describe('the rows of a run before it counts', () => {
  const own = { key: 'a.x' } as ColumnToWrite;
  const target: ColumnsToWrite = {
    sheetName: '客户',
    tableName: undefined,
    headerRow: 0,
    sheetRows: Int32Array.of(1, 3),
    keys: { sheetColumn: 0, hashes: Uint32Array.from(['C1', 'C3'], cellHash) },
    blankRows: [2],
    nameColumn: undefined,
    lastColumn: 1,
    columns: [own],
  };
  const rows: number[] = [];
  const check = () =>
    checkStanding(target, new Journal(1), {
      blockSize: new BlockSize(32),
      onRows: (count) => void rows.push(count),
    });

  beforeEach(async () => {
    ['id', 'C1', '', 'C3'].forEach((value, row) => customers.setValue(row, 0, value));
    await inExcel(async (context) => {
      const journal = new Journal(1);
      journal.begin(context, emptyState);
      anchorKeys(context, target, journal);
      const sheet = context.workbook.worksheets.getItem('客户');
      markColumn(sheet, 'a.x', sheet.getRange('C1'));
      await context.sync();
    });
  });

  it('are those that were read, and the columns are told where they stand', async () => {
    expect(await check()).toEqual([{ column: own, at: 2 }]);
    // What stands in rows that are no customers does not matter.
    customers.setValue(2, 0, 'note');
    insertColumns(customers, 1, 1);
    expect(await check()).toEqual([{ column: own, at: 3 }]);
    expect(rows).toEqual([]);
  });

  it('are not any more where somebody edited an id or took a column away', async () => {
    customers.setValue(3, 0, 'C4');
    await expect(check()).rejects.toMatchObject({ code: 'sheet-changed' });
    customers.setValue(3, 0, 'C3');
    deleteColumns(customers, 2, 1);
    await expect(check()).rejects.toMatchObject({
      code: 'sheet-changed',
      place: { cell: '客户' },
      text: {
        zh: '工作表“客户”的行列自读取后已被改动（排序、插入、删除或改了客户号）。结果已撤回，请重新读取后再运行。',
        en: 'Rows or columns of "客户" have changed since they were read (sorted, inserted, deleted, or ids edited). The results were taken back; read the sheet again, then run.',
      },
    });
  });
});

describe('own sheets', () => {
  it('get a name that nobody has, and keep the one that they have', async () => {
    renameSheet(sheetOf(workbook, '别的'), 'SUMMARY');
    renameSheet(sheetOf(workbook, '交易'), 'Summary 2');
    const sheet = (kind: SheetToWrite['kind'], name: string): SheetToWrite => ({
      kind,
      name,
      content: () => ({
        cells: [[kind]],
        layout: { rows: 1, columns: 1, widths: [], styles: [], tables: [] },
      }),
    });
    await mark({ 汇总: 'log' });
    const around = await lookAround({ sheetName: '客户', isWritten: true, ownSheets: [] }, {});
    const control = { blockSize: new BlockSize() };
    const sheets = [sheet('summary', 'Summary'), sheet('legend', 'Summary'), sheet('log', 'Log')];
    const { names, layouts } = await writeSheets(sheets, around, [], new Journal(1), control);
    expect([...names]).toEqual([
      ['log', '汇总'],
      ['summary', 'Summary 3'],
      ['legend', 'Summary 4'],
    ]);
    expect(Object.keys(layouts).sort()).toEqual(['legend', 'log', 'summary']);
    expect(sheetOf(workbook, '汇总').getValue(0, 0)).toBe('log');
    expect(sheetOf(workbook, 'Summary 4').getValue(0, 0)).toBe('legend');
    expect(sheetOf(workbook, 'SUMMARY').getValue(0, 0)).toBe('');
  });
});
