import type { Expression } from './expression';

/** The expression and all that it is made of. */
export function* nodesOf(expression: Expression): Generator<Expression, void, void> {
  yield expression;
  for (const part of partsOf(expression)) yield* nodesOf(part);
}

/** The expression with every reference to another output exchanged. */
export function withOutputs(expression: Expression, exchange: (id: string) => Expression): Expression {
  switch (expression.node) {
    case 'output':
      return exchange(expression.id);
    case 'operation': {
      const { left, right } = expression;
      return { ...expression, left: withOutputs(left, exchange), right: withOutputs(right, exchange) };
    }
    case 'call':
      return {
        ...expression,
        arguments: expression.arguments.map((part) => withOutputs(part, exchange)),
      };
    case 'number':
    case 'day':
    case 'text':
    case 'truth':
    case 'cell':
    case 'column':
    case 'list':
      return expression;
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.node === 'operation') return [expression.left, expression.right];
  return expression.node === 'call' ? expression.arguments : [];
}
