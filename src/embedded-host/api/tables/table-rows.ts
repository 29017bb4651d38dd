import type { Area } from '../../model/cells/area';
import { maxRows } from '../../model/cells/limits';
import type { Sheet } from '../../model/book/sheet';
import { ApiError } from '../base/api-error';
import { shiftCells } from '../cells/shift-cells';

/** Moves the cells of these columns down by one row, from the area's first row on. */
export function moveDown(sheet: Sheet, area: Area): void {
  const below = { ...area, bottom: maxRows - 1 };
  const isInTheWay = ({ top, left, right }: Area) =>
    top >= area.top && left <= area.right && right >= area.left;
  const hasFormulas = sheet.workbook.sheets.some(({ formulas }) => formulas.size > 0);
  if (hasFormulas || sheet.tables.some((table) => isInTheWay(table.area)) || sheet.merges.some(isInTheWay)) {
    throw new ApiError(
      'NotImplemented',
      'The embedded host moves cells only where there are no formulas and tables.',
    );
  }
  shiftCells(sheet, { ...below, bottom: area.top }, 'rows', 'insert');
}
