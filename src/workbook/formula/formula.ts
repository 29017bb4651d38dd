import type { Text } from '../../locales/text';

/** The functions of Excel that formulas are made of: all known to Excel since 2007, WPS and LibreOffice, none volatile. */
export type FormulaFunction =
  | 'AND'
  | 'COUNT'
  | 'EXP'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'INT'
  | 'ISNUMBER'
  | 'LOOKUP'
  | 'MATCH'
  | 'MAX'
  | 'MIN'
  | 'N'
  | 'NA'
  | 'NOT'
  | 'OR'
  | 'RANK'
  | 'ROUND'
  | 'SEARCH';

export type FormulaOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/**
 * A formula of Excel as data, with references by meaning instead of addresses: made of what a method declared by
 * `excel-formula.ts`, and turned into text by `formula-text.ts` where the columns stand, so that no text of the user's can
 * become a part of it.
 */
export type Formula =
  | { readonly node: 'number'; readonly value: number }
  /** A day in Excel's 1900 system; written as DATE(…), which is right in workbooks of 1904 too. */
  | { readonly node: 'day'; readonly value: number }
  /** In the language in which the run is written. */
  | { readonly node: 'text'; readonly text: Text }
  | { readonly node: 'truth'; readonly value: boolean }
  /** The row's cell in a column of the sheet, by its zero-based number when the sheet was read. */
  | { readonly node: 'cell'; readonly sheetColumn: number }
  /** That column from the first customer to the last. */
  | { readonly node: 'column'; readonly sheetColumn: number }
  /** The row's cell of an own column, by its identity. */
  | { readonly node: 'output'; readonly id: string }
  /** A constant array of one row. */
  | { readonly node: 'list'; readonly items: readonly (number | string)[]; readonly areDays?: boolean }
  | {
      readonly node: 'operation';
      readonly operator: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly node: 'call'; readonly name: FormulaFunction; readonly arguments: readonly Formula[] };

export const number = (value: number): Formula => ({ node: 'number', value });
export const day = (value: number): Formula => ({ node: 'day', value });
export const text = (content: Text): Formula => ({ node: 'text', text: content });
export const truth = (value: boolean): Formula => ({ node: 'truth', value });
export const cell = (sheetColumn: number): Formula => ({ node: 'cell', sheetColumn });
export const list = (items: readonly (number | string)[]): Formula => ({ node: 'list', items });

/** Looks blank, and is nothing to calculate with. */
export const blank: Formula = text({ zh: '', en: '' });

export function call(name: FormulaFunction, ...parameters: readonly Formula[]): Formula {
  return { node: 'call', name, arguments: parameters };
}

/** What cannot be told: an error that {@link orElse} catches. */
export const unknown = call('NA');

export function operation(left: Formula, operator: FormulaOperator, right: Formula): Formula {
  return { node: 'operation', operator, left, right };
}

/** IF, without it where the condition is known already. */
export function either(condition: Formula, then: Formula, otherwise: Formula): Formula {
  if (condition.node === 'truth') return condition.value ? then : otherwise;
  return call('IF', condition, then, otherwise);
}

/** The formula, or something else where it is an error. */
export function orElse(formula: Formula, otherwise: Formula): Formula {
  return call('IFERROR', formula, otherwise);
}

/** Whether all hold; those that are known already are not written. */
export function all(conditions: readonly Formula[]): Formula {
  return joined('AND', conditions);
}

/** Whether one holds; those that are known already are not written. */
export function any(conditions: readonly Formula[]): Formula {
  return joined('OR', conditions);
}

/** Sum of terms; 0 of none. */
export function sum(terms: readonly Formula[]): Formula {
  return terms.length === 0 ? number(0) : terms.reduce((left, right) => operation(left, '+', right));
}

/** The formula and all that it is made of. */
export function* nodesOf(formula: Formula): Generator<Formula, void, void> {
  yield formula;
  for (const part of partsOf(formula)) yield* nodesOf(part);
}

function partsOf(formula: Formula): readonly Formula[] {
  if (formula.node === 'operation') return [formula.left, formula.right];
  return formula.node === 'call' ? formula.arguments : [];
}

function joined(name: 'AND' | 'OR', conditions: readonly Formula[]): Formula {
  const decisive = name === 'OR';
  if (conditions.some((one) => one.node === 'truth' && one.value === decisive)) return truth(decisive);
  const open = conditions.filter(({ node }) => node !== 'truth');
  const [first] = open;
  return first === undefined ? truth(!decisive) : open.length === 1 ? first : call(name, ...open);
}
