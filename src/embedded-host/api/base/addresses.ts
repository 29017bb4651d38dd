import { areaAddress, parseArea } from '../../model/cells/address';
import type { Area } from '../../model/cells/area';
import { maxColumns, maxRows } from '../../model/cells/limits';
import { prefixOfSheets } from '../../model/formulas/reference-text';
import type { Sheet, WorkbookOfSheet } from '../../model/book/sheet';
import { structuredArea } from '../../model/book/structured-references';
import { ApiError } from './api-error';
import type { RangeTarget } from './targets';

/** Every cell of a sheet. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** `客户!A1:C5`, with quotes where the sheet's name needs them. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return prefixOfSheets([sheet.name]) + areaAddress(area);
}

/** `客户!$A$1:$C$5`, as names and validations keep it. */
export function absoluteAddress(sheet: Sheet, area: Area): string {
  return prefixOfSheets([sheet.name]) + areaAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/**
 * The cells of an address, a name or a structured reference, looked at from a sheet.
 *
 * @param address `A1:C5`, `'a b'!A1`, `Sales`, `Table1[Amount]`; empty for the whole sheet.
 * @throws ApiError `InvalidArgument` for anything else.
 */
export function findCells(sheet: Sheet, address: string | null | undefined): RangeTarget {
  const found = tryFindCells(sheet, address);
  if (!found) throw new ApiError('InvalidArgument', `${String(address)} is no address.`);
  return found;
}

/** The same, or null where there is no such address. */
export function tryFindCells(sheet: Sheet, address: string | null | undefined): RangeTarget | null {
  if (address === null || address === undefined || address === '') return { sheet, area: wholeSheet };
  const mark = address.lastIndexOf('!');
  const home = mark < 0 ? sheet : sheet.workbook.sheet(unquoted(address.slice(0, mark)));
  if (!home) return null;
  const local = address.slice(mark + 1);
  const area = parseArea(local);
  if (area) return { sheet: home, area };
  return structuredArea(sheet.workbook, local) ?? namedCells(sheet.workbook, home, local);
}

/** The areas of a list such as `A1:B2, D4`, all on one sheet. */
export function findAreas(sheet: Sheet, addresses: string): RangeTarget[] {
  return addresses.split(',').map((address) => findCells(sheet, address.trim()));
}

/** The cells that a name stands for: the sheet's own name first, then the workbook's. Null where it is no range. */
export function namedCells(workbook: WorkbookOfSheet, sheet: Sheet, name: string): RangeTarget | null {
  const defined = workbook.definedNames.get(name, sheet) ?? workbook.definedNames.get(name);
  return defined ? referredCells(workbook, defined.formula) : null;
}

/** The cells of a reference with its sheet, as names keep it: `客户!$A$1:$H$41`. Null for anything else. */
export function referredCells(workbook: WorkbookOfSheet, formula: string): RangeTarget | null {
  const mark = formula.lastIndexOf('!');
  const sheet = mark < 0 ? undefined : workbook.sheet(unquoted(formula.slice(0, mark)));
  const area = sheet && parseArea(formula.slice(mark + 1));
  return sheet && area ? { sheet, area } : null;
}

function unquoted(sheetName: string): string {
  return sheetName.startsWith("'") ? sheetName.slice(1, -1).replaceAll("''", "'") : sheetName;
}
