import type { SheetRun } from './sheet-run';

/** The row of the result for a row of the sheet: the customer's, where customers have several. */
export function resultRow({ reading, result }: SheetRun, sheetRow: number): number | undefined {
  const row = rowAt(reading.table.sheetRows, sheetRow);
  const customer =
    row === undefined ? undefined : (result.ofTransactions?.customerOf ?? result.ofRows)?.[row];
  return customer === undefined ? row : customer < 0 ? undefined : customer;
}

/** The table's row that stands in a row of the sheet. */
function rowAt(sheetRows: Int32Array, sheetRow: number): number | undefined {
  let [low, high] = [0, sheetRows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheetRows[middle] ?? 0) < sheetRow) low = middle + 1;
    else high = middle;
  }
  return sheetRows[low] === sheetRow ? low : undefined;
}
