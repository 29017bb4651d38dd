import type {
  ColumnReference,
  Comparison,
  Condition,
  Expression,
  Numeric,
  OutputReference,
} from '../../methods/shared/expression/expression';

/** A cell that may hold a number, or none. */
export type NumberCell = ColumnReference<'number' | 'date'> | OutputReference;

/**
 * What is certain at a place of a formula because the conditions before it hold, so that it need not be asked again: which
 * numbers are known, and which are not 0.
 */
export class Certainty {
  static readonly none = new Certainty(new Set(), new Set());

  private constructor(
    private readonly known: ReadonlySet<string>,
    private readonly nonZero: ReadonlySet<string>,
  ) {}

  /** With the numbers known as well, and all cells without which they would not be. */
  knowing(numbers: readonly Numeric[]): Certainty {
    const all = numbers.flatMap((own) => [own, ...this.openCells(own)]);
    return new Certainty(new Set([...this.known, ...all.map(keyOf)]), this.nonZero);
  }

  /** Where the condition holds. */
  where(condition: Condition): Certainty {
    if (condition.node === 'is-known')
      return isText(condition.value) ? this : this.knowing([condition.value as Numeric]);
    if (condition.node === 'comparison') return this.comparing(condition);
    if (condition.node === 'and')
      return condition.of.reduce<Certainty>((here, part) => here.where(part), this);
    if (condition.node !== 'cases') return this;
    // "This, and then that": nothing else leads to yes.
    const [first, ...others] = condition.cases;
    const isOnlyWay =
      first && others.length === 0 && condition.otherwise.node === 'truth' && !condition.otherwise.value;
    return isOnlyWay ? this.where(first.when).where(first.then) : this;
  }

  private comparing({ left, operator, right }: Comparison): Certainty {
    const here = this.knowing([left, right]);
    const isAboveZero =
      right.node === 'number' &&
      ((operator === '>' && right.value >= 0) || (operator === '>=' && right.value > 0));
    return isAboveZero ? new Certainty(here.known, new Set([...here.nonZero, keyOf(left)])) : here;
  }

  /** The cells that must hold a number for the expression to be one, and are not known to: each once, in order. */
  openCells(expression: Numeric): readonly NumberCell[] {
    const found = new Map<string, NumberCell>();
    this.collect(expression, found);
    return [...found.values()];
  }

  private collect(expression: Numeric, found: Map<string, NumberCell>): void {
    const key = keyOf(expression);
    if (this.known.has(key)) return;
    if (expression.node === 'column' || expression.node === 'output') found.set(key, expression);
    else for (const part of neededBy(expression)) this.collect(part, found);
  }

  /** Whether the expression may be missing all the same where its {@link openCells} hold numbers. */
  mayFail(expression: Numeric): boolean {
    if (this.known.has(keyOf(expression))) return false;
    switch (expression.node) {
      case 'number':
      case 'day':
      case 'column':
      case 'output':
      case 'count':
        return false;
      case 'missing':
      case 'figure':
      case 'lookup':
        return true;
      case 'arithmetic': {
        const { left, operator, right } = expression;
        return this.mayFail(left) || this.mayFail(right) || (operator === '/' && !this.isNonZero(right));
      }
      case 'least':
      case 'greatest':
        return expression.of.some((part) => this.mayFail(part));
      case 'rounded':
      case 'day-of':
        return this.mayFail(expression.value);
      case 'exp':
        return this.mayFail(expression.value) || !isBounded(expression.value);
      case 'ranking':
        return this.mayFail(expression.of);
      case 'first-known':
        return expression.of.every((part) => this.mayBeMissing(part));
      case 'cases':
        return (
          expression.cases.some(({ when, then }) => this.where(when).mayBeMissing(then)) ||
          this.mayBeMissing(expression.otherwise)
        );
      case 'bands': {
        const { value, steps, below, unknown } = expression;
        const here = this.knowing([value]);
        const reached = [...steps.map(({ then }) => then), below];
        return (
          reached.some((part) => here.mayBeMissing(part)) ||
          (this.mayBeMissing(value) && this.mayBeMissing(unknown))
        );
      }
    }
  }

  mayBeMissing(expression: Numeric): boolean {
    return this.openCells(expression).length > 0 || this.mayFail(expression);
  }

  private isNonZero(expression: Numeric): boolean {
    if (expression.node === 'number') return expression.value !== 0;
    return isPositive(expression) || this.nonZero.has(keyOf(expression));
  }
}

/** Greater powers of e are beyond the largest number. */
const widestPower = 709;

function isBounded(power: Numeric): boolean {
  return (
    (power.node === 'number' && power.value <= widestPower) ||
    (power.node === 'least' && power.of.some(isBounded))
  );
}

/** Of numbers, and of a sum with a power of e, which is 0 where it is too small for a number. */
function isPositive(expression: Numeric): boolean {
  if (expression.node === 'number') return expression.value > 0;
  if (expression.node !== 'arithmetic' || expression.operator !== '+') return false;
  const { left, right } = expression;
  return isPositive(left) && (right.node === 'exp' || isPositive(right));
}

/** The parts without which an expression is missing. */
function neededBy(expression: Numeric): readonly Numeric[] {
  switch (expression.node) {
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'least':
    case 'greatest':
      return expression.of;
    case 'rounded':
    case 'day-of':
    case 'exp':
      return [expression.value];
    case 'ranking':
      return [expression.of];
    case 'number':
    case 'day':
    case 'missing':
    case 'column':
    case 'output':
    case 'count':
    case 'lookup':
    case 'figure':
    case 'first-known':
    case 'cases':
    case 'bands':
      return [];
  }
}

function isText(value: Expression): boolean {
  return value.node === 'column' && value.kind === 'text';
}

function keyOf(expression: Numeric): string {
  return expression.node === 'column'
    ? `column ${String(expression.sheetColumn)}`
    : expression.node === 'output'
      ? `output ${expression.id}`
      : JSON.stringify(expression);
}
