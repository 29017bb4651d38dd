import { cellHash } from '../../../../src/table/cells/cell-hash';
import { cellBytes, BlockSize } from '../../../../src/workbook/conversation/blocks';
import {
  groupBlock,
  groupNeighbours,
  groupRowBytes,
  probesOf,
  rowBytesOf,
} from '../../../../src/workbook/write/columns/column-blocks';
import {
  contentFor,
  rowMap,
  writtenFor,
  type ColumnsToWrite,
  type ColumnToWrite,
} from '../../../../src/workbook/write/columns/column-to-write';
import { isSameCell, ownCell, restorable } from '../../../../src/workbook/write/columns/own-cell';
import { areSameRows, placesOf } from '../../../../src/workbook/write/columns/row-keys';
import { inBlocks } from '../../../../src/workbook/write/columns/write-block';
import { changedBytes, type ChangedRow } from '../../../../src/workbook/write/columns/write-changed-rows';
import { startHost } from '../../../support/client';
import { shortenPauses } from '../../../support/short-pauses';

shortenPauses();

const column = (key: string, more: Partial<ColumnToWrite> = {}): ColumnToWrite => ({
  key,
  header: key,
  place: 'end',
  holdsData: false,
  cell: (row) => row,
  decoration: { note: '', numberFormat: 'General', width: 10, rows: 2, tiers: [] },
  ...more,
});

describe('the rows below a header', () => {
  const target = (sheetRows: number[], blankRows: number[] = []) =>
    ({ headerRow: 3, sheetRows: Int32Array.from(sheetRows), blankRows }) as unknown as ColumnsToWrite;

  it('are rows of the table, blank ones, or others, to the last of the table', () => {
    expect([...rowMap(target([4, 7, 9], [3, 5, 10]))]).toEqual([0, -1, -2, 1, -2, 2]);
    expect([...rowMap(target([4], [4, 5]))]).toEqual([0]);
    expect([...rowMap(target([]))]).toEqual([]);
  });

  it('get a value, are cleared, or are left alone', () => {
    const data = column('a', { holdsData: true, cell: (row) => ['=1+1', NaN, 7][row] ?? 'x' });
    expect([0, 1, 2, -1, -2].map((row) => contentFor(data, row))).toEqual(['=1+1', '', 7, '', null]);
    expect([0, 1, 2, -1, -2].map((row) => writtenFor(data, row))).toEqual(["'=1+1", '', 7, '', null]);
    // A label of the add-in's own is written as it is.
    expect(writtenFor(column('b', { cell: () => 'A' }), 0)).toBe('A');
  });
});

