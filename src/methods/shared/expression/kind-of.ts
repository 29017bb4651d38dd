import type { Arithmetic, Expression } from './expression';

/** Whether what an expression says is a number, a day, a text or a truth. */
export type ExpressionKind = 'number' | 'day' | 'text' | 'truth';

const kindOfColumn = { number: 'number', date: 'day', text: 'text', flag: 'truth' } as const;

export function kindOf(expression: Expression): ExpressionKind {
  switch (expression.node) {
    case 'text':
      return 'text';
    case 'column':
      return kindOfColumn[expression.kind];
    case 'truth':
    case 'is-known':
    case 'says':
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
    case 'is-one-of':
    case 'has-word':
      return 'truth';
    case 'cases':
      return firstKind([...expression.cases.map(({ then }) => then), expression.otherwise]);
    case 'bands':
      return firstKind([...expression.steps.map(({ then }) => then), expression.below, expression.unknown]);
    case 'day':
    case 'day-of':
      return 'day';
    case 'first-known':
    case 'least':
    case 'greatest':
      return firstKind(expression.of);
    case 'rounded':
      return kindOf(expression.value);
    case 'arithmetic':
      return kindOfArithmetic(expression);
    case 'figure':
      return expression.statistic === 'deviation' ? 'number' : kindOf(expression.of);
    case 'number':
    case 'missing':
    case 'output':
    case 'exp':
    case 'count':
    case 'lookup':
    case 'ranking':
      return 'number';
  }
}

/** A day moved by a number is a day; the difference of two days is a number. */
function kindOfArithmetic({ left, operator, right }: Arithmetic): ExpressionKind {
  const days = [left, right].filter((side) => kindOf(side) === 'day').length;
  return days === 1 && (operator === '+' || operator === '-') ? 'day' : 'number';
}

/** That of the first that is not missing whatever its kind. */
function firstKind(parts: readonly Expression[]): ExpressionKind {
  const known = parts.find(({ node }) => node !== 'missing');
  return known ? kindOf(known) : 'number';
}
