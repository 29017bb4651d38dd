import type { Text } from '../../locales/text';
import type { OutputColumn } from '../../methods/shared/contract';
import type { BoundStep } from '../binding/binding';
import type { ResolvedParameters } from '../definition/parameters';
import type { Scheme } from '../definition/scheme';
import type { SchemeResult } from './scheme-result';

/** What a step of a past run was: enough to say it, to run it again, and to see what was changed since. */
export interface StepRecord {
  readonly id: string;
  readonly method: string;
  /** All parameters as they were, the defaults of that day included. */
  readonly params: ResolvedParameters;
  /** Input name → header of the sheet, or `step.output`; `sellers.seller` for a column of a further sheet. */
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * A run described as plain JSON, small and without anything of a customer: it is kept in the workbook, and header notes,
 * the run log and the next run read it.
 */
export interface RunRecord {
  readonly version: 1;
  readonly scheme: Scheme;
  /** In Excel days. */
  readonly asOf: number;
  readonly seed: number;
  readonly rows: number;
  readonly steps: readonly StepRecord[];
  /** The columns that were made, by identity. */
  readonly columns: readonly {
    readonly id: string;
    readonly kind: OutputColumn['kind'];
    readonly label: Text;
  }[];
  /** Tier column → tier id → customers. */
  readonly tiers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly stars: number;
}

/** The record of a run. */
export function recordRun(result: SchemeResult): RunRecord {
  return {
    version: 1,
    scheme: result.scheme,
    asOf: result.asOf,
    seed: result.seed,
    rows: result.rowCount,
    steps: result.steps.map(({ step }) => ({
      id: step.id,
      method: step.method.id,
      params: step.params,
      inputs: inputsOf(step),
    })),
    columns: result.columns.map(({ id, label, output }) => ({ id, kind: output.kind, label })),
    tiers: Object.fromEntries(
      result.tiers.map(({ column, counts }) => [
        column,
        Object.fromEntries(counts.map(({ tier, customers }) => [tier.id, customers])),
      ]),
    ),
    stars: result.stars,
  };
}

function inputsOf({ sources, sheets }: BoundStep): StepRecord['inputs'] {
  const own = Object.entries(sources).map(([name, source]) => [
    name,
    source.from === 'sheet' ? source.column.header : `${source.step}.${source.output}`,
  ]);
  const further = Object.entries(sheets).flatMap(([sheet, columns]) =>
    Object.entries(columns).map(([name, { header }]) => [`${sheet}.${name}`, header]),
  );
  return Object.fromEntries([...own, ...further]) as StepRecord['inputs'];
}

/** Two runs with the same text decided by the same rules: methods, parameters and seed, not the day and not the data. */
export function rulesOf({ steps, seed }: RunRecord): string {
  return JSON.stringify([seed, steps.map(({ id, method, params }) => [id, method, sorted(params)])]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
