import type { CellFormatChange } from '../../model/styles/cell-format';
import type { Sheet } from '../../model/book/sheet';
import { ApiError } from '../base/api-error';
import { isWholeColumns, isWholeRows } from '../base/guards';
import type { RangeTarget } from '../base/targets';

/**
 * Changes the look of all cells of a range. Whole columns get a style of their own; for whole rows the host has none.
 *
 * @throws ApiError `NotImplemented` for whole rows.
 */
export function changeFormats({ sheet, area }: RangeTarget, change: CellFormatChange): void {
  const changed = styleChanger(sheet, change);
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.columns.set(column, column, {
        style: changed(sheet.columns.get(column).style ?? 0),
      });
    }
    changeExisting({ sheet, area }, changed);
    return;
  }
  if (isWholeRows(area))
    throw new ApiError('NotImplemented', 'The embedded host does not format whole rows yet.');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyle(row, column, changed(sheet.getStyle(row, column)));
    }
  }
}

function changeExisting({ sheet, area }: RangeTarget, changed: (style: number) => number): void {
  for (const [row, cells] of sheet.cells.rows()) {
    for (const column of cells.shape.columns) {
      if (column < area.left || column > area.right) continue;
      sheet.setStyle(row, column, changed(sheet.getStyle(row, column)));
    }
  }
}

/** The style index with the change made, looked up once for each of the few styles that many cells have. */
export function styleChanger(sheet: Sheet, change: CellFormatChange): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    let number = known.get(style);
    if (number === undefined) known.set(style, (number = sheet.workbook.styles.withChange(style, change)));
    return number;
  };
}
