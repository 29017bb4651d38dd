import { methods as builtIn } from '../methods/registry';
import type { InputDeclaration, OutputColumn } from '../methods/contract';
import type { ColumnKind } from '../table/column';
import type { Issue } from '../table/issue';
import { findColumn } from '../table/table';
import type { BoundStep, InputSource, MissingInput, SchemeBinding } from './binding';
import { absentColumns } from './binding-messages';
import { neededColumns, type ColumnUse } from './needed-columns';
import { prepareSteps, type PreparedStep } from './prepared-step';
import { protectedIssues } from './protected-columns';
import type { Methods, Scheme } from './scheme';
import { stepOutputs, type AvailableColumn } from './step-outputs';

interface Draft {
  readonly available: readonly AvailableColumn[];
  readonly steps: BoundStep[];
  readonly uses: ColumnUse[];
  readonly missing: MissingInput[];
  readonly issues: Issue[];
}

/**
 * Puts a scheme on the columns of a sheet. An input is looked for by the reference that the step gives for it, else by
 * its declared role: as a role or header of the sheet first, then among the outputs of earlier steps (the latest wins).
 * Required inputs without a column are listed as `missing`; optional ones become an issue of the step. Columns that only
 * the parameters name (rules, indicators) may be absent in part, not altogether.
 *
 * @throws Problem `unknown-method`, `invalid-parameter`, `conflicting-kinds`, `protected-attribute`.
 */
export function bindScheme(
  scheme: Scheme,
  available: readonly AvailableColumn[],
  methods: Methods = builtIn,
): SchemeBinding {
  const draft: Draft = { available, steps: [], uses: [], missing: [], issues: [] };
  for (const step of prepareSteps(scheme, methods)) bindStep(step, draft);
  const needed = neededColumns(available, draft.uses);
  const issues = [...draft.issues, ...protectedIssues(needed, scheme.allowProtected ?? false)];
  return { steps: draft.steps, needed, missing: draft.missing, issues };
}

function bindStep(step: PreparedStep, draft: Draft): void {
  const sources: Record<string, InputSource> = {};
  const absent: string[] = [];
  for (const [input, declaration] of Object.entries<InputDeclaration>(step.method.inputs)) {
    const reference = step.inputs[input] ?? declaration.role;
    const source = findSource(reference, draft);
    if (source) {
      sources[input] = source;
      use(source, step.id, declaration.kind, draft);
    } else if (declaration.optional) {
      absent.push(reference);
    } else {
      draft.missing.push({ step: step.id, input, wanted: [reference], kind: declaration.kind });
    }
  }
  absent.push(...bindReferences(step, draft));
  if (absent.length > 0) draft.issues.push(absentColumns(step, absent));
  draft.steps.push({ ...step, sources, outputs: stepOutputs(step, draft.available) });
}

/** The columns that the parameters name; returns those that are not there. */
function bindReferences(step: PreparedStep, draft: Draft): readonly string[] {
  const wanted = [...new Set(step.method.referencedColumns?.(step.params as never) ?? [])];
  const found = wanted.map((reference) => findSource(reference, draft));
  for (const source of found) if (source) use(source, step.id, undefined, draft);
  if (wanted.length > 0 && found.every((source) => source === undefined)) {
    draft.missing.push({ step: step.id, input: '', wanted, kind: undefined });
    return [];
  }
  return wanted.filter((_, index) => found[index] === undefined);
}

function use(source: InputSource, step: string, kind: ColumnKind | undefined, draft: Draft): void {
  if (source.from === 'sheet') draft.uses.push({ column: source.column, step, kind });
}

function findSource(reference: string, { available, steps }: Draft): InputSource | undefined {
  const column = findColumn({ columns: available }, reference);
  if (column) return { from: 'sheet', column };
  const step = steps.findLast((earlier) => outputOf(earlier, reference));
  const output = step && outputOf(step, reference);
  return step && output && { from: 'step', step: step.id, output: output.id };
}

function outputOf(step: BoundStep, reference: string): OutputColumn | undefined {
  return step.outputs.find(({ id, role }) => role === reference || `${step.id}.${id}` === reference);
}
