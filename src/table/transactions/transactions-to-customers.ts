import { Problem } from '../../locales/problem';
import type { DateColumn, NumberColumn, TextColumn } from '../columns/column';
import type { Issue } from '../issues/issue';
import { usualWindows, type HabitWindows } from './purchase-habits';
import { findColumn, type Table } from '../columns/table';
import { takeRows } from '../columns/take-rows';
import { ordersOfLines } from './order-lines';
import { withReturns } from './returned-rows';
import { transactionIssues } from './transaction-issues';
import { transactionTotals } from './transaction-totals';

/** A sheet of purchases, added up to customers. */
export interface CustomersOfTransactions {
  /** One row a customer, in the order of their first rows; `sheetRows` names these. */
  readonly table: Table;
  /** For each row of the transactions, its customer's row in `table`; -1 where there is none. */
  readonly customerOf: Int32Array;
  /** How many orders the customers have, where the transactions have order numbers. */
  readonly orders: number | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Adds a sheet of transactions (one row a purchase) up to a table of customers, for methods that speak of customers:
 * total, count, first, latest day and amount, and of the calendar month that ends on the as-of day the spend and the
 * longest run of consecutive weeks (Monday to Sunday); the days with a purchase a month are the average over the months of
 * the data. Transactions after the as-of day and rows
 * without a customer are left out and reported. A refund (an amount below 0, or of a type that says so) lowers the total and is no purchase. Where
 * the amount of a purchase cannot be read, the customer's sums are missing too. Every other column keeps the value of the
 * customer's latest purchase.
 *
 * @param asOf in Excel days.
 * @param windows what counts as recent, and as earlier: a quarter, and the year before it, unless said otherwise.
 * @throws Problem `not-transactions` when there is no customer, date or amount column.
 */
export function transactionsToCustomers(
  given: Table,
  asOf: number,
  windows: HabitWindows = usualWindows,
): CustomersOfTransactions {
  const { table, issues: returned } = withReturns(given, transactionColumns(given).amount);
  const ofLines = transactionColumns(table);
  const orders = ordersOfLines(table, ofLines.id, ofLines.amount);
  const counted = orders?.table ?? table;
  const { id, date, amount } = orders ? transactionColumns(counted) : ofLines;
  const { customerOf, firstRows, latestRows } = groupRows(id, date, amount, Math.floor(asOf));
  const sums = transactionTotals({
    ...{ date, amount, customerOf, latestRows, windows },
    asOf: Math.floor(asOf),
  });
  const kept = counted.columns.filter((column) => column !== id && column !== date && column !== amount);
  return {
    table: {
      rowCount: firstRows.length,
      sheetRows: Int32Array.from(firstRows, (row) => counted.sheetRows[row] ?? -1),
      columns: [takeRows(id, firstRows), ...sums, ...kept.map((column) => takeRows(column, latestRows))],
    },
    orders: findColumn(table, 'orderNumber') && customerOf.filter((customer) => customer >= 0).length,
    customerOf: orders ? orders.orderOf.map((order) => customerOf[order] ?? -1) : customerOf,
    issues: [
      ...returned,
      ...(orders ? [orders.issue] : []),
      ...transactionIssues({ table, ...ofLines, asOf: Math.floor(asOf) }),
    ],
  };
}

interface TransactionColumns {
  readonly id: TextColumn;
  readonly date: DateColumn;
  readonly amount: NumberColumn;
}

function transactionColumns(table: Table): TransactionColumns {
  const id = findColumn(table, 'customerId') ?? findColumn(table, 'name');
  const date = findColumn(table, 'transactionDate');
  const amount = findColumn(table, 'transactionAmount');
  if (id?.kind !== 'text' || date?.kind !== 'date' || amount?.kind !== 'number') {
    throw new Problem('not-transactions', {
      zh: '按交易汇总需要客户号（或姓名）、交易日期和交易金额三列。请在列设置中指定。',
      en: 'Adding up transactions needs a customer (id or name), a date and an amount column. Map them to their roles.',
    });
  }
  return { id, date, amount };
}

/** Which customer each row is of; each customer's first row and the row of the latest purchase. */
function groupRows(id: TextColumn, date: DateColumn, amount: NumberColumn, asOf: number) {
  const rows = id.codes.length;
  const ofCode = new Int32Array(id.dictionary.length).fill(-1);
  const customerOf = new Int32Array(rows).fill(-1);
  const first: number[] = [];
  const latest: number[] = [];
  for (let row = 0; row < rows; row++) {
    const code = id.codes[row] ?? -1;
    if (code < 0 || (date.values[row] ?? NaN) >= asOf + 1) continue;
    let customer = ofCode[code] ?? -1;
    if (customer < 0) {
      customer = ofCode[code] = first.length;
      first.push(row);
      latest.push(row);
    } else if (isLater(date, amount, row, latest[customer] ?? row)) {
      latest[customer] = row;
    }
    customerOf[row] = customer;
  }
  return { customerOf, firstRows: Int32Array.from(first), latestRows: Int32Array.from(latest) };
}

/** Later, or on the same day the greater amount; a refund or a row without a date is never the latest purchase. */
function isLater(date: DateColumn, amount: NumberColumn, row: number, than: number): boolean {
  const dayOf = (at: number): number => {
    const day = date.values[at] ?? NaN;
    return Number.isNaN(day) || (amount.values[at] ?? 0) < 0 ? -Infinity : day;
  };
  const [own, other] = [dayOf(row), dayOf(than)];
  return own > other || (own === other && (amount.values[row] ?? 0) > (amount.values[than] ?? 0));
}
