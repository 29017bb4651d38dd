import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { insertColumns } from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { cellHash } from '../../../../src/table/cells/cell-hash';
import { BlockSize } from '../../../../src/workbook/conversation/blocks';
import { markColumn } from '../../../../src/workbook/memory/identity';
import { emptyState } from '../../../../src/workbook/memory/state';
import { groupNeighbours } from '../../../../src/workbook/write/columns/column-blocks';
import {
  rowMap,
  type ColumnsToWrite,
  type ColumnToWrite,
} from '../../../../src/workbook/write/columns/column-to-write';
import { FormulaWriter } from '../../../../src/workbook/write/columns/formula-writer';
import { Journal, readJournal, type JournalledRows } from '../../../../src/workbook/write/journal/journal';
import { unpack } from '../../../../src/workbook/write/journal/pack';
import { standOf } from '../../../../src/workbook/write/columns/restore-cells';
import { anchorKeys, keyAnchorOf } from '../../../../src/workbook/write/columns/row-keys';
import { updateColumns } from '../../../../src/workbook/write/columns/update-columns';
import { startHost } from '../../../support/client';

/** Customers under a header in row 2 with their ids in A; own columns in C and D. */
const headerRow = 1;
let sheet: Sheet;

interface Given {
  readonly rows: number;
  /** What stands in C and D of a row, and what the run found for it. */
  readonly old: (row: number) => readonly (string | number)[];
  readonly now: (row: number) => readonly (string | number)[];
  /** Rows that are no customers: blank ones and others. */
  readonly blank?: readonly number[];
  readonly others?: readonly number[];
  readonly columns?: number;
  readonly limit?: number;
  /** Formulas that stand in C, by row; such a run knows of formulas. */
  readonly formulas?: Readonly<Record<number, string>>;
  /** Where somebody else changes the sheet: while the second block is read. */
  readonly meanwhile?: (sheet: Sheet) => void;
  /** The same, just before changed rows are written for the first time. */
  readonly beforeWriting?: (sheet: Sheet) => void;
}

/** Brings the own columns up to date, and answers the entries of the journal, a request each. */
async function updated({
  rows,
  old,
  now,
  blank = [],
  others = [],
  columns = 2,
  limit,
  formulas,
  meanwhile,
  beforeWriting,
}: Given) {
  const workbook = Workbook.createEmpty('客户');
  sheet = workbook.activeSheet;
  const customers: number[] = [];
  for (let row = 0; row < rows; row++) {
    const isCustomer = !blank.includes(row) && !others.includes(row);
    if (isCustomer) customers.push(row);
    sheet.setValue(headerRow + 1 + row, 0, isCustomer ? `C${String(row)}` : '');
    old(row).forEach((value, column) => sheet.setValue(headerRow + 1 + row, 2 + column, value));
    const formula = formulas?.[row];
    if (formula !== undefined) sheet.setFormula(headerRow + 1 + row, 2, formula, old(row)[0]);
  }
  const own = Array.from({ length: columns }, (_, at): ColumnToWrite => ({
    key: `m.${String(at)}`,
    header: String(at),
    place: 'end',
    holdsData: true,
    cell: (tableRow) => now(customers[tableRow] ?? -1)[at] ?? '',
    decoration: { note: '', numberFormat: 'General', width: 10, rows, tiers: [] },
  }));
  const target: ColumnsToWrite = {
    sheetName: '客户',
    tableName: undefined,
    headerRow,
    sheetRows: Int32Array.from(customers, (row) => headerRow + 1 + row),
    keys: { sheetColumn: 0, hashes: Uint32Array.from(customers, (row) => cellHash(`C${String(row)}`)) },
    blankRows: blank.map((row) => headerRow + 1 + row),
    nameColumn: undefined,
    lastColumn: 3,
    columns: own,
  };
  const host = await startHost(workbook);
  const journal = new Journal(1);
  await Excel.run(async (context) => {
    journal.begin(context, emptyState);
    anchorKeys(context, target, journal);
    const excel = context.workbook.worksheets.getItem('客户');
    own.forEach(({ key }, at) => {
      markColumn(excel, key, excel.getCell(headerRow, 2 + at));
    });
    await context.sync();
  });
  let writes = 0;
  host.faults.add({
    when: ({ request }) => JSON.stringify(request.ObjectPaths).includes('column-cells') && ++writes === 1,
    effect: { kind: 'second-writer', change: () => beforeWriting?.(sheet) },
  });
  let reads = 0;
  host.faults.add({
    when: ({ request }) => {
      const isRead = request.Actions.some(({ Name }) => Name === 'Query' || Name === '') && ++reads === 2;
      return isRead && meanwhile !== undefined;
    },
    effect: { kind: 'second-writer', change: () => meanwhile?.(sheet) },
  });
  const place = {
    sheetName: '客户',
    keys: target.keys,
    anchor: keyAnchorOf(1),
    formulas: new FormulaWriter(target, 1),
    knowsFormulas: formulas !== undefined,
  };
  const groups = groupNeighbours(own.map((column, at) => ({ column, at: 2 + at })));
  const told: number[] = [];
  const control = { blockSize: new BlockSize(limit), onRows: (count: number) => void told.push(count) };
  await updateColumns(place, groups, rowMap(target), journal, control);
  const standing = await Excel.run(readJournal);
  const entries = (standing?.operations ?? []).flatMap((operation) =>
    operation.kind === 'column-cells'
      ? [{ ...operation, kept: unpack(operation.packed) as JournalledRows }]
      : [],
  );
  return { entries, told, rowsOf: entries.map(({ kept }) => kept.rows) };
}

