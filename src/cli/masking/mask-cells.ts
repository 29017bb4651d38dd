import { CellError, type CellValue } from '../../embedded-host/model/cells/cell-value';
import type { ListToMask, SheetToMask } from '../../session/writing/masking-plan';
import { isKnownHeader } from '../../table/recognition/header-match';
import { maskAmount } from '../../table/privacy/mask';
import { maskFigures } from '../../table/privacy/mask-figures';
import { maskText } from '../../table/privacy/mask-text';
import type { PersonalValues } from '../../table/privacy/personal-values';
import { fewest, maskedByColumn, roleLabel, yearOf, type MaskedColumn } from './mask-column';

/** A cell with what its number format says of it. */
export interface CellToMask {
  readonly column: number;
  readonly value: CellValue;
  readonly isDate: boolean;
}

/** The cells of a row are masked together: whom it names decides how much its figures tell. */
type RowMask = (row: number, cells: readonly CellToMask[]) => CellValue[];

/** How the cells of a sheet are masked, row by row. */
export function cellMask(
  what: SheetToMask,
  columns: readonly MaskedColumn[],
  personal: PersonalValues,
): RowMask {
  if (what.holds === 'list') return listMask(what, columns, personal);
  if (what.holds === 'customers') return (_row, cells) => cells.map((cell) => resultMasked(cell, personal));
  if (what.holds === 'unknown') return (_row, cells) => cells.map((cell) => closelyMasked(cell, personal));
  const counts = new Set<number>();
  return (_row, cells) => {
    if (what.holds === 'summary') noteCounts(cells, counts);
    const isPersonal = isOfFew(cells, counts) || cells.some(({ value }) => personal.isIn(String(value)));
    return cells.map((cell) => {
      const { column, value } = cell;
      // The legend quotes cells in its last column.
      if (what.holds === 'legend' && column >= 3) return closelyMasked(cell, personal);
      if (isPersonal) return resultMasked(cell, personal);
      return typeof value === 'string' ? maskFigures(value, longFigure) : value;
    });
  };
}

const countHeaders = new Set(['客户数', '客户记录数', 'Customers', 'Customer rows', 'Rows', '行数']);

/** The columns of a summary that count customers, as their headings are met. */
function noteCounts(cells: readonly CellToMask[], counts: Set<number>): void {
  for (const { column, value } of cells) if (countHeaders.has(String(value))) counts.add(column);
}

function isOfFew(cells: readonly CellToMask[], counts: ReadonlySet<number>): boolean {
  return cells.some(
    ({ column, value }) => counts.has(column) && typeof value === 'number' && value > 0 && value < fewest,
  );
}

/** Most thresholds are shorter, phone numbers and ids longer. */
const longFigure = 7;

function listMask(
  { firstRow, results }: ListToMask,
  columns: readonly MaskedColumn[],
  personal: PersonalValues,
): RowMask {
  const byColumn = new Map(columns.map((column) => [column.sheetColumn, column]));
  const own = new Map(results.map((result) => [result.column, result]));
  return (row, cells) =>
    cells.map((cell) => {
      const { column, value } = cell;
      const [known, result] = [byColumn.get(column), own.get(column)];
      if (row < firstRow) return headerMasked(cell, known, result !== undefined, personal);
      if (known) return maskedByColumn(value, known, personal);
      if (!result) return closelyMasked(cell, personal);
      // Who is first, second and third is known to those who know the list.
      return typeof value === 'number' && result.isRank ? '' : resultMasked(cell, personal);
    });
}

/** Titles and headers: headings that everybody has stay, of others the name of the column's role, if it has one. */
function headerMasked(
  cell: CellToMask,
  known: MaskedColumn | undefined,
  isOwn: boolean,
  personal: PersonalValues,
): CellValue {
  const { value } = cell;
  if (typeof value !== 'string' || value === '') return closelyMasked(cell, personal);
  if (isOwn) return personal.replaceIn(value);
  if (!known || !known.header.includes(value.trim())) return closelyMasked(cell, personal);
  if (isKnownHeader(value) && !personal.isIn(value)) return value;
  return personal.replaceIn(known.role ? roleLabel(known.role, known.header) : maskText(value));
}

/** A result of the add-in: classes and days stay, numbers and sentences lose their figures. */
function resultMasked({ value, isDate }: CellToMask, personal: PersonalValues): CellValue {
  if (typeof value === 'string') return maskFigures(personal.replaceIn(value));
  return typeof value === 'number' && !isDate ? maskAmount(value) : value;
}

/** A cell of which nobody knows what it speaks of. */
function closelyMasked({ value, isDate }: CellToMask, personal: PersonalValues): CellValue {
  if (value instanceof CellError || typeof value === 'boolean') return value;
  if (typeof value === 'number') return isDate ? yearOf(value) : maskAmount(value);
  // Words that tell of nobody may be somebody's all the same.
  return personal.replaceIn(maskText(value));
}
