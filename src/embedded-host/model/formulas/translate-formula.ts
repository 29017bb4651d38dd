import { mapReferences, type ReferenceCorner } from './formula-references';
import { maxColumns, maxRows } from '../cells/limits';
import { isAreaReference, referenceText } from './reference-text';

/**
 * The formula as copying it `rows` down and `columns` to the right would write it: relative references move, absolute ones
 * stay. A reference that would leave the sheet comes in again at the other side, as Excel reads shared formulas.
 */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: ReferenceCorner): ReferenceCorner => ({
    ...corner,
    row: corner.row < 0 || corner.isRowAbsolute ? corner.row : (corner.row + rows + maxRows) % maxRows,
    column:
      corner.column < 0 || corner.isColumnAbsolute
        ? corner.column
        : (corner.column + columns + maxColumns) % maxColumns,
  });
  return mapReferences(formula, (reference) =>
    referenceText(reference.prefix, move(reference.first), move(reference.last), isAreaReference(reference)),
  );
}
