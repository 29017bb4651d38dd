import type { RowStretch } from '../../table/reading/structure';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import type { Source } from './source';

/** An answer has an object a row. */
const rowsAtOnce = 10_000;

/** The rows of a source that are hidden, by hand or by a filter, from top to bottom. */
export async function readHiddenRows(
  { sheetName, top, left, rowCount }: Source,
  control: Control = {},
): Promise<readonly RowStretch[]> {
  const stretches: { first: number; count: number }[] = [];
  for (let row = top; row < top + rowCount; row += rowsAtOnce) {
    control.checkCancelled?.();
    const count = Math.min(rowsAtOnce, top + rowCount - row);
    const hidden = await retrying(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(row, left, count, 1);
      const properties = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return properties.value.map(({ rowHidden }) => rowHidden === true);
    }, control);
    hidden.forEach((isHidden, offset) => {
      if (!isHidden) return;
      const last = stretches.at(-1);
      if (last && last.first + last.count === row + offset) last.count++;
      else stretches.push({ first: row + offset, count: 1 });
    });
  }
  return stretches;
}
