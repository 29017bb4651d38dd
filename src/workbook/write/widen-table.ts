import { once } from '../batch';
import type { Journal } from './journal';

/**
 * Takes own columns that stand directly right of an Excel Table into it, so that they sort and filter with their rows.
 * Columns that stand apart stay outside.
 */
export function widenTable(
  tableName: string,
  placed: readonly { readonly at: number }[],
  journal: Journal,
): Promise<void> {
  return once(async (context) => {
    const table = context.workbook.tables.getItem(tableName);
    const range = table.getRange();
    range.load('address,columnIndex,columnCount');
    await context.sync();
    const taken = new Set(placed.map(({ at }) => at));
    const right = range.columnIndex + range.columnCount;
    let more = 0;
    while (taken.has(right + more)) more++;
    if (more === 0) return;
    journal.add(context, { kind: 'resize-table', table: tableName, address: range.address });
    table.resize(range.getResizedRange(0, more));
    await context.sync();
  });
}