const cellsNow = (rows: number, columns = 2) => sheet.readValues(headerRow + 1, 2, rows, columns);

describe('own columns of an earlier run', () => {
  it('are written where they differ, with what stood there in the journal', async () => {
    const { entries } = await updated({
      rows: 7,
      old: (row) => (row === 5 ? [5, '=old'] : [row, `=t${String(row)}`]),
      now: (row) => [row === 1 ? 100 : row, row === 1 || row === 5 ? '=new' : `=t${String(row)}`],
      blank: [3],
      others: [4],
    });
    expect(cellsNow(7)).toEqual([
      [0, '=t0'],
      [100, '=new'],
      [2, '=t2'],
      ['', ''],
      // Beside a total people may have something of their own.
      [4, '=t4'],
      [5, '=new'],
      [6, '=t6'],
    ]);
    expect(sheet.formulas.size).toBe(0);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ sheet: '客户', anchor: keyAnchorOf(1), keys: ['m.0', 'm.1'] });
    expect(entries[0]).not.toHaveProperty('stood');
    expect(entries[0]?.kept).toEqual({
      rows: [1, 3, 5],
      hashes: ['C1', '', 'C5'].map(cellHash),
      cells: [
        [1, "'=t1"],
        [3, "'=t3"],
        [null, "'=old"],
      ],
    });
  });

  it('cost nothing where nothing differs, and nothing at all where there are none', async () => {
    const same = (row: number) => [row, 'x'];
    expect(await updated({ rows: 5, old: same, now: same })).toEqual({ entries: [], told: [5], rowsOf: [] });
    expect(await updated({ rows: 5, old: same, now: same, columns: 0 })).toEqual({
      entries: [],
      told: [],
      rowsOf: [],
    });
  });

  it('gather changes until the keys of the rows between them fill an answer', async () => {
    // A row of two whole numbers takes 26 bytes, its key 32: a hundred rows are read at a time. 181 keys fill an answer.
    const { told, rowsOf } = await updated({
      rows: 450,
      limit: 5_800,
      old: (row) => [row, 1],
      now: (row) => [row, row % 50 === 0 ? 2 : 1],
    });
    expect(told).toEqual([100, 100, 100, 100, 50]);
    expect(rowsOf).toEqual([[0, 50, 100, 150], [200, 250, 300, 350], [400]]);
  });

  it('gather changes until they fill a request', async () => {
    // With its apostrophe a row takes 402 bytes and its key 32: ten are read at a time. With what is kept of the old one it takes (402 + 2) · 4 / 3, and
    // ten of them a range of 280: 567 bytes each, so seven fit a request.
    const text = (letter: string) => letter.repeat(396);
    const { told, rowsOf } = await updated({
      rows: 20,
      columns: 1,
      limit: 4_340,
      old: () => ['a'],
      now: () => [text('b')],
    });
    expect(told).toEqual([10, 10]);
    const from = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, row) => first + row);
    expect(rowsOf).toEqual([from(0, 6), from(7, 9), from(10, 16), from(17, 19)]);
    expect(cellsNow(20, 1)).toEqual(Array.from({ length: 20 }, () => [text('b')]));
  });

  it('keep the formulas that values take the place of, and where these stood', async () => {
    const { entries } = await updated({
      rows: 4,
      old: (row) => [row, 1],
      now: (row) => [row, row === 3 ? 2 : 1],
      formulas: { 1: 'A3&""', 2: '1+1' },
    });
    expect(entries[0]?.kept).toEqual({
      rows: [1, 2, 3],
      hashes: ['C1', 'C2', 'C3'].map(cellHash),
      cells: [
        [1, null],
        [2, null],
        [null, 1],
      ],
      formulas: [['=A3&""', null], ['=1+1', null], []],
    });
    expect(entries[0]?.stood).toBe(standOf({ rowIndex: headerRow, columnIndex: 0 }, [2, 3]));
    expect(sheet.formulas.size).toBe(0);
    const none = await updated({ rows: 2, old: () => [1, 1], now: () => [1, 2], formulas: {} });
    expect(none.entries[0]?.kept).not.toHaveProperty('formulas');
    expect(none.entries[0]).not.toHaveProperty('stood');
  });

  it('are given up where a column is put in between two blocks of a run that knows of formulas', async () => {
    const given: Given = {
      rows: 60,
      limit: 1_000,
      old: () => [1, 1],
      now: () => [1, 1],
      formulas: { 1: '1' },
    };
    expect((await updated(given)).rowsOf).toEqual([[1]]);
    const updating = updated({
      ...given,
      meanwhile: (changed) => {
        insertColumns(changed, 1, 1);
      },
    });
    await expect(updating).rejects.toMatchObject({ code: 'sheet-changed' });
  });
});

