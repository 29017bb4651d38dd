import type { CellValue } from '../../../embedded-host/model/cells/cell-value';
import type { Comparison, TextComparison } from '../../../embedded-host/model/parts/conditional-format';

/** Whether a value stands to constants as a rule says. Formulas that must be calculated hold for nothing: that is left to Excel. */
export function holds(operator: Comparison, value: CellValue, formulas: readonly string[]): boolean {
  const [first, second] = formulas.map(constantOf);
  if (first === undefined || value === '') return false;
  const toFirst = compare(value, first);
  const toSecond = second === undefined ? NaN : compare(value, second);
  switch (operator) {
    case 'equal':
      return toFirst === 0;
    case 'notEqual':
      return toFirst !== 0;
    case 'lessThan':
      return toFirst < 0;
    case 'lessThanOrEqual':
      return toFirst <= 0;
    case 'greaterThan':
      return toFirst > 0;
    case 'greaterThanOrEqual':
      return toFirst >= 0;
    case 'between':
      return toFirst >= 0 && toSecond <= 0;
    case 'notBetween':
      return toFirst < 0 || toSecond > 0;
  }
}

/** Whether a text is found in a cell as a rule says; letters count without their case. */
export function findsText(operator: TextComparison, text: string, wanted: string): boolean {
  const [within, part] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case 'containsText':
      return within.includes(part);
    case 'notContains':
      return !within.includes(part);
    case 'beginsWith':
      return within.startsWith(part);
    case 'endsWith':
      return within.endsWith(part);
  }
}

/** The value of a formula that is a constant; undefined where it must be calculated. */
export function constantOf(formula: string): string | number | undefined {
  if (/^".*"$/su.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
  const number = Number(formula);
  return formula.trim() === '' || Number.isNaN(number) ? undefined : number;
}

/** Negative, zero or positive; numbers come before texts, letters count without their case. */
function compare(value: CellValue, constant: string | number): number {
  if (typeof value === 'number' && typeof constant === 'number') return value - constant;
  if (typeof value === 'number') return -1;
  if (typeof constant === 'number') return 1;
  return String(value).localeCompare(constant, undefined, { sensitivity: 'accent' });
}
