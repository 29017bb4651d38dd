import { methods as builtIn } from '../../methods/registry';
import { Problem } from '../../locales/problem';
import type { InputDeclaration, OutputColumn } from '../../methods/shared/contract';
import type { ColumnKind } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { emptyColumn } from '../../table/columns/empty-column';
import { roles } from '../../table/columns/roles';
import { findColumn } from '../../table/columns/table';
import { bindSheets, neededOfSheets } from './bind-sheets';
import { bindCustomerList } from './customer-list';
import type { AvailableSheets, BoundStep, InputSource, MissingInput, SchemeBinding } from './binding';
import { absentColumns, standIn, standInKind, stepLeftOut } from './binding-messages';
import { neededColumns, type ColumnUse } from './needed-columns';
import { prepareSteps, type PreparedStep } from '../definition/prepared-step';
import { protectedIssues } from './protected-columns';
import type { Methods, Scheme } from '../definition/scheme';
import { stepOutputs, type AvailableColumn } from './step-outputs';
import {
  customerColumns,
  holdsTransactions,
  lackingToAddUp,
  neededOfTransactions,
} from './transaction-columns';

interface Draft {
  readonly available: readonly AvailableColumn[];
  readonly sheets: AvailableSheets;
  readonly steps: BoundStep[];
  readonly uses: ColumnUse[];
  readonly missing: MissingInput[];
  readonly issues: Issue[];
}

/**
 * Puts a scheme on the columns of a sheet. An input is looked for by the reference that the step gives for it, else by
 * its declared role: as a role or header of the sheet first, then among the outputs of earlier steps (the latest wins); else by
 * the roles that may stand in for it, which becomes an issue.
 * Required inputs without a column are listed as `missing`; optional ones become an issue of the step. Columns that only
 * the parameters name (rules, indicators) may be absent in part, not altogether. An optional step that lacks something
 * is left out. Further sheets are taken as they were pointed at; a required one without a sheet is `missing` too. A sheet of transactions is added up to customers where that gives the
 * scheme what the sheet itself lacks; the list of customers that its results are to go to may then be pointed at too.
 *
 * @throws Problem `unknown-method`, `unknown-output`, `invalid-parameter`, `conflicting-kinds`, `protected-attribute`.
 */
export function bindScheme(
  scheme: Scheme,
  available: readonly AvailableColumn[],
  methods: Methods = builtIn,
  sheets: AvailableSheets = {},
): SchemeBinding {
  const direct = bindCustomers(scheme, available, methods, sheets);
  const isDirect = direct.missing.length === 0 && direct.standIns === 0;
  if (isDirect) return direct.binding;
  if (!holdsTransactions(available)) return orAddedUp(direct.binding, { scheme, available, methods, sheets });
  // What transactions add up to is meant rather than what stands in for it in each of their rows.
  const { binding: added, missing } = bindCustomers(scheme, customerColumns(available), methods, sheets);
  if (missing.length > 0) return direct.binding;
  const needed = neededOfTransactions(available, added.needed);
  const binding: SchemeBinding = { ...added, rows: 'transactions', needed };
  return { ...binding, ...bindCustomerList(binding, sheets) };
}

interface Asked {
  readonly scheme: Scheme;
  readonly available: readonly AvailableColumn[];
  readonly methods: Methods;
  readonly sheets: AvailableSheets;
}

/** Where columns are missing, those that would do instead if the rows are transactions. */
function orAddedUp(binding: SchemeBinding, { scheme, available, methods, sheets }: Asked): SchemeBinding {
  if (binding.missing.length === 0) return binding;
  const lacking = lackingToAddUp(available);
  // Of a list of customers nobody has to hear of transactions: where it is less to point at, or all but one is there, it is one of them.
  if (lacking.length > 1 && lacking.length >= binding.missing.length) return binding;
  const wanted = lacking.map((role) => ({ ...emptyColumn(roles[role].kind, role, role), sheetColumn: -1 }));
  const added = bindCustomers(scheme, customerColumns([...available, ...wanted]), methods, sheets);
  return added.missing.length > 0 ? binding : { ...binding, orToAddUp: lacking };
}

