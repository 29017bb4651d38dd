import { Problem } from '../../../locales/problem';
import type { OwnColumn } from '../../memory/identity';
import type { ColumnsToWrite, ColumnToWrite } from './column-to-write';

/** An own column with the place it stands at now. */
export interface PlacedColumn {
  readonly column: ColumnToWrite;
  readonly at: number;
}

/** Excel's last column, XFD, is the 16,384th. */
const sheetColumns = 16_384;

/** Columns that are inserted together, left of what stands at `at` now. */
export interface Insertion {
  readonly at: number;
  readonly columns: readonly ColumnToWrite[];
}

/** Which columns are there already, and where the others will be inserted: the rightmost place first. */
export interface Placement {
  readonly existing: readonly { readonly column: ColumnToWrite; readonly at: number }[];
  readonly insertions: readonly Insertion[];
}

/**
 * Decides where own columns go. They are always inserted, never laid over cells, so nothing of the user's can be
 * overwritten, and taking a run back means deleting them. A column of an earlier run is found by its identity and stays
 * where it is; a new one goes right of the last own column, or right of the table; a ★ right of the name.
 */
export function placeColumns(
  target: ColumnsToWrite,
  own: readonly OwnColumn[],
  usedColumns: number,
): Placement {
  const here = own.filter((column) => column.row === target.headerRow);
  const at = (key: string) => here.find((column) => column.key === key)?.column;
  const existing = target.columns.flatMap((column) => {
    const place = at(column.key);
    return place === undefined ? [] : [{ column, at: place }];
  });
  const added = target.columns.filter((column) => at(column.key) === undefined);
  const beside = target.nameColumn;
  const stars = beside === undefined ? [] : added.filter((column) => column.place === 'star');
  const ending = added.filter((column) => !stars.includes(column));
  const end = Math.max(target.lastColumn, ...here.map((column) => column.column)) + 1;
  const insertions: Insertion[] = [];
  const star = beside === undefined ? end : beside + 1;
  // Where the name stands last, both go to one place, and two insertions there could not be told apart.
  if (star === end && added.length > 0) insertions.push({ at: end, columns: [...stars, ...ending] });
  if (star !== end && ending.length > 0) insertions.push({ at: end, columns: ending });
  if (star !== end && stars.length > 0) insertions.push({ at: star, columns: stars });
  if (usedColumns + added.length > sheetColumns) throw noRoom(target.sheetName, added.length);
  return { existing, insertions };
}

function noRoom(sheet: string, count: number): Problem {
  return new Problem(
    'no-room',
    {
      zh: `工作表“${sheet}”右侧没有足够的空列：还需要 ${String(count)} 列。请删除最右边用不到的列后重试。`,
      en: `Sheet "${sheet}" has no room at the right: ${String(count)} more columns are needed. Delete unused columns at the far right and try again.`,
    },
    { cell: sheet },
  );
}
