import { Missing } from '../../src/table/cells/missing';
import type { Column } from '../../src/table/columns/column';
import type { Table } from '../../src/table/columns/table';

export function numbers(role: string, values: readonly (number | null)[], header = role): Column {
  return {
    kind: 'number',
    header,
    role,
    sheetColumn: 0,
    values: Float64Array.from(values, (value) => value ?? NaN),
    missing: Uint8Array.from(values, (value) => (value === null ? Missing.blank : Missing.present)),
  };
}

export function texts(
  role: string | undefined,
  values: readonly (string | null)[],
  header = role ?? '',
): Column {
  const dictionary = [...new Set(values.filter((value): value is string => value !== null))];
  return {
    kind: 'text',
    header,
    role,
    sheetColumn: 0,
    codes: Int32Array.from(values, (value) => (value === null ? -1 : dictionary.indexOf(value))),
    dictionary,
    missing: Uint8Array.from(values, (value) => (value === null ? Missing.blank : Missing.present)),
  };
}

export function table(...columns: readonly Column[]): Table {
  const rowCount = columns[0]?.missing.length ?? 0;
  return {
    rowCount,
    sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
    columns: columns.map((column, sheetColumn) => ({ ...column, sheetColumn })),
  };
}
