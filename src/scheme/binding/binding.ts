import type { OutputColumn } from '../../methods/shared/contract';
import type { ColumnKind } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { Issue } from '../../table/issues/issue';
import type { PreparedStep } from '../definition/prepared-step';
import type { AvailableColumn } from './step-outputs';

/** Where an input comes from: a column of the sheet, or the output of an earlier step. */
export type InputSource =
  | { readonly from: 'sheet'; readonly column: AvailableColumn }
  | { readonly from: 'step'; readonly step: string; readonly output: string };

/** The columns of a further sheet that a step reads, by input name. */
export type SheetSources = Readonly<Record<string, AvailableColumn>>;

/** The columns of the further sheets that were pointed at, by the names that the methods give to the sheets. */
export type AvailableSheets = Readonly<Record<string, readonly AvailableColumn[]>>;

export interface BoundStep extends PreparedStep {
  /** By input name; an optional input that the sheet does not have is not in it. */
  readonly sources: Readonly<Record<string, InputSource>>;
  /** By the name of a further sheet, then by input name; a sheet that nobody pointed at is not in it. */
  readonly sheets: Readonly<Record<string, SheetSources>>;
  /** What the step will write. */
  readonly outputs: readonly OutputColumn[];
}

/** A column that must be read, with the kind that its cells are to be parsed as. */
export interface NeededColumn extends AvailableColumn {
  /** Ids of the steps that read it; empty for id, name and what only the summary reads. */
  readonly steps: readonly string[];
}

/** A required input that no column was found for. */
export interface MissingInput {
  readonly step: string;
  /** The input's name in the declaration; empty for columns that only the parameters name. */
  readonly input: string;
  /** The further sheet that should have the column, by its name in the declaration; or that is missing altogether. */
  readonly sheet?: string;
  /** The further sheet that would do instead. */
  readonly orSheet?: string;
  /** The references that were looked for: a role, a header, `step.output`. None where a whole sheet is missing. */
  readonly wanted: readonly string[];
  readonly kind: ColumnKind | undefined;
}

/** A scheme put on a sheet: which column each step reads, and what is not there. */
export interface SchemeBinding {
  /** What a row of the sheet is. Transactions are added up to customers before the first step. */
  readonly rows: 'customers' | 'transactions';
  readonly steps: readonly BoundStep[];
  /** In the order of the sheet. Only these are read. */
  readonly needed: readonly NeededColumn[];
  /** Of each further sheet that a step reads, the columns to read. */
  readonly neededOfSheets: Readonly<Record<string, readonly NeededColumn[]>>;
  /** Not empty: the scheme cannot run; `requireComplete` says it as a Problem. */
  readonly missing: readonly MissingInput[];
  /** The roles that would do instead of all that is missing where the rows are transactions. */
  readonly orToAddUp?: readonly RoleId[];
  /** What the run must do without, and protected attributes that take part. */
  readonly issues: readonly Issue[];
}