describe('own columns', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => column(key)) as [
    ColumnToWrite,
    ColumnToWrite,
    ColumnToWrite,
    ColumnToWrite,
  ];

  it('that stand side by side are a group, in the order in which they stand', () => {
    const groups = groupNeighbours([
      { column: a, at: 9 },
      { column: b, at: 4 },
      { column: c, at: 8 },
      { column: d, at: 5 },
    ]);
    expect(groups.map(({ at, columns }) => [at, ...columns.map(({ key }) => key)])).toEqual([
      [4, 'b', 'd'],
      [8, 'c', 'a'],
    ]);
    expect(groupNeighbours([])).toEqual([]);
  });

  it('are filled by themselves only where all rows are rows of the table', () => {
    const asked: number[][] = [];
    const filling = column('f', {
      fill: (rows, place, map) => {
        asked.push([...map]);
        rows.forEach((row, index) => (row[place] = 100 + (map[index] ?? 0)));
      },
    });
    const group = { at: 4, columns: [a, filling] };
    expect(groupBlock(group, Int32Array.of(0, 1, 2, 3), 1, 3)).toEqual([
      [1, 101],
      [2, 102],
    ]);
    expect(groupBlock(group, Int32Array.of(0, -1, 2, -2), 0, 4)).toEqual([
      [0, 0],
      ['', ''],
      [2, 2],
      [null, null],
    ]);
    expect(asked).toEqual([[1, 2]]);
  });

  it('are weighed by rows spread over the table, 200 at most', () => {
    expect([...probesOf(Int32Array.of(5, 6, 7))]).toEqual([5, 6, 7]);
    expect([...probesOf(new Int32Array())]).toEqual([]);
    const probes = probesOf(Int32Array.from({ length: 500 }, (_, row) => row));
    expect([probes.length, ...probes.slice(0, 5), probes.at(-1)]).toEqual([200, 0, 2, 5, 7, 10, 497]);
  });

  it('weigh what a row of them takes on average', () => {
    const text = column('t', { cell: (row) => (row === 0 ? 'ab' : 'abcd') });
    const probes = Int32Array.of(0, 1);
    // Two bytes of brackets a row, and its cells.
    const each = 2 + (cellBytes('ab') + cellBytes('abcd')) / 2 + cellBytes(1);
    expect(groupRowBytes({ at: 1, columns: [text, a] }, probes)).toBe(each);
    const groups = [
      { at: 1, columns: [text, a] },
      { at: 7, columns: [b] },
    ];
    expect(rowBytesOf(groups, probes)).toBe(each + 2 + cellBytes(1));
    expect(groupRowBytes({ at: 1, columns: [a] }, new Int32Array())).toBe(1);
  });
});

describe('a changed row', () => {
  const changed = (row: number, formulas?: (string | null)[]): ChangedRow => ({
    row,
    hash: 0,
    // Two bytes of brackets, five of the text, six of the null.
    cells: ['ab', null],
    old: ['', null],
    ...(formulas && { formulas }),
  });

  it('takes its cells and a third more for the journal, and a range where it stands alone', () => {
    expect(changedBytes([])).toBe(0);
    // (13 + 2) · 4 / 3
    expect(changedBytes([changed(3)])).toBeCloseTo(280 + 20);
    expect(changedBytes([changed(0), changed(1), changed(3)])).toBeCloseTo(2 * 280 + 3 * 20);
    expect(changedBytes([changed(3), changed(2)])).toBeCloseTo(2 * 280 + 2 * 20);
    // (13 + 14) · 4 / 3
    expect(changedBytes([changed(3, ['=A1', null])])).toBeCloseTo(280 + 36);
  });
});

describe('an own cell', () => {
  it.each([
    ['a value', 'x', 'x', { value: 'x' }],
    ['a text that begins as a formula does', '=1', '=1', { value: '=1' }],
    ['a formula', 2, '=1+1', { value: 2, formula: '=1+1' }],
    ['a text that only ends so', 'b', 'b=', { value: 'b' }],
    ['a number beside which there can be no formula', 2, undefined, { value: 2 }],
    ['a number that is shown as one', 2, 2, { value: 2 }],
  ])('is read as what it is: %s', (_, value, shown, expected) => {
    expect(ownCell(value, shown)).toEqual(expected);
  });

  it.each([
    ['the same value', { value: 1 }, { value: 1 }, true],
    ['another value', { value: 1 }, { value: 1 + 1e-10 }, false],
    [
      'the same formula that comes to about the same',
      { value: 1e6, formula: '=A' },
      { value: 1e6 + 0.9e-3, formula: '=A' },
      true,
    ],
    [
      'the same formula that comes to something else',
      { value: 1e6, formula: '=A' },
      { value: 1e6 + 1.1e-3, formula: '=A' },
      false,
    ],
    ['the same below zero', { value: -1e6, formula: '=A' }, { value: -1e6 - 0.9e-3, formula: '=A' }, true],
    [
      'a formula that comes to a text by now',
      { value: 1, formula: '=A' },
      { value: '1', formula: '=A' },
      false,
    ],
    ['a formula that came to a text', { value: '1', formula: '=A' }, { value: 1, formula: '=A' }, false],
    ['a value in place of a formula', { value: 1, formula: '=A' }, { value: 1 }, false],
    ['another formula', { value: 1, formula: '=A' }, { value: 1, formula: '=B' }, false],
  ])('need not be written, or must: %s', (_, old, now, expected) => {
    expect(isSameCell(old, now)).toBe(expected);
  });

  it('is put back as it was: a text as a text', () => {
    expect([restorable('=1'), restorable(7), restorable(true), restorable('')]).toEqual(["'=1", 7, true, '']);
  });
});

