import { groupSums } from '../../math/counting/group-sums';
import { roundDecimals } from '../../math/statistics/round-decimals';
import { Missing } from '../cells/missing';
import type { Column, FlagColumn, NumberColumn, TextColumn } from '../columns/column';
import type { WayToJoin } from './ways-to-join';

/** Which rows are one customer's. */
export interface RowsOfCustomers {
  /** For each row its customer, from 0 in the order of the first rows. */
  readonly customerOf: Int32Array;
  /** The rows of each customer, ascending. */
  readonly rowsOf: readonly (readonly number[])[];
}

/** Puts rows with the same key together; a row without one is a customer of its own. */
export function groupByCustomer({ codes, dictionary }: TextColumn): RowsOfCustomers {
  const ofCode = new Int32Array(dictionary.length).fill(-1);
  const customerOf = new Int32Array(codes.length);
  const rowsOf: number[][] = [];
  codes.forEach((code, row) => {
    const known = ofCode[code] ?? -1;
    const customer = (customerOf[row] = known < 0 ? rowsOf.length : known);
    if (code >= 0) ofCode[code] = customer;
    (rowsOf[customer] ??= []).push(row);
  });
  return { customerOf, rowsOf };
}

/** The row of each customer whose cell counts: the first one with a value where the way asks for no more. */
export function chosenRows(
  column: Column,
  way: WayToJoin,
  { rowsOf }: RowsOfCustomers,
  asOf: number,
): Int32Array {
  const worth = worthOf(column, way, asOf);
  return Int32Array.from(rowsOf, (rows) => {
    let best = -1;
    for (const row of rows) {
      if (column.missing[row] === Missing.present && (best < 0 || worth(row) > worth(best))) best = row;
    }
    return best < 0 ? (rows[0] ?? -1) : best;
  });
}

function worthOf(column: Column, way: WayToJoin, asOf: number): (row: number) => number {
  const valueAt = (row: number): number =>
    column.kind === 'number' || column.kind === 'date' ? (column.values[row] ?? NaN) : 0;
  if (way === 'greatest' || way === 'latest') return valueAt;
  if (way === 'earliest') return (row) => -valueAt(row);
  if (way !== 'next') return () => 0;
  // Days to come go before those that are over: the nearest of them, else the latest.
  return (row) => (valueAt(row) >= asOf ? 1 / (1 + valueAt(row) - asOf) : valueAt(row) - asOf);
}

/**
 * Adds a column up. A blank adds nothing; a cell that cannot be read makes the sum unreadable too, and a customer without any value has none.
 * @param counts whether a row takes part
 */
export function summed(
  column: NumberColumn,
  { customerOf, rowsOf }: RowsOfCustomers,
  counts: (row: number) => boolean = () => true,
): NumberColumn {
  const taking = customerOf.map((customer, row) => (counts(row) ? customer : -1));
  const known = new Float64Array(rowsOf.length);
  const sums = groupSums(column.values, taking, rowsOf.length, known);
  const missing = Uint8Array.from(rowsOf, (rows, customer) => {
    const own = rows.filter((row) => taking[row] === customer).map((row) => column.missing[row] ?? 0);
    return Math.max(0, ...own) > Missing.blank || !known[customer]
      ? Math.max(Missing.blank, ...own)
      : Missing.present;
  });
  const { kind, header, role, sheetColumn } = column;
  const values = sums.map((sum, customer) => (missing[customer] ? NaN : roundDecimals(sum, 6)));
  return { kind, header, role, sheetColumn, missing, values };
}

/** Yes where any row says so, or all rows that say anything. */
export function joinedFlags(column: FlagColumn, way: 'any' | 'all', { rowsOf }: RowsOfCustomers): FlagColumn {
  const values = Int8Array.from(rowsOf, (rows) => {
    const said = rows.map((row) => column.values[row] ?? -1).filter((value) => value >= 0);
    return said.length === 0 ? -1 : way === 'any' ? Math.max(...said) : Math.min(...said);
  });
  const { kind, header, role, sheetColumn } = column;
  const missing = Uint8Array.from(values, (value) => (value < 0 ? Missing.blank : Missing.present));
  return { kind, header, role, sheetColumn, missing, values };
}

/** A text for each customer of the different texts of his rows. */
export function joinedTexts(
  column: TextColumn,
  { rowsOf }: RowsOfCustomers,
  join: (codes: readonly number[]) => string,
): TextColumn {
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(rowsOf, (rows) => {
    const own = differentCodes(column, rows);
    if (own.length === 0) return -1;
    const text = own.length === 1 ? (column.dictionary[own[0] ?? -1] ?? '') : join(own);
    const known = codeOf.get(text) ?? dictionary.length;
    if (known === dictionary.length) {
      dictionary.push(text);
      codeOf.set(text, known);
    }
    return known;
  });
  const { kind, header, role, sheetColumn } = column;
  const missing = Uint8Array.from(codes, (code) => (code < 0 ? Missing.blank : Missing.present));
  return { kind, header, role, sheetColumn, missing, codes, dictionary };
}

/** The different texts of some rows, in the order of the rows. */
export function differentCodes({ codes }: TextColumn, rows: readonly number[]): readonly number[] {
  return [...new Set(rows.map((row) => codes[row] ?? -1))].filter((code) => code >= 0);
}
