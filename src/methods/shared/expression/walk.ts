import type { Condition, Expression, Numeric, Wording } from './expression';

/** The expression and all that it is made of. */
export function* nodesOf(expression: Expression): Generator<Expression, void, void> {
  yield expression;
  for (const part of partsOf(expression)) yield* nodesOf(part);
}

/** The parts of an expression, in the order in which they are said. */
export function partsOf(expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  withParts(expression, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** The expression with every reference to another output exchanged. */
export function withOutputs<E extends Expression>(expression: E, exchange: (id: string) => Numeric): E {
  if (expression.node === 'output') return exchange(expression.id) as E;
  return withParts(expression, (part) => withOutputs(part, exchange));
}

type Change = <P extends Expression>(part: P) => P;

/** The expression with each part changed to another of the same kind: a number stays a number. */
export function withParts<E extends Expression>(expression: E, change: Change): E;
export function withParts(expression: Expression, change: Change): Expression {
  switch (expression.node) {
    case 'number':
    case 'day':
    case 'text':
    case 'truth':
    case 'missing':
    case 'column':
    case 'output':
      return expression;
    case 'arithmetic':
    case 'comparison':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'first-known':
    case 'least':
    case 'greatest':
      return { ...expression, of: expression.of.map(change) };
    case 'and':
    case 'or':
    case 'count':
      return { ...expression, of: expression.of.map(change) };
    case 'not':
      return { ...expression, of: change(expression.of) };
    case 'ranking':
    case 'figure':
      return { ...expression, of: change(expression.of) };
    case 'rounded':
    case 'day-of':
    case 'exp':
      return { ...expression, value: change(expression.value) };
    case 'is-known':
      return { ...expression, value: change(expression.value) };
    case 'lookup':
    case 'is-one-of':
    case 'has-word':
      return { ...expression, text: change(expression.text) };
    case 'says':
      return { ...expression, flag: change(expression.flag) };
    case 'cases':
      return changedCases(expression, change);
    case 'bands':
      return changedBands(expression, change);
  }
}

type AnyCases = Extract<Expression, { node: 'cases' }>;
type AnyBands = Extract<Expression, { node: 'bands' }>;
/** What the branches of {@link AnyCases} say: all of one kind, which the type of the whole knows. */
type Branch = Numeric & Wording & Condition;

function changedCases(expression: AnyCases, change: Change): AnyCases {
  return {
    ...expression,
    cases: expression.cases.map(({ when, then }) => ({ when: change(when), then: change(then as Branch) })),
    otherwise: change(expression.otherwise as Branch),
  };
}

function changedBands(expression: AnyBands, change: Change): AnyBands {
  return {
    ...expression,
    value: change(expression.value),
    steps: expression.steps.map(({ from, then }) => ({ from: change(from), then: change(then as Branch) })),
    below: change(expression.below as Branch),
    unknown: change(expression.unknown as Branch),
  };
}
