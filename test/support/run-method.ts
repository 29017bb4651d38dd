import type {
  Method,
  MethodResult,
  NumberOutput,
  OutputColumn,
  RunContext,
  TextOutput,
  TierOutput,
  StarOutput,
} from '../../src/methods/shared/contract';
import type { Column } from '../../src/table/columns/column';
import { contextOf } from './columns';

/** A method's declared defaults, with some changed. */
export function parametersOf(
  method: Method,
  changed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const defaults = Object.entries(method.params).map(([name, { default: value }]) => [name, value] as const);
  return { ...Object.fromEntries(defaults), ...changed };
}

/** Runs a method over columns that carry the roles of its inputs. */
export function runMethod(
  method: Method,
  columns: readonly Column[],
  params: Readonly<Record<string, unknown>> = {},
  asOf = '2026-06-30',
  sheets: RunContext['sheets'] = {},
): MethodResult {
  const inputs = Object.fromEntries(
    Object.entries(method.inputs).map(([name, { role }]) => [
      name,
      columns.find((column) => column.role === role),
    ]),
  );
  const run = method.run(inputs as never, parametersOf(method, params) as never, {
    ...contextOf(columns, asOf),
    sheets,
  });
  if (!('next' in run)) return run;
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

const output = (result: MethodResult, id: string): OutputColumn => {
  const found = result.columns.find((column) => column.id === id);
  if (!found) throw new Error(`No output ${id}.`);
  return found;
};

/** The tier ids of all rows. */
export function tiersOf(result: MethodResult, id: string): string[] {
  const { codes, tiers } = output(result, id) as TierOutput;
  return Array.from(codes, (code) => tiers[code]?.id ?? 'undeclared');
}

/** The numbers of all rows. */
export function numbersOf(result: MethodResult, id: string): number[] {
  return [...(output(result, id) as NumberOutput).values];
}

/** The stars of all rows. */
export function starsOf(result: MethodResult, id = 'star'): number[] {
  return [...(output(result, id) as StarOutput).values];
}

/** The Chinese text of a row. */
export function textOf(result: MethodResult, id: string, row: number): string {
  return (output(result, id) as TextOutput).text(row).zh;
}

/** How many rows each tier has, in the order of the tiers. */
export function tierCounts(result: MethodResult, id: string): Record<string, number> {
  const { tiers } = output(result, id) as TierOutput;
  const found = tiersOf(result, id);
  return Object.fromEntries(
    tiers.map((tier) => [tier.id, found.filter((other) => other === tier.id).length]),
  );
}
