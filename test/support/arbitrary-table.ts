import fc from 'fast-check';
import { Missing } from '../../src/table/cells/missing';
import type { Column, ColumnKind } from '../../src/table/columns/column';
import { roles, type RoleId } from '../../src/table/columns/roles';
import { day } from './columns';

/** The as-of day around which the dates of arbitrary tables lie. */
export const arbitraryAsOf = '2026-06-30';

/** Columns of equal length, one a role, with everything that real sheets hold: blanks, ties, refunds, extremes. */
export interface ArbitraryTable {
  readonly rowCount: number;
  readonly columns: readonly Column[];
}

const words = [
  '总经理',
  '教师',
  '前董事',
  'CEO',
  '大额转入',
  '无',
  '富裕客户',
  'private-banking',
  '重点客户',
  'eager',
  'hopeful',
  'wait-and-see',
  'overdue',
  '购房',
  '谈判中',
  '签约',
];

const numberCell = fc.oneof(
  { weight: 2, arbitrary: fc.constant(NaN) },
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -2_000_000, max: 20_000_000 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-300, 499_999.99, 500_000, 0.1 + 0.2) },
);

const dateCell = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NaN) },
  { weight: 4, arbitrary: fc.integer({ min: -400, max: 400 }).map((days) => day(arbitraryAsOf) + days) },
  { weight: 1, arbitrary: fc.constantFrom(1, 59, 60, 61, 36_525.75, 2_958_465) },
);

/** One of all kinds of columns: free, all blank, or all the same. */
function cells<T>(cell: fc.Arbitrary<T>, blank: T, rowCount: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(cell, { minLength: rowCount, maxLength: rowCount }) },
    { weight: 1, arbitrary: fc.constant(new Array<T>(rowCount).fill(blank)) },
    { weight: 1, arbitrary: cell.map((value) => new Array<T>(rowCount).fill(value)) },
  );
}

/** A column of a kind under a role, which may be one that methods give to their outputs. */
export function arbitraryColumn(kind: ColumnKind, role: string, rowCount: number): fc.Arbitrary<Column> {
  const label = (roles as Partial<Record<string, (typeof roles)[RoleId]>>)[role]?.label.zh ?? role;
  const base = { header: label, role, sheetColumn: 3 };
  const marks = (values: readonly unknown[], missing: (value: unknown) => boolean): Uint8Array =>
    Uint8Array.from(values, (value) => (missing(value) ? Missing.blank : Missing.present));
  switch (kind) {
    case 'number':
    case 'date':
      return cells(kind === 'number' ? numberCell : dateCell, NaN, rowCount).map((values) => ({
        ...base,
        kind,
        values: Float64Array.from(values),
        missing: marks(values, Number.isNaN),
      }));
    case 'text':
      return cells(fc.integer({ min: -1, max: words.length - 1 }), -1, rowCount).map((codes) => ({
        ...base,
        kind,
        codes: Int32Array.from(codes),
        dictionary: words,
        missing: marks(codes, (code) => code === -1),
      }));
    case 'flag':
      return cells(fc.integer({ min: -1, max: 1 }), -1, rowCount).map((flags) => ({
        ...base,
        kind,
        values: Int8Array.from(flags),
        missing: marks(flags, (flag) => flag === -1),
      }));
  }
}

/** Customer ids, of which some repeat and some are blank; all different when `unique`. */
function arbitraryIds(rowCount: number, unique: boolean): fc.Arbitrary<Column> {
  const dictionary = Array.from(
    { length: rowCount + 1 },
    (_, index) => `C${String((index * 7919) % 10_007)}`,
  );
  const codes = unique
    ? fc.shuffledSubarray([...dictionary.keys()], { minLength: rowCount, maxLength: rowCount })
    : fc.array(fc.integer({ min: -1, max: rowCount }), { minLength: rowCount, maxLength: rowCount });
  return codes.map((chosen) => ({
    kind: 'text',
    header: '客户号',
    role: 'customerId',
    sheetColumn: 0,
    codes: Int32Array.from(chosen),
    dictionary,
    missing: Uint8Array.from(chosen, (code) => (code < 0 ? Missing.blank : Missing.present)),
  }));
}

/** A table with a column for each role asked for, and customer ids. */
export function arbitraryTable(
  wanted: readonly { readonly role: string; readonly kind: ColumnKind }[],
  { rowCount = 25, unique = false } = {},
): fc.Arbitrary<ArbitraryTable> {
  return fc
    .integer({ min: 0, max: rowCount })
    .chain((rows) =>
      fc
        .tuple(
          arbitraryIds(rows, unique),
          ...wanted.map(({ role, kind }) => arbitraryColumn(kind, role, rows)),
        )
        .map((columns) => ({ rowCount: rows, columns })),
    );
}
