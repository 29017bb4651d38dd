import { containsCell } from '../../embedded-host/model/area';
import type { DifferentialFormat } from '../../embedded-host/model/cell-format';
import type { CellValue } from '../../embedded-host/model/cell-value';
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  TextComparison,
} from '../../embedded-host/model/conditional-format';
import type { Sheet } from '../../embedded-host/model/sheet';

/**
 * What the conditional formats of a sheet lay over a cell: rules that compare the cell with constants or look for a text in it.
 * Rules that need a calculation are left to Excel.
 */
export function conditionalLook(
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
  value: CellValue,
): DifferentialFormat | undefined {
  let look: DifferentialFormat | undefined;
  for (const { areas, rule, stopIfTrue } of formats) {
    if (!areas.some((area) => containsCell(area, row, column))) continue;
    const format = formatOf(rule, value);
    if (!format) continue;
    // What an earlier rule says is not taken back by a later one.
    look = { ...format, ...look };
    if (stopIfTrue) break;
  }
  return look;
}

/** The formats of a sheet in the order in which they are looked at. */
export function formatsByPriority(sheet: Sheet): ConditionalFormat[] {
  return sheet.conditionalFormats.all().sort((a, b) => a.priority - b.priority);
}

function formatOf(rule: ConditionalRule, value: CellValue): DifferentialFormat | undefined {
  if (rule.type === 'cellIs') return holds(rule.operator, value, rule.formulas) ? rule.format : undefined;
  if (rule.type === 'text')
    return findsText(rule.operator, String(value), rule.text) ? rule.format : undefined;
  return undefined;
}

function holds(operator: Comparison, value: CellValue, formulas: readonly string[]): boolean {
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

function findsText(operator: TextComparison, text: string, wanted: string): boolean {
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
function constantOf(formula: string): string | number | undefined {
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
