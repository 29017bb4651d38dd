import type { DateColumn, NumberColumn } from '../columns/column';

interface Rows {
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  /** The customer of each row, -1 for rows that do not count. */
  readonly customerOf: Int32Array;
}

/**
 * Purchases that were taken back whole: a row of the same customer, on the day or later, has the same amount with a minus.
 * Each such row takes one purchase back, the latest before it. 1 for these purchases.
 */
export function reversedPurchases({ date, amount, customerOf }: Rows): Uint8Array {
  const marks = new Uint8Array(customerOf.length);
  const countedRows = Array.from(customerOf.keys()).filter(
    (row) => (customerOf[row] ?? -1) >= 0 && Number.isFinite(date.values[row]),
  );
  const valueOf = (row: number): number => amount.values[row] ?? NaN;
  const reversals = countedRows.filter((row) => valueOf(row) < 0);
  if (reversals.length === 0) return marks;
  const keyOf = (row: number): string => `${String(customerOf[row])} ${String(Math.abs(valueOf(row)))}`;
  const wanted = new Set(reversals.map(keyOf));
  const open = new Map<string, number[]>();
  const dayOf = (row: number): number => Math.floor(date.values[row] ?? NaN);
  // By day, and on one day purchases before what takes them back.
  const ordered = countedRows
    .filter((row) => wanted.has(keyOf(row)))
    .sort((one, other) => dayOf(one) - dayOf(other) || valueOf(other) - valueOf(one));
  for (const row of ordered) {
    const key = keyOf(row);
    const purchases = open.get(key) ?? [];
    open.set(key, purchases);
    if (valueOf(row) > 0) purchases.push(row);
    else {
      const taken = purchases.pop();
      if (taken !== undefined) marks[taken] = 1;
    }
  }
  return marks;
}
