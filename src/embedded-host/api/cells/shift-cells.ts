import { intersection, type Area } from '../../model/cells/area';
import type { CellValue } from '../../model/cells/cell-value';
import { maxColumns, maxRows } from '../../model/cells/limits';
import type { Sheet } from '../../model/book/sheet';
import { columnCount, rowCount } from '../base/areas';

/**
 * Puts blank cells in place of an area and shifts what lies below it (rows) or right of it (columns), or takes the area out
 * and draws what lies behind it up. Values and formats move; formulas, tables and merged cells must not be there.
 */
export function shiftCells(
  sheet: Sheet,
  area: Area,
  axis: 'rows' | 'columns',
  kind: 'insert' | 'delete',
): void {
  const used = sheet.usedRange();
  const lane = axis === 'rows' ? { ...area, bottom: maxRows - 1 } : { ...area, right: maxColumns - 1 };
  const moving = used && intersection(lane, used);
  if (!moving) return;
  const sign = kind === 'insert' ? 1 : -1;
  const [down, right] = axis === 'rows' ? [sign * rowCount(area), 0] : [0, sign * columnCount(area)];
  const cells = takeCells(sheet, moving);
  for (const { row, column, value, style } of cells) {
    const isTakenOut = kind === 'delete' && row <= area.bottom && column <= area.right;
    if (isTakenOut) continue;
    sheet.setStyle(row + down, column + right, style);
    sheet.setValue(row + down, column + right, value);
  }
}

interface MovedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: number;
}

function takeCells(sheet: Sheet, area: Area): MovedCell[] {
  const taken: MovedCell[] = [];
  for (const [row, cells] of sheet.cells.rows(area.top, area.bottom)) {
    for (const column of cells.shape.columns) {
      if (column < area.left || column > area.right) continue;
      taken.push({ row, column, value: cells.value(column), style: cells.style(column) });
    }
  }
  sheet.removeCells(area);
  return taken;
}
