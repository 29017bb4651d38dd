import { editedArea, type WorkbookEdit } from '../model/cells/workbook-edit';
import { ApiObject } from './base/api-object';
import type { RangeTarget } from './base/targets';

/** Moves a range along with rows and columns that were put in or taken out; false if nothing of it is left. */
export function followEdits(object: ApiObject, edits: readonly WorkbookEdit[]): boolean {
  if (!isRange(object)) return true;
  for (const edit of edits) {
    const isLineEdit = edit.kind === 'insert' || edit.kind === 'delete';
    if (!isLineEdit || edit.sheetId !== object.target.sheet.id) continue;
    const moved = editedArea(edit, object.target.area);
    if (!moved) return false;
    object.target.area = moved;
  }
  return true;
}

function isRange(object: ApiObject): object is ApiObject<'Range'> & { readonly target: RangeTarget } {
  return object.className === 'Range';
}
