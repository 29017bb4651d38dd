import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import type { Table } from '../../table/columns/table';
import type { BoundStep } from '../binding/binding';
import { countOccasions, countStars, countTiers } from './count-tiers';
import { customerKeys } from '../binding/customer-keys';
import { composeLifts, composeReasons, isAuxiliary } from './reasons';
import type { Scheme } from '../definition/scheme';
import type { StepResult } from './step-result';
import type { ResultColumn, SchemeResult } from './scheme-result';

export interface FinishedRun extends Pick<SchemeResult, 'asOf' | 'seed' | 'steps' | 'contact'> {
  readonly bindingIssues: SchemeResult['issues'];
}

/** Puts the results of the steps together: columns with their identities, counts, reasons, issues. */
export function collectResult(
  table: Table,
  scheme: Scheme,
  { asOf, seed, steps, contact, bindingIssues }: FinishedRun,
): SchemeResult {
  const columns = resultColumns(steps);
  const keys = customerKeys(table);
  return {
    scheme,
    asOf,
    seed,
    table,
    rowCount: table.rowCount,
    steps,
    contact,
    columns,
    reason: composeReasons(steps),
    lift: composeLifts(steps),
    issues: eachOnce([...bindingIssues, ...steps.flatMap(issuesOf)]),
    summaries: steps.flatMap(({ step, result }) =>
      result.summary
        // The table that counts an output bears its id: what is not shown is not counted either.
        .filter(({ id }) => isShown(step, id) || !result.columns.some((output) => output.id === id))
        .map((summary) => ({ step: step.id, table: summary })),
    ),
    tiers: countTiers(columns, keys),
    stars: countStars(columns, keys),
    occasions: countOccasions(columns, keys),
    words: wordsOf(steps, contact.words),
  };
}

/** What a step assumed that only gives others numbers is no first line of the scheme's. */
function issuesOf(step: StepResult): readonly Issue[] {
  if (!isAuxiliary(step)) return step.result.issues;
  return step.result.issues.map(({ assumption: _, ...issue }) => issue);
}

/**
 * What an earlier step made is no word of the sheet; of several steps that read a column the last one counts. Who may be contacted is read of
 * columns that no step reads besides.
 */
function wordsOf(steps: readonly StepResult[], contact: SchemeResult['words']): SchemeResult['words'] {
  const words = [...contact, ...steps.flatMap(({ result }) => result.words ?? [])];
  return [
    ...new Map(words.filter(({ sheetColumn }) => sheetColumn >= 0).map((own) => [own.role, own])).values(),
  ];
}

function resultColumns(steps: readonly StepResult[]): readonly ResultColumn[] {
  const outputs = steps.flatMap(({ step, result }) =>
    result.columns.filter(({ id }) => isShown(step, id)).map((output) => ({ step, output })),
  );
  return outputs.map(({ step, output }) => {
    const alone = outputs.filter((other) => other.output.label.en === output.label.en).length === 1;
    return {
      id: `${step.id}.${output.id}`,
      step: step.id,
      method: step.method.id,
      label: alone ? output.label : underMethod(step, output.label),
      output,
    };
  });
}

function isShown({ shown }: BoundStep, output: string): boolean {
  return shown?.includes(output) ?? true;
}

function underMethod({ id, method }: BoundStep, { zh, en }: Text): Text {
  const nth = id.slice(method.id.length);
  return { zh: `${method.label.zh}${nth} ${zh}`, en: `${method.label.en}${nth} ${en}` };
}

/** Several steps that read the same column report the same thing about it. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
