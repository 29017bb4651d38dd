import { literal } from '../../read/cell-text';
import type { CellContent } from '../journal/journal';

/** A cell of an own column: its value, and the formula that comes to it. */
export interface OwnCell {
  readonly value: CellContent;
  readonly formula?: string | undefined;
}

/** Programs that calculate agree on so much of a number. */
const tolerance = 1e-9;

/**
 * A cell from what Excel answers for `values` and `formulas`. A text that begins with = is the same in both; a formula is not.
 * @param shown undefined where there can be no formula
 */
export function ownCell(value: CellContent, shown: CellContent | undefined): OwnCell {
  const isFormula = typeof shown === 'string' && shown.startsWith('=') && shown !== value;
  return isFormula ? { value, formula: shown } : { value };
}

/** Whether a cell need not be written: it holds the same formula and comes to the same, or the same value. */
export function isSameCell(old: OwnCell, now: OwnCell): boolean {
  if (old.formula !== now.formula) return false;
  if (old.value === now.value) return true;
  if (now.formula === undefined || typeof old.value !== 'number' || typeof now.value !== 'number')
    return false;
  return Math.abs(old.value - now.value) <= tolerance * Math.max(Math.abs(old.value), Math.abs(now.value));
}

/** An old value of an own column, as it must be written to be the same again. */
export function restorable(value: CellContent): CellContent {
  return typeof value === 'string' ? literal(value) : value;
}
