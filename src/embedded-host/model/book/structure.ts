import type { Area } from '../cells/area';
import { followEditInAreas, followEditInFormulas } from './apply-edit';
import { maxColumns, maxRows } from '../cells/limits';
import { moveCells } from './move-cells';
import { moveTables } from './move-tables';
import type { Sheet } from './sheet';
import { checkSheetName } from './sheet-name';
import type { ArrayFormula, DataTableFormula } from '../formulas/formula';
import { editedSpan, type LineEdit, type RenameEdit } from '../cells/workbook-edit';

/**
 * Puts `count` empty columns before column `at`. Everything that refers to what lies behind follows: cells, formulas of all
 * sheets, names, tables, merged areas, conditional formats, validations, notes, filter, frozen panes; drawings, links,
 * charts and pivots follow in the file when it is saved.
 * Throws a RangeError where an array formula or a pivot table is in the way, or cells would leave the sheet.
 */
export function insertColumns(sheet: Sheet, at: number, count: number): void {
  editLines(sheet, 'insert', 'columns', at, count);
}

/** Takes `count` columns out, from `at` on. References to cells that are gone become `#REF!`. See {@link insertColumns}. */
export function deleteColumns(sheet: Sheet, at: number, count: number): void {
  editLines(sheet, 'delete', 'columns', at, count);
}

/** Puts `count` empty rows before row `at`. See {@link insertColumns}. */
export function insertRows(sheet: Sheet, at: number, count: number): void {
  editLines(sheet, 'insert', 'rows', at, count);
}

/** Takes `count` rows out, from `at` on. See {@link insertColumns}. */
export function deleteRows(sheet: Sheet, at: number, count: number): void {
  editLines(sheet, 'delete', 'rows', at, count);
}

/** Gives a sheet another name, in all formulas too. Throws a RangeError where the name is taken or not allowed. */
export function renameSheet(sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  const { workbook } = sheet;
  if (workbook.sheet(name) !== sheet) checkSheetName(name, workbook);
  const edit: RenameEdit = { kind: 'rename', from: sheet.name, to: name };
  sheet.name = name;
  workbook.isSheetListTouched = true;
  workbook.edits.push(edit);
  followEditInFormulas(workbook, edit);
}

/** Takes a sheet away with all that is on it. Throws a RangeError for the last visible one. */
export function removeSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  const others = workbook.sheets.filter((other) => other !== sheet);
  if (!others.some((other) => other.visibility === 'visible')) {
    throw new RangeError('a workbook keeps at least one visible sheet');
  }
  workbook.takeSheetOut(sheet);
  const edit = { kind: 'remove-sheet', sheetName: sheet.name } as const;
  workbook.edits.push(edit);
  followEditInFormulas(workbook, edit);
}

function editLines(
  sheet: Sheet,
  kind: LineEdit['kind'],
  axis: LineEdit['axis'],
  at: number,
  count: number,
): void {
  const edit: LineEdit = { kind, axis, sheetName: sheet.name, sheetId: sheet.id, at, count };
  requirePossible(sheet, edit);
  moveCells(sheet, edit);
  followEditInFormulas(sheet.workbook, edit);
  followEditInAreas(sheet, edit);
  moveTables(sheet, edit);
  sheet.workbook.edits.push(edit);
  sheet.workbook.noteCalculation();
}

function requirePossible(sheet: Sheet, edit: LineEdit): void {
  const limit = edit.axis === 'rows' ? maxRows : maxColumns;
  if (edit.at < 0 || edit.count < 1 || edit.at + edit.count > limit) {
    throw new RangeError(`there are no ${edit.axis} ${edit.at} to ${edit.at + edit.count - 1}`);
  }
  const used = sheet.usedRange(true);
  const last = used ? (edit.axis === 'rows' ? used.bottom : used.right) : -1;
  if (edit.kind === 'insert' && last >= edit.at && last + edit.count >= limit) {
    throw new EditConflict('off-sheet', 'cells with values would leave the sheet');
  }
  for (const record of sheet.formulas.blocks()) {
    if (isCutBy(fixedArea(record), edit)) {
      throw new EditConflict(
        'cells',
        'part of an array formula, or of a what-if data table, cannot be moved',
      );
    }
  }
  if (sheet.pivots.some(({ area }) => isCutBy(area, edit))) {
    throw new EditConflict('pivot', 'part of a pivot table cannot be moved');
  }
}

/** Why an edit is refused: for an array formula or a what-if data table, for a pivot table, for cells that would leave the sheet. */
export class EditConflict extends RangeError {
  constructor(
    readonly kind: 'cells' | 'pivot' | 'off-sheet',
    message: string,
  ) {
    super(message);
  }
}

/** The cells of a block that stay together: with the values that a data table tries, left of its results and above them. */
function fixedArea({ kind, area }: ArrayFormula | DataTableFormula): Area {
  return kind === 'array'
    ? area
    : { ...area, top: Math.max(0, area.top - 1), left: Math.max(0, area.left - 1) };
}

/** Whether the edit would change the size of the area without taking it out altogether. */
function isCutBy(area: Area, edit: LineEdit): boolean {
  const [first, last] = edit.axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const span = editedSpan(edit, first, last);
  return span !== null && span[1] - span[0] !== last - first;
}
