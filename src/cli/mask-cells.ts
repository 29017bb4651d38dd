import type { CellValue } from '../embedded-host/model/cells/cell-value';
import type { Workbook } from '../embedded-host/model/book/workbook';
import type { SheetToMask } from '../session/writing/masking-plan';
import { calendarDateOf, serialOf } from '../table/cells/calendar';
import { mask, maskAmount } from '../table/privacy/mask';
import { maskFigures } from '../table/privacy/mask-figures';
import type { PersonalValues } from '../table/privacy/personal-values';
import { privacyClass, type PrivacyClass } from '../table/privacy/privacy-class';
import type { RoleId } from '../table/columns/roles';

/** A column of a list with its class. */
export interface MaskedColumn {
  readonly sheetColumn: number;
  readonly firstRow: number;
  readonly role: string | undefined;
  readonly kind: string;
  readonly privacy: PrivacyClass;
}

/** Roles whose values name a person, wherever else they stand. */
const naming: readonly RoleId[] = [
  'customerId',
  'name',
  'idNumber',
  'cardNumber',
  'phone',
  'employer',
  'referrer',
  // What happened to somebody tells who it is.
  'trigger',
];

/** Whether the values of a column are looked for in all other texts. */
export function identifies({ role, privacy }: MaskedColumn): boolean {
  return privacy === 'C3' || naming.some((own) => own === role);
}

/** The columns of a list with their classes, by role and by all that stands in them. */
export function columnMasks(what: SheetToMask, workbook: Workbook): readonly MaskedColumn[] {
  const sheet = workbook.sheet(what.sheet);
  if (what.holds !== 'list' || !sheet) return [];
  const { firstRow } = what;
  return what.columns.map(({ sheetColumn, role, kind }) => {
    const values: string[] = [];
    for (const [, cells] of sheet.cells.rows(firstRow)) {
      const value = cells.value(sheetColumn);
      if (value !== '') values.push(String(value));
    }
    return { sheetColumn, firstRow, role, kind, privacy: privacyClass(role, values) };
  });
}

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
  const counts = new Set<number>();
  return (_row, cells) => {
    if (what.holds === 'summary') noteCounts(cells, counts);
    const isPersonal =
      what.holds === 'unknown' ||
      isOfFew(cells, counts) ||
      cells.some(({ value }) => personal.replaceIn(String(value)) !== String(value));
    return cells.map((cell) => {
      const { column, value } = cell;
      // The legend quotes cells in its last column.
      if (isPersonal || (what.holds === 'legend' && column >= 3)) return closelyMasked(cell, personal);
      return typeof value === 'string' ? maskFigures(personal.replaceIn(value), longFigure) : value;
    });
  };
}

/** Groups of fewer customers than this tell of somebody. */
const fewest = 5;
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
  { firstRow, results }: Extract<SheetToMask, { holds: 'list' }>,
  columns: readonly MaskedColumn[],
  personal: PersonalValues,
): RowMask {
  const byColumn = new Map(columns.map((column) => [column.sheetColumn, column]));
  const own = new Set(results);
  return (row, cells) =>
    cells.map((cell) => {
      const { column, value } = cell;
      if (row < firstRow)
        return typeof value === 'string' ? maskFigures(personal.replaceIn(value), longFigure) : value;
      const known = byColumn.get(column);
      if (known) return byClass(value, known, personal);
      return own.has(column) ? resultMasked(cell, personal) : closelyMasked(cell, personal);
    });
}

/** A cell of the user's own, by the class of its column. */
function byClass(
  value: CellValue,
  { privacy, role, kind }: MaskedColumn,
  personal: PersonalValues,
): CellValue {
  if (value === '' || typeof value === 'boolean' || kind === 'flag') return value;
  if (privacy === 'C1') return typeof value === 'string' ? personal.replaceIn(value) : value;
  if (kind === 'date') return role === 'birthday' || privacy === 'C3' ? yearOf(value) : dateText(value);
  if (typeof value === 'number' && kind === 'number' && privacy === 'C2') return maskAmount(value);
  return mask(String(value), privacy, role as RoleId | undefined);
}

/** Dates of dealings tell nobody's identity; a text where a date should be may hold anything. */
function dateText(value: CellValue): CellValue {
  return typeof value === 'number' ? value : maskFigures(String(value), 5);
}

function yearOf(value: CellValue): CellValue {
  const date = typeof value === 'number' ? calendarDateOf(Math.floor(value)) : undefined;
  return date ? (serialOf(date.year, 1, 1) ?? '') : mask(String(value), 'C3');
}

/** Scores and shares go up to here; what is above is an amount or a number of something. */
const highestScore = 100;

/** A result of the add-in: classes, scores and days stay, amounts and sentences lose their figures. */
function resultMasked({ value, isDate }: CellToMask, personal: PersonalValues): CellValue {
  if (typeof value === 'string') return maskFigures(personal.replaceIn(value));
  if (typeof value !== 'number' || isDate || Math.abs(value) <= highestScore) return value;
  return maskAmount(value);
}

/** A cell that speaks of somebody, or that nobody knows what it speaks of. */
function closelyMasked({ value, isDate }: CellToMask, personal: PersonalValues): CellValue {
  if (typeof value === 'number') return isDate ? yearOf(value) : maskAmount(value);
  return typeof value === 'string' ? maskFigures(personal.replaceIn(value)) : value;
}
