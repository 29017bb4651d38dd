import type { Text } from '../../../locales/text';

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
 * A formula as data: what Excel is to work out for each row, with references by meaning instead of addresses. Methods say
 * it, and only what writes to the sheet turns it into text, so that no text of the user's can become a part of a formula.
 */
export type Expression =
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
  /** The row's cell of another output of the same step, by its id; of a run, by the identity of the own column. */
  | { readonly node: 'output'; readonly id: string }
  /** A constant array of one row. */
  | { readonly node: 'list'; readonly items: readonly (number | string)[]; readonly areDays?: boolean }
  | {
      readonly node: 'operation';
      readonly operator: FormulaOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: 'call'; readonly name: FormulaFunction; readonly arguments: readonly Expression[] };

export const number = (value: number): Expression => ({ node: 'number', value });
export const day = (value: number): Expression => ({ node: 'day', value });
export const text = (content: Text): Expression => ({ node: 'text', text: content });
export const truth = (value: boolean): Expression => ({ node: 'truth', value });
export const output = (id: string): Expression => ({ node: 'output', id });
export const list = (items: readonly (number | string)[]): Expression => ({ node: 'list', items });

/** Looks blank, and is nothing to calculate with. */
export const blank: Expression = text({ zh: '', en: '' });

export function call(name: FormulaFunction, ...parameters: readonly Expression[]): Expression {
  return { node: 'call', name, arguments: parameters };
}

export function operation(left: Expression, operator: FormulaOperator, right: Expression): Expression {
  return { node: 'operation', operator, left, right };
}

/** What cannot be told: an error that {@link orElse} catches. */
export const unknown = call('NA');

/** IF, without it where the condition is known already. */
export function either(condition: Expression, then: Expression, otherwise: Expression): Expression {
  if (condition.node === 'truth') return condition.value ? then : otherwise;
  return call('IF', condition, then, otherwise);
}

/** The expression, or something else where it is an error. */
export function orElse(expression: Expression, otherwise: Expression): Expression {
  return call('IFERROR', expression, otherwise);
}

/** Whether all hold; those that are known already are not written. */
export function all(conditions: readonly Expression[]): Expression {
  return joined('AND', conditions);
}

/** Whether one holds; those that are known already are not written. */
export function any(conditions: readonly Expression[]): Expression {
  return joined('OR', conditions);
}

/** Sum of terms; 0 of none. */
export function sum(terms: readonly Expression[]): Expression {
  return terms.length === 0
    ? number(0)
    : terms.slice(1).reduce((left, right) => operation(left, '+', right), terms[0] as Expression);
}

function joined(name: 'AND' | 'OR', conditions: readonly Expression[]): Expression {
  const decisive = name === 'OR';
  if (conditions.some((one) => one.node === 'truth' && one.value === decisive)) return truth(decisive);
  const open = conditions.filter(({ node }) => node !== 'truth');
  const [first] = open;
  return first === undefined ? truth(!decisive) : open.length === 1 ? first : call(name, ...open);
}
