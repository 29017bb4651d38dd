import { containsArea, overlaps, type Area } from '../../model/cells/area';
import { maxColumns, maxRows } from '../../model/cells/limits';
import type { Sheet } from '../../model/book/sheet';
import type { ProtectionPermission } from '../../model/parts/sheet-settings';
import { ApiError, type ErrorCode } from './api-error';

/** Whether the area is of whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === maxRows - 1;
}

/** Whether the area is of whole rows. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === maxColumns - 1;
}

/** Throws `AccessDenied` where the sheet is protected and one of the cells is locked. */
export function requireEditable(sheet: Sheet, area: Area): void {
  if (!sheet.get('protection')) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.workbook.styles.resolve(sheet.getStyle(row, column)).locked) {
        throw new ApiError('AccessDenied', `The sheet ${sheet.name} is protected.`);
      }
    }
  }
}

/** Throws `AccessDenied` where the sheet is protected without allowing this; no permission named means nothing allows it. */
export function requireAllowed(sheet: Sheet, permission?: ProtectionPermission): void {
  const protection = sheet.get('protection');
  if (!protection || (permission && protection.allowed.has(permission))) return;
  throw new ApiError('AccessDenied', `The sheet ${sheet.name} is protected.`);
}

/** Throws `InvalidOperation` where the area cuts through merged cells. */
export function requireWholeMerges(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merged) => overlaps(merged, area) && !containsArea(area, merged))) {
    throw new ApiError('InvalidOperation', 'This would change part of merged cells.');
  }
}

/** Runs a change of the model; what the model refuses as a RangeError becomes an error of the API. */
export function changing<Value>(code: ErrorCode, change: () => Value): Value {
  try {
    return change();
  } catch (error) {
    if (error instanceof RangeError) throw new ApiError(code, error.message);
    throw error;
  }
}
