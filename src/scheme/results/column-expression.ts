import type { Expression, Numeric } from '../../methods/shared/expression/expression';
import { withOutputs } from '../../methods/shared/expression/walk';
import type { ResultColumn, SchemeResult } from './scheme-result';
import type { StepResult } from './step-result';

/** What a result column says of a row, as its method declared it. Plain data. */
export interface ColumnExpression {
  /** With the identities of the own columns that it refers to. */
  readonly expression: Expression;
  /** With all that it refers to spelled out, down to the columns that were read. */
  readonly whole: Expression;
}

/**
 * The declaration of a result column, for those who write it in the words of another program; undefined where its method has
 * none, for it or for what it refers to.
 *
 * @throws Problem `no-formula` where these parameters, or this table, cannot be said of a row
 */
export function columnExpression(column: ResultColumn, result: SchemeResult): ColumnExpression | undefined {
  const step = result.steps.find((own) => own.step.id === column.step);
  const declared = step && expressionOf(column.output.id, step);
  if (!declared || !step) return undefined;
  const isShown = (id: string): boolean => result.columns.some((own) => own.id === identityOf(step, id));
  const [expression, whole] = [spelledOut(declared, step, isShown), spelledOut(declared, step, () => false)];
  return expression && whole && { expression, whole };
}

function expressionOf(id: string, { result }: StepResult): Expression | undefined {
  return result.columns.find((own) => own.id === id)?.expression?.();
}

const identityOf = ({ step }: StepResult, id: string): string => `${step.id}.${id}`;

/** With references to other outputs that stand in the sheet by their identities, and the others written out. */
function spelledOut(
  declared: Expression,
  step: StepResult,
  isShown: (id: string) => boolean,
): Expression | undefined {
  let isWhole = true;
  const made = withOutputs(declared, (id): Numeric => {
    if (isShown(id)) return { node: 'output', id: identityOf(step, id) };
    const other = expressionOf(id, step);
    const inner = other && spelledOut(other, step, isShown);
    isWhole &&= inner !== undefined;
    // Outputs that others refer to are numbers.
    return (inner as Numeric | undefined) ?? { node: 'missing' };
  });
  return isWhole ? made : undefined;
}
