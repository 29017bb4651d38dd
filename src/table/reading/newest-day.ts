import { addressOf } from '../places/address';
import { tellsDay } from '../columns/tells-day';
import type { Table } from '../columns/table';

/** The newest transaction or contact of a table. */
export interface NewestDay {
  /** In whole Excel days. */
  readonly day: number;
  readonly header: string;
  /** Where it stands first, `C5`. */
  readonly cell: string;
}

/** The newest transaction or contact not after `today`; undefined where the table has none. One pass over each such column. */
export function newestDay({ columns, sheetRows }: Table, today: number): NewestDay | undefined {
  let newest: NewestDay | undefined;
  for (const column of columns) {
    if (column.kind !== 'date' || !tellsDay(column)) continue;
    const { values, header, sheetColumn } = column;
    const row = newestRow(values, today + 1);
    const day = Math.floor(values[row] ?? NaN);
    if (row < 0 || (newest && newest.day >= day)) continue;
    newest = { day, header, cell: addressOf(sheetRows[row] ?? 0, sheetColumn) };
  }
  return newest;
}

/** The row of the greatest day before `end`, the first of equals; -1 where there is none. */
function newestRow(days: Float64Array, end: number): number {
  let found = -1;
  let most = -Infinity;
  for (let row = 0; row < days.length; row++) {
    const day = Math.floor(days[row] as number);
    if (day < end && day > most) {
      most = day;
      found = row;
    }
  }
  return found;
}
