import { mapReferences, type FormulaReference, type ReferenceCorner } from './formula-references';
import { isAreaReference, prefixOfSheets, referenceText, sheetsOfPrefix } from './reference-text';
import { editedIndex, editedSpan, type LineEdit, type WorkbookEdit } from '../cells/workbook-edit';

/**
 * The formula after an edit of the workbook, as Excel would rewrite it: references follow moved lines, a renamed sheet's
 * new name, and become `#REF!` where their cells are gone. References across several sheets (`Jan:Mar!A1`) follow names
 * only, other workbooks' cells nothing.
 *
 * @param home name of the sheet where the formula stands, at the time of the edit; null for none (names of the workbook).
 */
export function editFormula(formula: string, home: string | null, edit: WorkbookEdit): string {
  return edited(formula, home, edit, moved);
}

/**
 * The formula of a name after an edit of the workbook. What is relative in it is counted from the cell that uses the name, so only
 * absolute rows and columns follow moved lines.
 */
export function editNameFormula(formula: string, home: string | null, edit: WorkbookEdit): string {
  return edited(formula, home, edit, movedWhereAbsolute);
}

function edited(
  formula: string,
  home: string | null,
  edit: WorkbookEdit,
  move: (reference: FormulaReference, edit: LineEdit) => string,
): string {
  if (!mayConcern(formula, home, edit)) return formula;
  return mapReferences(formula, (reference) => {
    const sheets = sheetsOfPrefix(reference.prefix);
    if (edit.kind === 'rename') return renamed(reference, sheets, edit.from, edit.to);
    const sheet =
      sheets.length === 0 && reference.prefix === '' ? home : sheets.length === 1 ? sheets[0] : null;
    if (sheet === undefined || sheet === null || !sameName(sheet, edit.sheetName)) {
      return reference.prefix + reference.text;
    }
    return edit.kind === 'remove-sheet' ? '#REF!' : move(reference, edit);
  });
}

function mayConcern(formula: string, home: string | null, edit: WorkbookEdit): boolean {
  const name = edit.kind === 'rename' ? edit.from : edit.sheetName;
  if (edit.kind !== 'rename' && home !== null && sameName(home, name)) return true;
  return formula.toLowerCase().includes(name.toLowerCase().replaceAll("'", "''"));
}

function renamed(reference: FormulaReference, sheets: readonly string[], from: string, to: string): string {
  const names = sheets.map((sheet) => (sameName(sheet, from) ? to : sheet));
  const isSame = names.every((name, place) => name === sheets[place]);
  return (isSame ? reference.prefix : prefixOfSheets(names)) + reference.text;
}

function moved(reference: FormulaReference, edit: LineEdit): string {
  const { first, last, prefix } = reference;
  const [key] = keysOf(edit.axis);
  if (first[key] < 0) return prefix + reference.text;
  const isForward = first[key] <= last[key];
  const [low, high] = isForward ? [first, last] : [last, first];
  const span = editedSpan(edit, low[key], high[key]);
  if (!span) return `${prefix}#REF!`;
  const newLow: ReferenceCorner = { ...low, [key]: span[0] };
  const newHigh: ReferenceCorner = { ...high, [key]: span[1] };
  return isForward
    ? referenceText(prefix, newLow, newHigh, isAreaReference(reference))
    : referenceText(prefix, newHigh, newLow, isAreaReference(reference));
}

function movedWhereAbsolute(reference: FormulaReference, edit: LineEdit): string {
  const { first, last, prefix, text } = reference;
  const [key, flag] = keysOf(edit.axis);
  if (first[flag] && last[flag]) return moved(reference, edit);
  if (first[key] < 0 || (!first[flag] && !last[flag])) return prefix + text;
  // One end is fixed, the other is counted from the cell that uses the name.
  const follow = (corner: ReferenceCorner) =>
    corner[flag] ? { ...corner, [key]: editedIndex(edit, corner[key]) } : corner;
  const [newFirst, newLast] = [follow(first), follow(last)];
  if (newFirst[key] < 0 || newLast[key] < 0) return `${prefix}#REF!`;
  return referenceText(prefix, newFirst, newLast, isAreaReference(reference));
}

function keysOf(axis: LineEdit['axis']) {
  return axis === 'rows' ? (['row', 'isRowAbsolute'] as const) : (['column', 'isColumnAbsolute'] as const);
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
