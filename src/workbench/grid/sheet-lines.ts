import { columnWidthInPoints, rowHeightInPoints } from '../../embedded-host/api/cells/measures';
import { maxColumns, maxRows } from '../../embedded-host/model/limits';
import type { Sheet } from '../../embedded-host/model/sheet';

const pixelsPerPoint = 1 / 0.75;
const spareRows = 60;
const spareColumns = 6;
const fewestRows = 100;
const fewestColumns = 26;

/** A column that is seen. */
export interface ShownColumn {
  readonly column: number;
  /** In pixels. */
  readonly width: number;
}

/** How many rows a sheet shows: those in use and some to go on with. */
export function shownRowCount(sheet: Sheet): number {
  const last = sheet.usedRange()?.bottom ?? 0;
  return Math.min(maxRows, Math.max(fewestRows, last + 1 + spareRows));
}

/** The columns of a sheet that are not hidden. */
export function shownColumns(sheet: Sheet): ShownColumn[] {
  const last = sheet.usedRange()?.right ?? 0;
  const count = Math.min(maxColumns, Math.max(fewestColumns, last + 1 + spareColumns));
  return Array.from({ length: count }, (_, column) => column)
    .filter((column) => !sheet.columns.get(column).isHidden)
    .map((column) => ({ column, width: columnWidth(sheet, column) }));
}

/** Width of a column in pixels, hidden ones none. */
export function columnWidth(sheet: Sheet, column: number): number {
  if (sheet.columns.get(column).isHidden) return 0;
  return Math.round(columnWidthInPoints(sheet, column) * pixelsPerPoint);
}

/** Height of a row in pixels, hidden ones none. */
export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.rows.isHidden(row) ? 0 : Math.round(rowHeightInPoints(sheet, row) * pixelsPerPoint);
}

/** One height for all rows of the sheet, or null where they differ. */
export function commonRowHeight(sheet: Sheet): number | null {
  return sheet.rows.rowsWithSettings().some((row) => sheet.rows.isHidden(row) || sheet.rows.height(row))
    ? null
    : Math.round(sheet.get('standardHeight') * pixelsPerPoint);
}
