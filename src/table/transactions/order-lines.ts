import { addressOf } from '../places/address';
import { groupSums } from '../../math/counting/group-sums';
import { roundDecimals } from '../../math/statistics/round-decimals';
import { textAt, type NumberColumn, type TextColumn } from '../columns/column';
import { findColumn, type Table } from '../columns/table';
import { takeRows } from '../columns/take-rows';
import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';

/** The lines of orders, brought together to a row an order. */
export interface Orders {
  /** In the order of their first lines, with their amounts added up. */
  readonly table: Table;
  /** For each line, the row of its order. */
  readonly orderOf: Int32Array;
  readonly issue: Issue;
}

/**
 * Brings lines with the same number and the same customer together: they are one purchase. A line without a number is an order of its own, and
 * what cannot be read among the lines makes the amount of the order unknown.
 *
 * @returns undefined where no number repeats
 */
export function ordersOfLines(table: Table, id: TextColumn, amount: NumberColumn): Orders | undefined {
  const number = findColumn(table, 'orderNumber');
  if (number?.kind !== 'text') return undefined;
  const orderOf = new Int32Array(table.rowCount);
  const known = new Map<number, number>();
  const firstRows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [customer, code] = [id.codes[row] ?? -1, number.codes[row] ?? -1];
    const key = customer < 0 || code < 0 ? -1 : code * id.dictionary.length + customer;
    const order = (key < 0 ? undefined : known.get(key)) ?? firstRows.length;
    if (order === firstRows.length) {
      firstRows.push(row);
      if (key >= 0) known.set(key, order);
    }
    orderOf[row] = order;
  }
  if (firstRows.length === table.rowCount) return undefined;
  const first = Int32Array.from(firstRows);
  const columns = table.columns.map((column) =>
    column === amount ? summed(amount, orderOf, first) : takeRows(column, first),
  );
  const sheetRows = first.map((row) => table.sheetRows[row] ?? -1);
  return {
    table: { rowCount: first.length, sheetRows, columns },
    orderOf,
    issue: issueOf(table, number, orderOf, first),
  };
}

function summed(amount: NumberColumn, orderOf: Int32Array, first: Int32Array): NumberColumn {
  const values = groupSums(amount.values, orderOf, first.length).map((sum) => roundDecimals(sum, 6));
  const missing = new Uint8Array(first.length);
  orderOf.forEach((order, row) => {
    const why = amount.missing[row] ?? 0;
    if (why === 0) return;
    missing[order] = Math.max(missing[order] ?? 0, why);
    values[order] = NaN;
  });
  const { kind, header, role, sheetColumn } = amount;
  return { kind, header, role, sheetColumn, missing, values };
}

function issueOf(table: Table, number: TextColumn, orderOf: Int32Array, first: Int32Array): Issue {
  const repeat = orderOf.findIndex((order, row) => first[order] !== row);
  const example = {
    cell: addressOf(table.sheetRows[repeat] ?? 0, number.sheetColumn),
    value: textAt(number, repeat) ?? '',
  };
  const count = table.rowCount - first.length;
  const [rows, orders] = [String(table.rowCount), String(first.length)];
  return makeIssue('order-lines', {
    ...{ count, examples: [example], column: number.header },
    detail: { zh: `${rows} 行是 ${orders} 笔订单`, en: `${rows} rows are ${orders} orders` },
  });
}
