import { groupSums } from '../../math/counting/group-sums';
import { roundDecimals } from '../../math/statistics/round-decimals';
import type { Text } from '../../locales/text';
import { Missing } from '../cells/missing';
import type { Column, DateColumn, NumberColumn } from '../columns/column';
import { habitColumns } from './habit-columns';
import { monthsLater } from '../cells/months-later';
import type { HabitWindows } from './purchase-habits';
import { roles, type RoleId } from '../columns/roles';

interface Transactions {
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  /** The customer of each row, -1 for rows that do not count. */
  readonly customerOf: Int32Array;
  /** The row of each customer's latest purchase. */
  readonly latestRows: Int32Array;
  readonly asOf: number;
  /** For what is recent and what was earlier. */
  readonly windows: HabitWindows;
}

/** The columns that add a customer's transactions up, under the sheet's own headers where it has one. */
export function transactionTotals(given: Transactions): Column[] {
  const { date, amount, latestRows, asOf, windows } = given;
  // Without a day nobody knows whether it was before the as-of day: no purchase, and no part of any sum.
  const customerOf = given.customerOf.map((customer, row) =>
    Number.isNaN(date.values[row] ?? NaN) ? -1 : customer,
  );
  const transactions: Transactions = { ...given, customerOf };
  const isDated = new Set(customerOf);
  const ofDated = (sums: Float64Array): Float64Array =>
    sums.map((sum, customer) => (isDated.has(customer) ? sum : NaN));
  const customers = latestRows.length;
  const monthBegan = monthsLater(asOf, -1);
  const header = headersLike(amount.header);
  const { counts, firstDays, lastDays, monthDays } = countPurchases(transactions);
  const inMonth = customerOf.map((customer, row) =>
    monthOffset(date, row, asOf, monthBegan) < 0 ? -1 : customer,
  );
  return [
    column('number', 'revenue', amount.header, ofDated(totals(amount, customerOf, customers))),
    column('number', 'transactionCount', header(roles.transactionCount.label), counts),
    column('date', 'lastTransactionDate', date.header, lastDays),
    column('date', 'firstTransactionDate', header(roles.firstTransactionDate.label), firstDays),
    column(
      'number',
      'latestAmount',
      header(roles.latestAmount.label),
      Float64Array.from(latestRows, (row) => amount.values[row] ?? NaN),
    ),
    column(
      'number',
      'monthlySpend',
      header(roles.monthlySpend.label),
      ofDated(totals(amount, inMonth, customers)),
    ),
    column(
      'number',
      'consecutiveWeeks',
      header(roles.consecutiveWeeks.label),
      Float64Array.from(monthDays, (days) => longestRunOfWeeks(days, asOf)),
    ),
    ...habitColumns({ date, amount, customerOf, customers, asOf, windows }, header),
  ];
}

/** Sums that come out as on paper; missing where an amount is. */
function totals(amount: NumberColumn, customerOf: Int32Array, customers: number): Float64Array {
  const sums = groupSums(amount.values, customerOf, customers).map((sum) => roundDecimals(sum, 6));
  for (let row = 0; row < customerOf.length; row++) {
    const customer = customerOf[row] ?? -1;
    if (customer >= 0 && Number.isNaN(amount.values[row])) sums[customer] = NaN;
  }
  return sums;
}

/** Purchases, first and last day of each customer, and a bit for each day of the month on which he bought. */
function countPurchases({ date, amount, customerOf, latestRows, asOf }: Transactions) {
  const customers = latestRows.length;
  const monthBegan = monthsLater(asOf, -1);
  const counts = new Float64Array(customers);
  const firstDays = new Float64Array(customers).fill(NaN);
  const lastDays = new Float64Array(customers).fill(NaN);
  const monthDays = new Int32Array(customers);
  for (let row = 0; row < customerOf.length; row++) {
    const customer = customerOf[row] ?? -1;
    if (customer < 0 || (amount.values[row] ?? 0) < 0) continue;
    counts[customer] = (counts[customer] ?? 0) + 1;
    const day = Math.floor(date.values[row] ?? NaN);
    if (!Number.isNaN(day)) {
      firstDays[customer] = Math.min(day, firstDays[customer] || day);
      lastDays[customer] = Math.max(day, lastDays[customer] || day);
    }
    const offset = monthOffset(date, row, asOf, monthBegan);
    if (offset >= 0) monthDays[customer] = (monthDays[customer] ?? 0) | (1 << offset);
  }
  return { counts, firstDays, lastDays, monthDays };
}

/** Days before the as-of day within the month that began after `monthBegan`, 0..30; -1 for other days. */
function monthOffset(date: DateColumn, row: number, asOf: number, monthBegan: number): number {
  const day = Math.floor(date.values[row] ?? NaN);
  return day <= asOf && day > monthBegan ? asOf - day : -1;
}

/** The longest run of weeks, Monday to Sunday, each with a marked day. */
function longestRunOfWeeks(days: number, asOf: number): number {
  const weekOf = (offset: number): number => Math.floor((asOf - offset - 2) / 7);
  let longest = 0;
  let run = 0;
  let previous = NaN;
  for (let offset = 0; offset < 31; offset++) {
    if ((days & (1 << offset)) === 0) continue;
    const week = weekOf(offset);
    if (week === previous) continue;
    run = week === previous - 1 ? run + 1 : 1;
    previous = week;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** New headers in the language of the sheet's. */
function headersLike(header: string): (label: Text) => string {
  const chinese = /\p{Script=Han}/u.test(header);
  return (label) => (chinese ? label.zh : label.en);
}

function column(kind: 'number' | 'date', role: RoleId, header: string, values: Float64Array): Column {
  const missing = Uint8Array.from(values, (value) => (Number.isNaN(value) ? Missing.blank : Missing.present));
  return { kind, role, header, sheetColumn: -1, missing, values };
}
