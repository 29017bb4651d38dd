import {
  conditionCases,
  day,
  number,
  numberCases,
  textCases,
  truth,
} from '../../methods/shared/expression/build';
import type {
  Arithmetic,
  Comparison,
  Expression,
  Figure,
  Numeric,
} from '../../methods/shared/expression/expression';
import { kindOf } from '../../methods/shared/expression/kind-of';
import { withParts } from '../../methods/shared/expression/walk';

/**
 * An expression as a sheet can say it that cannot ask all customers at once: figures of all customers as the run found
 * them, and what follows from constants worked out.
 */
export function settled<E extends Expression>(expression: E): E {
  return folded(withParts(expression, settled)) as E;
}

function folded(expression: Expression): Expression {
  if (expression.node === 'figure') return foundFigure(expression);
  if (expression.node === 'arithmetic') return foldedArithmetic(expression);
  if (expression.node === 'comparison') return foldedComparison(expression);
  return expression.node === 'cases' ? foldedCases(expression) : expression;
}

function foldedCases(expression: Extract<Expression, { node: 'cases' }>): Expression {
  const branches = expression.cases.map(({ when, then }) => [when, then] as const) as never;
  const kind = kindOf(expression);
  const choose = kind === 'truth' ? conditionCases : kind === 'text' ? textCases : numberCases;
  return choose(branches, expression.otherwise as never);
}

function foundFigure(figure: Figure): Numeric {
  if (!Number.isFinite(figure.found)) return { node: 'missing' };
  return kindOf(figure) === 'day' ? day(figure.found) : number(figure.found);
}

/** The number of a constant; NaN where it is missing, undefined where it is none. */
function constantOf(expression: Numeric): number | undefined {
  if (expression.node === 'missing') return NaN;
  return expression.node === 'number' || expression.node === 'day' ? expression.value : undefined;
}

function foldedArithmetic(expression: Arithmetic): Numeric {
  const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
  if (left === undefined || right === undefined) return expression;
  const { operator } = expression;
  const value =
    operator === '+'
      ? left + right
      : operator === '-'
        ? left - right
        : operator === '*'
          ? left * right
          : left / right;
  if (!Number.isFinite(value)) return { node: 'missing' };
  return kindOf(expression) === 'day' ? day(value) : number(value);
}

function foldedComparison(expression: Comparison): Expression {
  const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
  if (left === undefined || right === undefined) return expression;
  switch (expression.operator) {
    case '=':
      return truth(left === right);
    case '<':
      return truth(left < right);
    case '<=':
      return truth(left <= right);
    case '>':
      return truth(left > right);
    case '>=':
      return truth(left >= right);
  }
}
