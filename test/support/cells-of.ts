import type { CellValue } from '../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';

/** The sheet of this name; the first without a name. */
export function sheetOf(workbook: Workbook, name = workbook.sheets[0]?.name ?? ''): Sheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** All cells of a sheet, from A1 to the last that holds something. */
export function cellsOf(workbook: Workbook, name?: string): CellValue[][] {
  const sheet = sheetOf(workbook, name);
  const used = sheet.usedRange(true);
  return used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1) : [];
}