describe('rows that are known again by their keys', () => {
  const hashes = Uint32Array.from(['C1', 'C2', 'C3'], cellHash);

  it('are the same where every row of the table has its key, whatever stands between', () => {
    const map = Int32Array.of(-2, 0, 1, -1, 2);
    expect(areSameRows(hashes, map, 1, [['C1'], ['C2'], ['sum'], ['C3']])).toBe(true);
    expect(areSameRows(hashes, map, 1, [['C1'], ['C3'], ['sum'], ['C2']])).toBe(false);
    expect(areSameRows(hashes, map, 0, [['note'], ['C1']])).toBe(true);
    expect(areSameRows(hashes, map, 1, [[], ['C2']])).toBe(false);
  });

  it('have no place where a key stands twice', () => {
    expect([...placesOf([7, 8, 7, 9, 7])]).toEqual([
      [7, -1],
      [8, 1],
      [9, 3],
    ]);
  });
});

describe('blocks', () => {
  beforeAll(() => startHost());

  const tooLarge = Object.assign(new Error('too large'), { code: 'RequestPayloadSizeLimitExceeded' });

  async function blocksOf(
    total: number,
    refuse: (from: number, to: number) => Error | undefined,
    { bytes, limit } = { bytes: 1_000, limit: 4_000 },
  ) {
    const said: string[] = [];
    const control = {
      blockSize: new BlockSize(limit),
      onRows: (rows: number) => void said.push(`${String(rows)} rows`),
    };
    const writing = inBlocks(
      total,
      bytes,
      (_, from, to) => {
        said.push(`${String(from)}-${String(to)}`);
        const error = refuse(from, to);
        return error ? Promise.reject(error) : Promise.resolve();
      },
      control,
      (to) => {
        said.push(`after ${String(to)}`);
        return Promise.resolve();
      },
    );
    const error = await writing.catch((reason: unknown) => reason);
    return { said, error };
  }

  it('follow each other to the last row, and each is told of', async () => {
    const { said } = await blocksOf(6, () => undefined);
    expect(said).toEqual(['0-4', '4 rows', 'after 4', '4-6', '2 rows', 'after 6']);
    expect((await blocksOf(0, () => undefined)).said).toEqual([]);
  });

  it('are halved where Excel finds one too large, down to a row', async () => {
    const { said } = await blocksOf(3, (from, to) => (to - from > 1 ? tooLarge : undefined));
    expect(said.filter((line) => line.includes('-'))).toEqual(['0-3', '0-2', '0-1', '1-2', '2-3']);
    // A row cannot be halved.
    const large = { bytes: 4_000, limit: 16_000 };
    const second = await blocksOf(
      3,
      (from, to) => (to - from > 1 || from === 1 ? tooLarge : undefined),
      large,
    );
    expect(second.said.filter((line) => line.includes('-'))).toEqual(['0-3', '0-2', '0-1', '1-2']);
    const refused = await blocksOf(3, () => tooLarge, large);
    expect(refused.said).toEqual(['0-3', '0-2', '0-1']);
    expect(refused.error).toMatchObject({ code: 'excel-RequestPayloadSizeLimitExceeded' });
  });

  it('end with any other error', async () => {
    const { said, error } = await blocksOf(3, () => Object.assign(new Error('no'), { code: 'AccessDenied' }));
    expect(said).toEqual(['0-3']);
    expect(error).toMatchObject({ code: 'excel-AccessDenied' });
  });
});
