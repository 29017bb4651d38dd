import type { SharedFormula } from '../../model/formulas/formula';
import { touch } from '../../model/cells/row-cells';
import type { Sheet } from '../../model/book/sheet';

/**
 * Marks the cells whose formula has to be written anew although nobody touched them: all of a sheet whose formulas followed
 * an edit, and those that shared the formula of a cell that has lost it.
 */
export function markFormulasToWrite(sheet: Sheet): void {
  for (const [row, column, record] of sheet.formulas.all()) {
    const isOrphan = typeof record === 'object' && record.kind === 'shared' && hasLostMaster(sheet, record);
    if (isOrphan || sheet.formulasWereRewritten) {
      sheet.cells.rowForWriting(row).markTouched(column, touch.formula);
    }
  }
}

function hasLostMaster(sheet: Sheet, record: SharedFormula): boolean {
  return sheet.formulas.record(record.row, record.column) !== record;
}
