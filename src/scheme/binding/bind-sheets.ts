import type { Issue } from '../../table/issues/issue';
import { findColumn } from '../../table/columns/table';
import type { AvailableSheets, BoundStep, MissingInput, NeededColumn, SheetSources } from './binding';
import { absentSheet } from './binding-messages';
import type { PreparedStep } from '../definition/prepared-step';
import type { AvailableColumn } from './step-outputs';

/** What a step found of its further sheets. */
interface BoundSheets {
  readonly sources: Readonly<Record<string, SheetSources>>;
  readonly missing: readonly MissingInput[];
  readonly issues: readonly Issue[];
}

/** Puts the further sheets of a step on the sheets that were pointed at, column by column, by role. */
export function bindSheets(step: PreparedStep, sheets: AvailableSheets): BoundSheets {
  const sources: Record<string, SheetSources> = {};
  const missing: MissingInput[] = [];
  const issues: Issue[] = [];
  for (const [sheet, { inputs, optional }] of Object.entries(step.method.sheets ?? {})) {
    const columns = Object.hasOwn(sheets, sheet) ? sheets[sheet] : undefined;
    if (!columns) {
      if (optional) issues.push(absentSheet(step, sheet));
      else missing.push({ step: step.id, input: '', sheet, wanted: [], kind: undefined });
      continue;
    }
    const found: Record<string, AvailableColumn> = {};
    for (const [input, { role, orRole, kind, optional: dispensable }] of Object.entries(inputs)) {
      // What stands in for one input is not taken from another: a name is the customer's or the seller's.
      const others = columns.filter((own) => !Object.values(found).includes(own));
      const column = findColumn({ columns }, role) ?? (orRole && findColumn({ columns: others }, orRole));
      if (column) found[input] = column;
      else if (!dispensable) missing.push({ step: step.id, input, sheet, wanted: [role], kind });
    }
    sources[sheet] = found;
  }
  return { sources, missing, issues };
}

/** The columns to read of each further sheet, each once, with the kind that the steps declare. */
export function neededOfSheets(
  steps: readonly BoundStep[],
): Readonly<Record<string, readonly NeededColumn[]>> {
  const needed: Record<string, NeededColumn[]> = {};
  for (const step of steps) {
    for (const [sheet, sources] of Object.entries(step.sheets)) {
      const own = (needed[sheet] ??= []);
      for (const [input, { header, role, sheetColumn }] of Object.entries(sources)) {
        const kind = step.method.sheets?.[sheet]?.inputs[input]?.kind;
        const known = own.some((column) => column.sheetColumn === sheetColumn);
        if (kind && !known) own.push({ header, role, sheetColumn, kind, steps: [step.id] });
      }
    }
  }
  return needed;
}
