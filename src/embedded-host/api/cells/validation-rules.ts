import type { Comparison } from '../../model/parts/conditional-format';
import type { DataValidation } from '../../model/parts/data-validation';
import { absoluteAddress } from '../base/addresses';
import { ApiError } from '../base/api-error';
import { ApiObject } from '../base/api-object';
import { Words } from './words';

const operators = new Words<Comparison>({
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
});

interface ComparisonRule {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number | null;
}

/** A rule as add-ins write it: exactly one of the kinds. */
export interface ValidationRule {
  readonly list?: { readonly source: string | ApiObject; readonly inCellDropDown?: boolean } | null;
  readonly custom?: { readonly formula: string } | null;
  readonly wholeNumber?: ComparisonRule | null;
  readonly decimal?: ComparisonRule | null;
  readonly date?: ComparisonRule | null;
  readonly time?: ComparisonRule | null;
  readonly textLength?: ComparisonRule | null;
}

const comparisons = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

type ModelRule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'>;

/** What the workbook keeps of a rule. Throws `InvalidArgument` for a rule of no kind. */
export function modelRule(rule: ValidationRule): ModelRule {
  const none = { operator: 'between', formula2: '', showDropDown: true } as const;
  if (rule.list) {
    const formula1 = listFormula(rule.list.source);
    return { ...none, type: 'list', formula1, showDropDown: rule.list.inCellDropDown ?? true };
  }
  if (rule.custom) return { ...none, type: 'custom', formula1: withoutEquals(rule.custom.formula) };
  for (const [kind, type] of Object.entries(comparisons) as [
    keyof typeof comparisons,
    DataValidation['type'],
  ][]) {
    const comparison = rule[kind];
    if (!comparison) continue;
    const operator = operators.file(comparison.operator);
    const formula2 = withoutEquals(comparison.formula2 ?? '');
    return { ...none, type, operator, formula1: withoutEquals(comparison.formula1), formula2 };
  }
  throw new ApiError('InvalidArgument', 'This is no rule of a validation.');
}

/** The rule as add-ins read it; an empty object for cells without. */
export function apiRule(validation: DataValidation | undefined): ValidationRule {
  if (!validation || validation.type === 'none') return {};
  const { type, formula1, formula2, operator, showDropDown } = validation;
  if (type === 'list') return { list: { source: listSource(formula1), inCellDropDown: showDropDown } };
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const kind = Object.entries(comparisons).find(([, known]) => known === type)?.[0] ?? type;
  return {
    [kind]: {
      operator: operators.api(operator, 'Between'),
      formula1: shown(formula1),
      formula2: shown(formula2),
    },
  };
}

/** Files keep a list typed by hand as a quoted text, a reference as it is. */
function listFormula(source: string | ApiObject): string {
  if (source instanceof ApiObject) {
    const { sheet, area } = (source as ApiObject<'Range'>).target;
    return absoluteAddress(sheet, area);
  }
  return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
}

function listSource(formula: string): string {
  return formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

function withoutEquals(formula: string | number): string {
  return String(formula).replace(/^=/, '');
}

function shown(formula: string): string | number {
  return formula !== '' && !Number.isNaN(Number(formula)) ? Number(formula) : formula && `=${formula}`;
}
