import type { OwnColumn } from '../../../../src/workbook/memory/identity';
import type { ColumnsToWrite, ColumnToWrite } from '../../../../src/workbook/write/columns/column-to-write';
import { placeColumns } from '../../../../src/workbook/write/columns/placement';

const column = (key: string, place: 'star' | 'end' = 'end'): ColumnToWrite => ({
  key,
  header: key,
  place,
  holdsData: false,
  cell: () => 1,
  decoration: { note: '', numberFormat: 'General', width: 10, rows: 2, tiers: [] },
});

const target = (columns: ColumnToWrite[], nameColumn?: number): ColumnsToWrite => ({
  sheetName: '客户',
  tableName: undefined,
  headerRow: 3,
  sheetRows: Int32Array.of(4, 5),
  keys: { sheetColumn: 0, hashes: Uint32Array.of(1, 2) },
  blankRows: [],
  nameColumn,
  lastColumn: 9,
  columns,
});

const keysAt = (own: readonly OwnColumn[], columns: ColumnToWrite[], nameColumn?: number) => {
  const { existing, insertions } = placeColumns(target(columns, nameColumn), own, 10);
  return {
    existing: existing.map(({ column: { key }, at }) => [key, at]),
    inserted: insertions.map(({ at, columns: added }) => [at, ...added.map(({ key }) => key)]),
  };
};

describe('where own columns go', () => {
  const columns = [column('star', 'star'), column('tier'), column('reason')];

  it('puts the ★ right of the name and the others right of the table, the rightmost first', () => {
    expect(keysAt([], columns, 1)).toEqual({
      existing: [],
      inserted: [
        [10, 'tier', 'reason'],
        [2, 'star'],
      ],
    });
  });

  it('puts the ★ with the others where nobody has a name', () => {
    expect(keysAt([], columns).inserted).toEqual([[10, 'star', 'tier', 'reason']]);
  });

  it('finds columns of an earlier run wherever they were moved to, and adds only what is missing', () => {
    const own = [
      { key: 'star', row: 3, column: 7 },
      { key: 'tier', row: 3, column: 12 },
    ];
    expect(keysAt(own, columns, 1)).toEqual({
      existing: [
        ['star', 7],
        ['tier', 12],
      ],
      inserted: [[13, 'reason']],
    });
  });

  it('takes no column for its own that hangs from another header row', () => {
    expect(keysAt([{ key: 'tier', row: 40, column: 5 }], [column('tier')]).existing).toEqual([]);
  });

  it('refuses when the sheet has no room at the right', () => {
    expect(() => placeColumns(target(columns, 1), [], 16_382)).toThrow(
      expect.objectContaining({
        code: 'no-room',
        text: {
          zh: '工作表“客户”右侧没有足够的空列：还需要 3 列。请删除最右边用不到的列后重试。',
          en: 'Sheet "客户" has no room at the right: 3 more columns are needed. Delete unused columns at the far right and try again.',
        },
        place: { cell: '客户' },
      }) as Error,
    );
  });
});
