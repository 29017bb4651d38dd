import type { Table } from '../table/table';
import { countStars, countTiers } from './count-tiers';
import { customerKeys } from './customer-keys';
import { composeReasons } from './reasons';
import type { Scheme } from './scheme';
import type { ResultColumn, SchemeResult } from './scheme-result';

export interface FinishedRun extends Pick<SchemeResult, 'asOf' | 'seed' | 'steps'> {
  readonly bindingIssues: SchemeResult['issues'];
}

/** Puts the results of the steps together: columns with their identities, counts, reasons, issues. */
export function collectResult(
  table: Table,
  scheme: Scheme,
  { asOf, seed, steps, bindingIssues }: FinishedRun,
): SchemeResult {
  const columns: readonly ResultColumn[] = steps.flatMap(({ step, result }) =>
    result.columns.map((output) => ({
      id: `${step.id}.${output.id}`,
      step: step.id,
      method: step.method.id,
      output,
    })),
  );
  const keys = customerKeys(table);
  return {
    scheme,
    asOf,
    seed,
    rowCount: table.rowCount,
    steps,
    columns,
    reason: composeReasons(steps),
    issues: [...bindingIssues, ...steps.flatMap(({ result }) => result.issues)],
    summaries: steps.flatMap(({ step, result }) =>
      result.summary.map((summary) => ({ step: step.id, table: summary })),
    ),
    tiers: countTiers(columns, keys),
    stars: countStars(columns, table.rowCount, keys),
  };
}
