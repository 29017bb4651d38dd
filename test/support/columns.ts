import { seededRandom } from '../../src/math/statistics/random';
import type { RunContext } from '../../src/methods/shared/contract';
import { Missing } from '../../src/table/cells/missing';
import type {
  Column,
  DateColumn,
  NumberColumn,
  TextColumn,
  FlagColumn,
} from '../../src/table/columns/column';
import { serialOf } from '../../src/table/cells/calendar';
import { findColumn } from '../../src/table/columns/table';

type Given<T> = readonly (T | undefined)[];

const base = (role: string, values: Given<unknown>) => ({
  header: role,
  role,
  sheetColumn: 2,
  missing: Uint8Array.from(values, (value) => (value === undefined ? Missing.blank : Missing.present)),
});

/** A number column; undefined is a blank cell. Its header is its role. */
export function numbers(role: string, values: Given<number>): NumberColumn {
  return {
    ...base(role, values),
    kind: 'number',
    values: Float64Array.from(values, (value) => value ?? NaN),
  };
}

/** A date column of days such as `2026-07-03`. */
export function dates(role: string, values: Given<string>): DateColumn {
  return {
    ...base(role, values),
    kind: 'date',
    values: Float64Array.from(values, (value) => (value === undefined ? NaN : day(value))),
  };
}

/** A text column. */
export function texts(role: string, values: Given<string>): TextColumn {
  const dictionary = [...new Set(values.filter((value) => value !== undefined))];
  return {
    ...base(role, values),
    kind: 'text',
    dictionary,
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : dictionary.indexOf(value))),
  };
}

/** A yes-or-no column. */
export function flags(role: string, values: Given<boolean>): FlagColumn {
  return {
    ...base(role, values),
    kind: 'flag',
    values: Int8Array.from(values, (value) => (value === undefined ? -1 : Number(value))),
  };
}

/** The Excel day of `2026-07-03`. */
export function day(date: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const serial = serialOf(year, month, dayOfMonth);
  if (serial === undefined) throw new Error(`${date} is no day.`);
  return serial;
}

/** A context for some columns, whose rows stand from the sheet's second row on. */
export function contextOf(
  columns: readonly Column[],
  asOf = '2026-06-30',
  rowCount = rowsOf(columns),
): RunContext {
  const id = columns.find((column) => column.role === 'customerId');
  return {
    rowCount,
    sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
    asOf: day(asOf),
    random: seededRandom(1),
    column: (reference) => findColumn({ columns }, reference),
    customerId: id?.kind === 'text' ? id : undefined,
  };
}

function rowsOf(columns: readonly Column[]): number {
  return columns[0]?.missing.length ?? 0;
}
