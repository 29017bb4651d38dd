import { intersection, type Area } from '../../model/cells/area';
import { maxColumns, maxRows } from '../../model/cells/limits';
import type { Sheet } from '../../model/book/sheet';
import { ApiError } from './api-error';
import { object, type ApiObject } from './api-object';
import type { RangeTarget } from './targets';

/** Number of rows. */
export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Number of columns. */
export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

/** The range, where it lies inside a sheet; throws `InvalidArgument` otherwise. */
export function rangeInSheet(sheet: Sheet, area: Area): ApiObject<'Range'> {
  if (!isInSheet(area)) throw new ApiError('InvalidArgument', 'The range would lie outside the sheet.');
  return object('Range', { sheet, area });
}

/** Whether an area has cells, all of them on a sheet. */
export function isInSheet({ top, left, bottom, right }: Area): boolean {
  const isWhole = [top, left, bottom, right].every(Number.isInteger);
  return (
    isWhole &&
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < maxRows &&
    right < maxColumns
  );
}

/** An area of one cell. */
export function singleCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The range moved, and made larger or smaller at its end. */
export function shifted(
  { sheet, area }: RangeTarget,
  rows: number,
  columns: number,
  moreRows = 0,
  moreColumns = 0,
) {
  return rangeInSheet(sheet, {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows + moreRows,
    right: area.right + columns + moreColumns,
  });
}

/** What is left of an area when a hole is cut into it: up to four rectangles; the area itself where they do not meet. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const pieces = [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
    { ...area, top: common.bottom + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
