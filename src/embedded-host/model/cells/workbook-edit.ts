import type { Area } from './area';
import { maxColumns, maxRows } from './limits';

/** Rows or columns put into a sheet, or taken out; what lies behind them moves. */
export interface LineEdit {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  /** The sheet's name at that time: formulas know it by its name. */
  readonly sheetName: string;
  /** The sheet's id in the workbook. */
  readonly sheetId: number;
  /** The first line put in or taken out. */
  readonly at: number;
  readonly count: number;
}

/** A sheet got another name. */
export interface RenameEdit {
  readonly kind: 'rename';
  readonly from: string;
  readonly to: string;
}

/** A sheet went, and every reference to it. */
export interface RemoveSheetEdit {
  readonly kind: 'remove-sheet';
  readonly sheetName: string;
}

/** A change that references have to follow, wherever they stand. Saving repeats them, in order, on the file's own text. */
export type WorkbookEdit = LineEdit | RenameEdit | RemoveSheetEdit;

/** Where line `index` lies after the edit, or -1 if it is gone. */
export function editedIndex(edit: LineEdit, index: number): number {
  if (index < edit.at) return index;
  if (edit.kind === 'delete') return index < edit.at + edit.count ? -1 : index - edit.count;
  const moved = index + edit.count;
  return moved < (edit.axis === 'rows' ? maxRows : maxColumns) ? moved : -1;
}

/**
 * Where a span of lines lies after the edit: it grows when lines are put in behind its first and shrinks when some are
 * taken out. Null if nothing of it is left.
 */
export function editedSpan(edit: LineEdit, first: number, last: number): [number, number] | null {
  const limit = edit.axis === 'rows' ? maxRows : maxColumns;
  // A span over all lines (a whole column, seen from its rows) stays one.
  if (first === 0 && last === limit - 1) return [first, last];
  if (edit.kind === 'insert') {
    const newFirst = first >= edit.at ? first + edit.count : first;
    const newLast = last >= edit.at ? last + edit.count : last;
    return newFirst < limit ? [newFirst, Math.min(newLast, limit - 1)] : null;
  }
  const newFirst = first < edit.at ? first : Math.max(edit.at, first - edit.count);
  const newLast = last < edit.at ? last : Math.max(edit.at - 1, last - edit.count);
  return newFirst <= newLast ? [newFirst, newLast] : null;
}

/** Where an area lies after the edit, or null if nothing of it is left. */
export function editedArea(edit: LineEdit, area: Area): Area | null {
  if (edit.axis === 'rows') {
    const span = editedSpan(edit, area.top, area.bottom);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  const span = editedSpan(edit, area.left, area.right);
  return span && { ...area, left: span[0], right: span[1] };
}
