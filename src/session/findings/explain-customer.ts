import { idColumn } from '../../scheme/binding/customer-keys';
import type { Explanation } from './latest-run';
import type { SheetRun } from './sheet-run';

/** Where each customer of a run stands in it, made when the first one is asked for. */
const rowsOf = new WeakMap<SheetRun, ReadonlyMap<string, number>>();

/** What a run says of the customer with this id, the first row of his; undefined where there is none. */
export function explainCustomer(preview: SheetRun, id: string): Explanation | undefined {
  let rows = rowsOf.get(preview);
  if (!rows) rowsOf.set(preview, (rows = rowsById(preview)));
  const row = rows.get(id.trim());
  if (row === undefined) return undefined;
  return { reason: preview.result.reason(row), lift: preview.result.lift(row) };
}

/** The customers of the result: a sheet of transactions has more rows than they are. */
function rowsById({ result: { table } }: SheetRun): ReadonlyMap<string, number> {
  const ids = idColumn(table);
  const rows = new Map<string, number>();
  ids?.codes.forEach((code, row) => {
    const id = ids.dictionary[code];
    if (id !== undefined && !rows.has(id)) rows.set(id, row);
  });
  return rows;
}
