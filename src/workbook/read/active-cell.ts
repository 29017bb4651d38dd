import { retrying } from '../conversation/batch';
import type { CellPlace } from './cell-place';

/** The cell that is typed into. */
export function readActiveCell(): Promise<CellPlace> {
  return retrying(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex');
    cell.worksheet.load('name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}
