import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';

/** The id by which the client knows a sheet. It stays when the sheet is renamed. */
export function sheetId(sheet: Sheet): string {
  return `{${sheet.id.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

/** The sheet with this id or name. */
export function findSheet(workbook: Workbook, key: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheetId(sheet) === key) ?? workbook.sheet(key);
}
