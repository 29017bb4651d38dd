import type { Control } from '../../conversation/control';
import { once } from '../../conversation/batch';
import { namedColumns } from '../../memory/identity';
import type { Journal } from '../journal/journal';
import type { PlacedColumn } from './placement';

/**
 * Takes own columns that stand directly right of an Excel Table into it, so that they sort and filter with their rows.
 * Columns that stand apart stay outside.
 */
export function widenTable(
  sheet: string,
  table: string,
  placed: readonly PlacedColumn[],
  { journal, control }: { readonly journal: Journal; readonly control: Control },
): Promise<void> {
  return once(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    range.load('columnIndex,columnCount');
    await context.sync();
    const right = range.columnIndex + range.columnCount;
    const keys: string[] = [];
    for (;;) {
      const next = placed.find(({ at }) => at === right + keys.length);
      if (!next) break;
      keys.push(next.column.key);
    }
    if (keys.length === 0) return;
    journal.add(context, { kind: 'widen-table', sheet, table, keys });
    const same = context.workbook.tables.getItem(table);
    same.resize(same.getRange().getResizedRange(0, keys.length));
    await context.sync();
  }, control);
}

/**
 * Lets the columns that {@link widenTable} took in go again, as many of them as stand at the right end of the Table now. Safe to do
 * twice, and after the columns themselves are gone.
 */
export async function narrowTable(
  context: Excel.RequestContext,
  operation: { readonly sheet: string; readonly table: string; readonly keys: readonly string[] },
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(operation.table);
  const sheet = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
  await context.sync();
  if (table.isNullObject || sheet.isNullObject) return;
  const range = table.getRange().load('columnIndex,columnCount');
  // The same sync that looks for own columns brings where the Table stands.
  const own = await namedColumns(context, sheet);
  const taken = new Set(own.filter(({ key }) => operation.keys.includes(key)).map(({ column }) => column));
  const last = range.columnIndex + range.columnCount - 1;
  let fewer = 0;
  while (taken.has(last - fewer)) fewer++;
  if (fewer > 0) table.resize(table.getRange().getResizedRange(0, -fewer));
  await context.sync();
}
