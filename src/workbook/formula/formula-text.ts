import { cleanText } from '../../locales/clean-text';
import { inLanguage, type Language } from '../../locales/text';
import { columnLetters } from '../../table/places/address';
import { calendarDateOf } from '../../table/cells/calendar';
import type { Formula, FormulaOperator } from './formula';

/** In which words, and by which calendar, formulas are written. */
export interface FormulaStyle {
  readonly language: Language;
  /** What Excel's days lack to be those of the 1900 system: 1462 in a workbook that counts from 1904. */
  readonly dateOffset: number;
}

/** Where the cells stand that formulas refer to; all zero-based. */
export interface FormulaPlaces {
  /** By the column's number when the sheet was read. */
  readonly inputs: Pick<ReadonlyMap<number, number>, 'get'>;
  /** Own columns, by identity. */
  readonly own: Pick<ReadonlyMap<string, number>, 'get'>;
  /** The (last) header row, and the rows of the first and the last customer. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const rowMark = '\u0000';
/** What a formula in Excel keeps of a number. */
const significantDigits = 15;

const precedence: Readonly<Record<FormulaOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

/**
 * Turns a formula into its text as English Excel writes it, for any row. The columns stand fast and the
 * row moves, so that sorting and filling down do what people expect. Texts are quoted, so that none becomes a part of it.
 *
 * @returns the formula for a zero-based row of the sheet
 */
export function formulaText(
  formula: Formula,
  places: FormulaPlaces,
  style: FormulaStyle,
): (row: number) => string {
  const parts = `=${render(formula, places, style)}`.split(rowMark);
  return (row) => parts.join(String(row + 1));
}

function render(formula: Formula, places: FormulaPlaces, style: FormulaStyle): string {
  const inner = (part: Formula): string => render(part, places, style);
  switch (formula.node) {
    case 'number':
      return numberText(formula.value);
    case 'day':
      return dayText(formula.value, style);
    case 'text':
      return quoted(inLanguage(formula.text, style.language));
    case 'truth':
      return formula.value ? 'TRUE' : 'FALSE';
    case 'cell':
      return rowCell(places.inputs.get(formula.sheetColumn));
    case 'output':
      return rowCell(places.own.get(formula.id));
    case 'column': {
      const letters = lettersOf(places.inputs.get(formula.sheetColumn));
      return `$${letters}$${String(places.firstRow + 1)}:$${letters}$${String(places.lastRow + 1)}`;
    }
    case 'list': {
      const offset = formula.areDays ? style.dateOffset : 0;
      const items = formula.items.map((item) =>
        typeof item === 'number' ? numberText(item - offset) : quoted(item),
      );
      return `{${items.join(',')}}`;
    }
    case 'call':
      return `${formula.name}(${formula.arguments.map(inner).join(',')})`;
    case 'operation': {
      const { operator, left, right } = formula;
      const own = precedence[operator];
      const first = precedenceOf(left) < own ? `(${inner(left)})` : inner(left);
      const second = precedenceOf(right) <= own ? `(${inner(right)})` : inner(right);
      return `${first}${operator}${second}`;
    }
  }
}

function precedenceOf(formula: Formula): number {
  return formula.node === 'operation' ? precedence[formula.operator] : Infinity;
}

function rowCell(column: number | undefined): string {
  return `$${lettersOf(column)}${rowMark}`;
}

function lettersOf(column: number | undefined): string {
  if (column === undefined) throw new Error('A formula refers to a column without a place.');
  return columnLetters(column);
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(significantDigits))).replace('e', 'E');
}

function dayText(serial: number, { dateOffset }: FormulaStyle): string {
  const whole = Math.floor(serial);
  const date = calendarDateOf(whole);
  if (!date) return numberText(serial - dateOffset);
  const day = `DATE(${String(date.year)},${String(date.month)},${String(date.day)})`;
  return serial === whole ? day : `(${day}+${numberText(serial - whole)})`;
}

function quoted(text: string): string {
  // Excel takes no line break within a formula's text, and the row mark is no text.
  return `"${cleanText(text)
    .replace(/[\t\r\n]/gu, ' ')
    .replaceAll('"', '""')}"`;
}
