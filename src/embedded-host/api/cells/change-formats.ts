import type { CellFormatChange } from '../../model/cell-format';
import { ApiError } from '../api-error';
import { isWholeColumns, isWholeRows } from '../guards';
import type { RangeTarget } from '../targets';

/**
 * Changes the look of all cells of a range. Whole columns get a style of their own; for whole rows the host has none.
 *
 * @throws ApiError `NotImplemented` for whole rows.
 */
export function changeFormats({ sheet, area }: RangeTarget, change: CellFormatChange): void {
  const { styles } = sheet.workbook;
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.columns.set(column, column, {
        style: styles.withChange(sheet.columns.get(column).style ?? 0, change),
      });
    }
    changeExisting({ sheet, area }, change);
    return;
  }
  if (isWholeRows(area))
    throw new ApiError('NotImplemented', 'The embedded host does not format whole rows yet.');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setStyle(row, column, styles.withChange(sheet.getStyle(row, column), change));
    }
  }
}

function changeExisting({ sheet, area }: RangeTarget, change: CellFormatChange): void {
  for (const [row, cells] of sheet.cells.rows()) {
    for (const column of cells.shape.columns) {
      if (column < area.left || column > area.right) continue;
      sheet.setStyle(row, column, sheet.workbook.styles.withChange(sheet.getStyle(row, column), change));
    }
  }
}