function bindCustomers(
  scheme: Scheme,
  available: readonly AvailableColumn[],
  methods: Methods,
  sheets: AvailableSheets,
): { readonly binding: SchemeBinding; readonly missing: readonly MissingInput[]; readonly standIns: number } {
  const draft: Draft = { available, sheets, steps: [], uses: [], missing: [], issues: [] };
  for (const step of prepareSteps(scheme, methods)) bindStep(step, draft);
  const needed = neededColumns(available, draft.uses);
  const issues = [...draft.issues, ...protectedIssues(needed, scheme.allowProtected ?? false)];
  const binding: SchemeBinding = {
    rows: 'customers',
    steps: draft.steps,
    needed,
    neededOfSheets: neededOfSheets(draft.steps),
    missing: draft.missing,
    issues,
  };
  const standIns = issues.filter(({ kind }) => kind === standInKind).length;
  return { binding, missing: draft.missing, standIns };
}

/** What a step found and did not find. */
interface StepDraft {
  readonly sources: Record<string, InputSource>;
  readonly uses: ColumnUse[];
  readonly absent: string[];
  readonly missing: MissingInput[];
  readonly standIns: Issue[];
}

function bindStep(step: PreparedStep, draft: Draft): void {
  const own: StepDraft = { sources: {}, uses: [], absent: [], missing: [], standIns: [] };
  bindInputs(step, draft, own);
  bindReferences(step, draft, own);
  const bound = bindSheets(step, draft.sheets);
  own.missing.push(...bound.missing);
  if (own.missing.length > 0 && step.optional) {
    draft.issues.push(stepLeftOut(step, own.missing));
    return;
  }
  draft.uses.push(...own.uses);
  draft.missing.push(...own.missing);
  draft.issues.push(...own.standIns, ...bound.issues);
  if (own.absent.length > 0) draft.issues.push(absentColumns(step, own.absent));
  const outputs = stepOutputs(step, draft.available);
  requireOutputs(step, outputs);
  draft.steps.push({ ...step, sources: own.sources, sheets: bound.sources, outputs });
}

function requireOutputs({ id, shown }: PreparedStep, outputs: readonly OutputColumn[]): void {
  const known = outputs.map((output) => output.id);
  const unknown = shown?.find((wanted) => !known.includes(wanted));
  if (unknown === undefined) return;
  throw new Problem('unknown-output', {
    zh: `${id} 没有名为“${unknown}”的输出。可用的输出：${known.join(', ')}。`,
    en: `${id} has no output "${unknown}". Available: ${known.join(', ')}.`,
  });
}

function bindInputs(step: PreparedStep, draft: Draft, own: StepDraft): void {
  for (const [input, declaration] of Object.entries<InputDeclaration>(step.method.inputs)) {
    if (declaration.unless !== undefined && isSet(step.params[declaration.unless])) continue;
    const given = step.inputs[input];
    const reference = given ?? declaration.role;
    const others = given === undefined ? (declaration.orRoles ?? []) : [];
    const found = findSource(reference, draft);
    const source = found ?? firstSource(others, draft);
    if (source) {
      own.sources[input] = source;
      own.uses.push(...useOf(source, step.id, declaration.kind));
      if (!found && source.from === 'sheet') own.standIns.push(standIn(step, reference, source.column));
    } else if (declaration.optional) {
      own.absent.push(reference);
    } else if (!Object.hasOwn(draft.sheets, declaration.orSheet ?? '')) {
      const { kind, orSheet } = declaration;
      const wanted = [reference, ...others];
      own.missing.push({ step: step.id, input, wanted, kind, ...(orSheet && { orSheet }) });
    }
  }
}

/** Whether a list of words has any. */
function isSet(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** The columns that only the parameters name. */
function bindReferences(step: PreparedStep, draft: Draft, own: StepDraft): void {
  const wanted = [...new Set(step.method.referencedColumns?.(step.params as never) ?? [])];
  const texts = step.method.referencedTexts?.(step.params as never) ?? [];
  const absent = wanted.filter((reference) => findSource(reference, draft) === undefined);
  for (const reference of wanted) {
    const source = findSource(reference, draft);
    const isText = texts.includes(reference) && source?.from === 'sheet' && source.column.kind === 'flag';
    if (source) own.uses.push(...useOf(source, step.id, isText ? 'text' : undefined));
  }
  if (wanted.length > 0 && absent.length === wanted.length) {
    own.missing.push({ step: step.id, input: '', wanted, kind: undefined });
  } else {
    own.absent.push(...absent);
  }
}

function useOf(source: InputSource, step: string, kind: ColumnKind | undefined): readonly ColumnUse[] {
  return source.from === 'sheet' ? [{ column: source.column, step, kind }] : [];
}

function firstSource(references: readonly string[], draft: Draft): InputSource | undefined {
  const [source] = references.flatMap((reference) => findSource(reference, draft) ?? []);
  return source;
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
