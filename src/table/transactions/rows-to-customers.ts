import type { Text } from '../../locales/text';
import { Missing } from '../cells/missing';
import type { Column, NumberColumn, TextColumn } from '../columns/column';
import { roles, type RoleId } from '../columns/roles';
import { findColumn, type Table } from '../columns/table';
import { takeRows } from '../columns/take-rows';
import type { Issue } from '../issues/issue';
import { laterRoles } from '../recognition/earlier-figure';
import {
  chosenRows,
  groupByCustomer,
  joinedFlags,
  joinedTexts,
  summed,
  type RowsOfCustomers,
} from './join-rows';
import { joiningIssues, type JoinedColumn } from './joining-issues';
import { besideDays, wayToJoin } from './ways-to-join';

/** A sheet in which a customer stands in several rows, brought together to a row a customer. */
export interface CustomersOfRows {
  /** In the order of their first rows; `sheetRows` names these. */
  readonly table: Table;
  /** For each row of the sheet, its customer's row in `table`. */
  readonly customerOf: Int32Array;
  readonly issues: readonly Issue[];
}

/** For a column of words that decide, how the different texts of a customer's rows become one. */
export type JoinWords = (column: TextColumn) => ((codes: readonly number[]) => string) | undefined;

/** Only what so many customers say alike in all their rows is theirs, and not their accounts'. */
const fewestAlike = 5;

/**
 * Brings the rows of policies, accounts or contracts together to their customers: amounts and counts are added up, days are the next,
 * latest or earliest by what they mean, words that decide are joined, and of everything else the first value counts. An amount that each of
 * several customers has alike in all rows is the customer's own, and counts once. Where there is no column of products held, the rows
 * are counted.
 *
 * @param asOf in Excel days.
 * @returns undefined where nobody tells customers apart, or each has one row
 */
export function rowsToCustomers(
  table: Table,
  asOf: number,
  joinWords: JoinWords,
): CustomersOfRows | undefined {
  const key = findColumn(table, 'customerId') ?? findColumn(table, 'name');
  if (key?.kind !== 'text') return undefined;
  const rows = groupByCustomer(key);
  const firstRows = Int32Array.from(rows.rowsOf, ([first]) => first ?? -1);
  if (firstRows.length === table.rowCount) return undefined;
  const joined = table.columns.map((column): JoinedColumn =>
    column === key
      ? { column, way: 'key', made: takeRows(column, firstRows) }
      : joinColumn(column, { table, rows, asOf: Math.floor(asOf), joinWords }),
  );
  const columns = joined.map(({ made }) => made);
  const isCounted = findColumn(table, 'productCount') === undefined;
  return {
    table: {
      rowCount: firstRows.length,
      sheetRows: Int32Array.from(firstRows, (row) => table.sheetRows[row] ?? -1),
      columns: isCounted ? [...columns, rowCounts(rows, key.header)] : columns,
    },
    customerOf: rows.customerOf,
    issues: joiningIssues(table, rows, joined),
  };
}

interface Joining {
  readonly table: Table;
  readonly rows: RowsOfCustomers;
  readonly asOf: number;
  readonly joinWords: JoinWords;
}

function joinColumn(column: Column, joining: Joining): JoinedColumn {
  const { rows, asOf } = joining;
  const way = wayToJoin(column);
  const beside = dayBeside(column, joining);
  if (column.kind === 'text') {
    const join = joining.joinWords(column);
    if (join) return { column, way: 'words', made: joinedTexts(column, rows, join) };
    if (beside) return { column, way: 'beside', made: takeRows(column, beside) };
    if (way === 'distinct') {
      const all = (codes: readonly number[]) => codes.map((code) => column.dictionary[code] ?? '').join('；');
      return { column, way, made: joinedTexts(column, rows, all) };
    }
  }
  if (column.kind === 'flag' && (way === 'any' || way === 'all'))
    return { column, way, made: joinedFlags(column, way, rows) };
  if (column.kind === 'number' && way === 'sum') return summedColumn(column, joining, beside);
  if (beside) return { column, way: 'beside', made: takeRows(column, beside) };
  return { column, way, made: takeRows(column, chosenRows(column, way, rows, asOf)) };
}

/** Of what falls due, that of the day which counts; what is alike in all rows counts once. */
function summedColumn(column: NumberColumn, { table, rows }: Joining, beside?: Int32Array): JoinedColumn {
  if (beside) {
    const day = findColumn(table, besideDays[column.role as RoleId] ?? '');
    const dayAt = (row: number) => (day?.kind === 'date' ? Math.floor(day.values[row] ?? NaN) : NaN);
    const counts = (row: number): boolean => {
      const chosen = beside[rows.customerOf[row] ?? -1] ?? -1;
      // Where no row of the customer has a day, all of them count.
      return row === chosen || dayAt(row) === dayAt(chosen) || Number.isNaN(dayAt(chosen));
    };
    return { column, way: 'beside', made: summed(column, rows, counts) };
  }
  // An earlier figure goes the way of its measure, else the two would not be like.
  const later = laterRoles.get(column.role as RoleId);
  const measure = later && findColumn(table, later);
  const judged = measure?.kind === 'number' ? measure : column;
  if (!isAlike(judged, rows)) return { column, way: 'sum', made: summed(column, rows) };
  return { column, way: 'alike', made: takeRows(column, chosenRows(column, 'first', rows, NaN)) };
}

/** The row of the day that this column says something of, where the sheet has that day. */
function dayBeside({ role }: Column, { table, rows, asOf }: Joining): Int32Array | undefined {
  const other = role === undefined ? undefined : besideDays[role as RoleId];
  const day = other && findColumn(table, other);
  return day && chosenRows(day, wayToJoin(day), rows, asOf);
}

function isAlike({ values, missing }: NumberColumn, { rowsOf }: RowsOfCustomers): boolean {
  const several = rowsOf.filter((rows) => rows.length > 1);
  // A blank says nothing of whether the others are alike.
  const known = several
    .map((rows) => rows.filter((row) => missing[row] === Missing.present))
    .filter((rows) => rows.length > 1);
  const all = known.every((rows) => rows.every((row) => values[row] === values[rows[0] ?? -1]));
  const different = new Set(known.map(([first]) => values[first ?? -1]));
  return all && known.length >= fewestAlike && different.size > 1;
}

function rowCounts({ rowsOf }: RowsOfCustomers, header: string): NumberColumn {
  const label: Text = roles.productCount.label;
  return {
    ...{ kind: 'number', role: 'productCount', sheetColumn: -1 },
    header: /\p{Script=Han}/u.test(header) ? label.zh : label.en,
    missing: new Uint8Array(rowsOf.length),
    values: Float64Array.from(rowsOf, (rows) => rows.length),
  };
}
