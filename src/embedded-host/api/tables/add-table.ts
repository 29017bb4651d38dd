import { overlaps, type Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import type { Table } from '../../model/parts/table';
import { ApiError } from '../base/api-error';
import { columnCount } from '../base/areas';
import { requireAllowed } from '../base/guards';
import type { Host } from '../base/host';
import { raiseChanged } from '../base/sheet-events';
import type { RangeTarget } from '../base/targets';
import { isFreeName } from './names';
import { uniqueColumnNames } from '../cells/column-names';
import { moveDown } from './table-rows';

/**
 * Makes a table of a range. The header cells' texts name its columns: blank and double ones are completed, other values
 * become text. Without headers a header row is put above, and the cells below move down by one.
 *
 * @throws ApiError `InvalidOperation` where another table or merged cells are in the way, `AccessDenied` on a protected sheet.
 */
export function addTable({ sheet, area }: RangeTarget, hasHeaders: boolean, host: Host): Table {
  requireAllowed(sheet);
  requireFree(sheet, area);
  const hasBody = hasHeaders ? area.bottom > area.top : true;
  const whole = { ...area, bottom: area.bottom + (hasHeaders && hasBody ? 0 : 1) };
  if (!hasHeaders) moveDown(sheet, area);
  else if (!hasBody) requireBlank(sheet, { ...area, top: whole.bottom, bottom: whole.bottom });
  const columnNames = hasHeaders ? headersOf(sheet, whole) : numberedColumns(columnCount(whole));
  columnNames.forEach((name, place) => sheet.setValue(whole.top, whole.left + place, name));
  const table = host.workbook.addTable(sheet, { name: freeTableName(host), area: whole, columnNames });
  raiseChanged(host, { sheet, area: whole }, 'RangeEdited');
  return table;
}

/** Throws `InvalidOperation` where a table or merged cells lie in the area. */
export function requireFree(sheet: Sheet, area: Area, except?: Table): void {
  if (sheet.tables.some((table) => table !== except && overlaps(table.area, area))) {
    throw new ApiError('InvalidOperation', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merged) => overlaps(merged, area))) {
    throw new ApiError('InvalidOperation', 'A table cannot have merged cells.');
  }
}

function requireBlank(sheet: Sheet, area: Area): void {
  if (!sheet.cells.extentWithin(area, true)) return;
  throw new ApiError(
    'NotImplemented',
    'The embedded host gives a table its first row only where that is blank.',
  );
}

function headersOf(sheet: Sheet, area: Area): string[] {
  const [headers = []] = sheet.readValues(area.top, area.left, 1, columnCount(area));
  return uniqueColumnNames(headers.map(String));
}

function numberedColumns(count: number): string[] {
  return uniqueColumnNames(new Array<string>(count).fill(''));
}

function freeTableName(host: Host): string {
  for (let number = 1; ; number++) if (isFreeName(host.workbook, `Table${number}`)) return `Table${number}`;
}
