import { customerListName } from '../../scheme/binding/customer-list';
import type { SheetTables } from '../../scheme/binding/sheet-tables';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { issueInSheet, type Issue } from '../../table/issues/issue';
import type { TableReading } from '../../table/reading/table-reading';
import { headingsThere } from './headings-there';
import type { PreviousTiers } from './previous-tiers';
import { oldRowsIssue } from '../sheet/old-rows';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import type { RunDay } from '../sheet/run-day';

/** The cells of the list that stands in the workbook, and of what was read of lists before. */
export interface ListCells {
  readonly list: readonly (readonly unknown[])[];
  readonly outcomes: readonly (readonly unknown[])[];
}

/** A sheet that was read: as it was recognised, and its table. */
export interface ReadSheet {
  readonly sheet: RecognisedSheet;
  readonly reading: TableReading;
}

/** Further sheets that were read, by the names that the methods give to them. */
export type ReadSheets = Readonly<Record<string, ReadSheet>>;

/** A scheme as it was run on a sheet: all that a run found. It stays inside the engine. */
export interface SheetRun extends ReadSheet {
  /** The further sheets that the methods read. */
  readonly further: ReadSheets;
  readonly result: SchemeResult;
  /** What the run before wrote beside the customers, where that was read. */
  readonly previous?: PreviousTiers | undefined;
  /** What the call list of earlier runs holds, where there is one. */
  readonly listCells?: ListCells | undefined;
  /** Where the day of the run comes from, where that was told. */
  readonly day?: RunDay | undefined;
  /** Of the day, of the sheet, of its cells, of the further sheets and of the methods, in this order. */
  readonly issues: readonly Issue[];
}

/** Where results go: beside the rows that were read, beside those of a list of customers, or to a sheet of the add-in's own. */
export type Destination = 'rows' | 'customer-list' | 'own-sheet';

/** Where the results of a run go. */
export function destinationOf({ result: { ofTransactions } }: Pick<SheetRun, 'result'>): Destination {
  if (!ofTransactions) return 'rows';
  return ofTransactions.listed ? 'customer-list' : 'own-sheet';
}

/** Puts together what is known of a run. */
export function sheetRun(
  customers: ReadSheet,
  further: ReadSheets,
  result: SchemeResult,
  day?: RunDay,
): SheetRun {
  const { sheet, reading } = customers;
  const ofFurther = Object.values(further).flatMap((other) =>
    [...other.sheet.issues, ...other.reading.issues].map((issue) =>
      issueInSheet(issue, other.sheet.source.sheetName),
    ),
  );
  return {
    ...customers,
    further,
    result,
    day,
    issues: [
      ...oldRowsIssue(reading.newest, result.asOf),
      ...headingsOf(customers, further, result),
      ...sheet.issues.filter((issue) => isAsked(issue, result)),
      ...(result.ofRows ? reading.issues.filter(isNoRepeat) : reading.issues),
      ...ofFurther,
      ...result.issues,
    ],
  };
}

/** A question of which column is meant is asked where a step reads it, and not of somebody who runs something else. */
function isAsked({ choose }: Issue, { steps }: SchemeResult): boolean {
  if (choose === undefined) return true;
  const read = steps.flatMap(({ step }) =>
    Object.values(step.sources).flatMap((source) => (source.from === 'sheet' ? [source.column.role] : [])),
  );
  return choose.some((role) => read.includes(role));
}

/** Of the sheet that the results go beside. */
function headingsOf({ sheet }: ReadSheet, further: ReadSheets, result: SchemeResult): readonly Issue[] {
  const destination = destinationOf({ result });
  if (destination === 'own-sheet') return [];
  const list = destination === 'customer-list' ? further[customerListName]?.sheet : sheet;
  return list ? headingsThere(result, list) : [];
}

/** That ids repeat is no slip where a customer stands in several rows. */
function isNoRepeat({ kind }: Issue): boolean {
  return kind !== 'duplicate-id';
}

/** The tables of further sheets, as schemes read them. */
export function tablesOf(further: ReadSheets): SheetTables {
  return Object.fromEntries(
    Object.entries(further).map(([name, { sheet, reading }]) => [
      name,
      { sheetName: sheet.source.sheetName, table: reading.table },
    ]),
  );
}
