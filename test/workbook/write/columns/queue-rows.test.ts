import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import { deleteColumns, insertColumns } from '../../../../src/embedded-host/model/book/structure';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { markColumn } from '../../../../src/workbook/memory/identity';
import { queueRows, type RowsToWrite } from '../../../../src/workbook/write/columns/queue-rows';
import { startHost } from '../../../support/client';
import { onSheet } from '../../../support/on-sheet';

/** Own columns a to d under D3 to G3; `·` stands in all their cells. */
const keys = ['a', 'b', 'c', 'd'];
const [header, left, height] = [2, 3, 60];

let host: EmbeddedHost;
let sheet: Sheet;
let written: unknown[];

beforeEach(async () => {
  const workbook = Workbook.createEmpty('客户');
  sheet = workbook.activeSheet;
  keys.forEach((key, column) => {
    sheet.setValue(header, left + column, key);
    for (let row = 1; row <= height; row++) sheet.setValue(header + row, left + column, '·');
  });
  host = await startHost(workbook);
  await onSheet((excel) => {
    keys.forEach((key, column) => {
      markColumn(excel, key, excel.getCell(header, left + column));
    });
  });
  written = [];
  host.faults.add({
    when: ({ request }) => {
      for (const { Name, ArgumentInfo } of request.Actions as unknown as WrittenAction[])
        if (Name === 'Values' || Name === 'Formulas') written.push(ArgumentInfo.Arguments[0]);
      return false;
    },
    effect: { kind: 'slow', milliseconds: 0 },
  });
});

interface WrittenAction {
  readonly Name: string;
  readonly ArgumentInfo: { readonly Arguments: readonly unknown[] };
}

const queue = (rows: RowsToWrite, of = keys, into?: 'formulas') =>
  onSheet((excel) => {
    queueRows(
      excel,
      of.map((key) => ({ key })),
      rows,
      into,
    );
  });

/** The rows below the header in which something else than `·` stands, as `row: cells`. */
const changed = () =>
  sheet
    .readValues(header + 1, left, height, 4)
    .flatMap((cells, row) =>
      cells.some((cell) => cell !== '·') ? [`${String(row)}: ${cells.join('|')}`] : [],
    );

describe('rows of own columns that are written', () => {
  it('take as few cells as they need, near ones together, and leave the others as they are', async () => {
    await queue({
      rows: [1, 2, 4, 40],
      cells: [
        [null, 'x', null, null],
        [null, null, 'y', null],
        [null, 'z', '', null],
        [null, null, 'w', null],
      ],
    });
    expect(changed()).toEqual(['1: ·|x|·|·', '2: ·|·|y|·', '4: ·|z||·', '40: ·|·|w|·']);
    expect(written).toEqual([
      [
        ['x', null],
        [null, 'y'],
        [null, null],
        ['z', ''],
      ],
      [['w']],
    ]);
  });

  it('are joined as long as the nulls between them take less than another range', async () => {
    // A null and its comma are five bytes, the brackets of a row three, another range 280.
    const rowsApart = async (rows: number[], width: number) => {
      written = [];
      await queue(
        { rows, cells: rows.map(() => Array.from({ length: width }, () => 1)) },
        keys.slice(0, width),
      );
      return written.length;
    };
    expect(await rowsApart([0, 35], 1)).toBe(1);
    expect(await rowsApart([0, 36], 1)).toBe(2);
    expect(await rowsApart([0, 12], 4)).toBe(1);
    expect(await rowsApart([0, 14], 4)).toBe(2);
    // Two columns in the middle are thirteen bytes.
    const middle = [null, 1, 1, null];
    written = [];
    await queue({ rows: [0, 22], cells: [middle, middle] });
    expect(written).toHaveLength(1);
    written = [];
    await queue({ rows: [0, 23], cells: [middle, middle] });
    expect(written).toHaveLength(2);
  });

  it('are each as wide as what changes in them', async () => {
    await queue({
      rows: [0, 20, 36, 52],
      cells: [
        ['p', null, null, 'q'],
        [null, 'r', null, null],
        [null, null, 's', 't'],
        ['u', 'v', null, null],
      ],
    });
    expect(written).toEqual([[['p', null, null, 'q']], [['r']], [['s', 't']], [['u', 'v']]]);
    expect(changed()).toEqual(['0: p|·|·|q', '20: ·|r|·|·', '36: ·|·|s|t', '52: u|v|·|·']);
  });

  it('are none where nothing changes, and rows without a change take no part', async () => {
    await queue({ rows: [3], cells: [[null, null, null, null]] });
    await queue({ rows: [], cells: [] });
    expect(written).toEqual([]);
    await queue({
      rows: [3, 20],
      cells: [
        [null, null, null, null],
        [null, null, null, 'x'],
      ],
    });
    expect(written).toEqual([[['x']]]);
    expect(changed()).toEqual(['20: ·|·|·|x']);
  });

  it('are formulas over values where these are asked for', async () => {
    await queue({ rows: [0], cells: [[null, '=1+1', null, null]] }, keys, 'formulas');
    expect([sheet.getFormula(header + 1, left + 1), sheet.getFormula(header + 1, left)]).toEqual([
      '1+1',
      undefined,
    ]);
  });

  it('go along with columns that were moved together', async () => {
    insertColumns(sheet, 1, 2);
    await queue({ rows: [5], cells: [['x', null, null, 'y']] });
    expect(sheet.readValues(header + 6, left + 2, 1, 4)).toEqual([['x', '·', '·', 'y']]);
  });

  it('are refused whole where a column that they go to is gone or stands elsewhere', async () => {
    const rows = { rows: [5], cells: [['x', 'y', null, 'z']] };
    insertColumns(sheet, left + 1, 1);
    await expect(queue(rows)).rejects.toMatchObject({ code: expect.any(String) as unknown });
    deleteColumns(sheet, left + 1, 1);
    expect(changed()).toEqual([]);
    deleteColumns(sheet, left + 3, 1);
    await expect(queue(rows)).rejects.toMatchObject({ code: expect.any(String) as unknown });
    expect(sheet.readValues(header + 6, left, 1, 3)).toEqual([['·', '·', '·']]);
  });

  it('are refused where two columns changed places, and not where a column that is left alone went', async () => {
    await onSheet((excel) => {
      // b and c change places.
      for (const key of ['b', 'c']) excel.names.getItem(`_huiyan_column_${key}`).delete();
      markColumn(excel, 'b', excel.getCell(header, left + 2));
      markColumn(excel, 'c', excel.getCell(header, left + 1));
    });
    // It is enough that one of the rows has something for it.
    const refused = queue({
      rows: [4, 5],
      cells: [
        ['x', null, null, 'z'],
        ['x', 'y', null, 'z'],
      ],
    });
    await expect(refused).rejects.toMatchObject({ code: expect.any(String) as unknown });
    expect(changed()).toEqual([]);
    await queue({ rows: [5], cells: [['x', null, null, 'z']] });
    expect(changed()).toEqual(['5: x|·|·|z']);
  });
});