describe('changed cells that were written beside another customer, for rows were moved meanwhile', () => {
  const old = (row: number) => [10 * row, 'k'];
  const now = (row: number) => [row === 1 || row === 3 || row === 5 ? 100 + row : 10 * row, 'k'];
  const swap = (one: number, other: number) => (changed: Sheet) => {
    const lines = [one, other].map((row) => changed.readValues(headerRow + 1 + row, 0, 1, 4)[0] ?? []);
    [other, one].forEach((row, at) => {
      lines[at]?.forEach((value, column) => changed.setValue(headerRow + 1 + row, column, value));
    });
  };
  const after = async (beforeWriting: (changed: Sheet) => void, given: Partial<Given> = {}) => {
    await expect(
      updated({ rows: 60, limit: 1_000, old, now, beforeWriting, ...given }),
    ).rejects.toMatchObject({
      code: 'sheet-changed',
    });
    return sheet.readValues(headerRow + 1, 0, 60, 4);
  };

  it('become what these had before, where theirs were to be changed too', async () => {
    const cells = await after(swap(1, 3));
    expect(cells.slice(0, 6)).toEqual([
      ['C0', '', 0, 'k'],
      ['C3', '', 30, 'k'],
      ['C2', '', 20, 'k'],
      ['C1', '', 10, 'k'],
      ['C4', '', 40, 'k'],
      // Who stands where he stood has what the run found.
      ['C5', '', 105, 'k'],
    ]);
  });

  it('become what the run found, where that did not differ, be it for the first of the table', async () => {
    expect((await after(swap(1, 4)))[1]).toEqual(['C4', '', 40, 'k']);
    expect((await after(swap(1, 0)))[1]).toEqual(['C0', '', 0, 'k']);
    expect((await after(swap(3, 16)))[3]).toEqual(['C16', '', 160, 'k']);
  });

  it('go where it cannot be known what stood there: of customers not read yet, and of new ones', async () => {
    expect((await after(swap(3, 50)))[3]).toEqual(['C50', '', '', 'k']);
    const cells = await after((changed) => changed.setValue(headerRow + 4, 0, 'NEW'));
    expect(cells[3]).toEqual(['NEW', '', '', 'k']);
  });
});

describe('where columns stood', () => {
  it('is told apart digit by digit', () => {
    const stood = (rowIndex: number, columnIndex: number, ...columns: number[]) =>
      standOf({ rowIndex, columnIndex }, columns);
    expect(new Set([stood(1, 23, 4), stood(12, 3, 4), stood(1, 2, 34), stood(1, 2, 3, 4)]).size).toBe(4);
    expect(stood(1, 23, 4)).toBe(stood(1, 23, 4));
  });
});
