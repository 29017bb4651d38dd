import type { SummaryTable } from '../../methods/shared/contract';
import type { Text } from '../../locales/text';
import type { ColumnFormula, NoFormula } from '../../workbook/formula/column-formulas';
import type { ResultColumn, SchemeResult, TierCounts } from '../../scheme/results/scheme-result';
import { bookColumn, type BookColumn } from '../../methods/shared/readings/value-book';
import { roles, type RoleId } from '../../table/columns/roles';
import type { Issue } from '../../table/issues/issue';
import type { SkippedRow } from '../../table/reading/structure';
import type { CallListFindings } from './call-list-counts';
import { callListFindings } from './call-list-of-run';
import { customerCard, type CustomerCard } from './customer-card';
import { formulasOfRun } from './formulas-of-run';
import { migrationTable } from './previous-tiers';
import { countRemoved } from './removed-rows';
import type { RunDay } from '../sheet/run-day';
import { destinationOf, type Destination, type SheetRun } from './sheet-run';
import { topRows } from './top-rows';

/** A column that a run will write, as the preview names it. */
export interface FoundColumn extends Pick<ResultColumn, 'id' | 'label' | 'step'> {
  readonly kind: ResultColumn['output']['kind'];
  /** Whether it can be written as an Excel formula: the rows that would stay values, with the cells that are to blame; or why not. */
  readonly formula: (Pick<ColumnFormula, 'examples'> & { readonly valueRows: number }) | NoFormula;
}

/**
 * What a run found, as plain data: everything that the preview shows before a cell is written. Cells themselves stay where the
 * run was made.
 */
export interface Findings {
  readonly asOf: number;
  /** Where that day comes from, where the run was told. */
  readonly day: RunDay | undefined;
  /** Rows of the result: those of the sheet, or the customers that its transactions or rows come to. */
  readonly rows: number;
  /** How many transactions were added up; undefined where the sheet holds customers. */
  readonly transactions: number | undefined;
  /** How many orders they are, where they have order numbers. */
  readonly orders?: number | undefined;
  /** How many rows of the sheet these customers have, where they were brought together; undefined where a row is a customer. */
  readonly joinedRows?: number | undefined;
  readonly destination: Destination;
  readonly stars: number;
  /** Of these, customers whose every event is an occasion only. */
  readonly occasions: number;
  readonly hasStars: boolean;
  readonly tiers: readonly TierCounts[];
  readonly columns: readonly FoundColumn[];
  readonly summaries: readonly {
    readonly step: string;
    readonly method: Text;
    readonly table: SummaryTable;
  }[];
  readonly issues: readonly Issue[];
  /** How every word that decides was read; a person can read it otherwise. */
  readonly words: readonly BookColumn[];
  /** Roles that the scheme would have used, and no column has. */
  readonly lacking: readonly RoleId[];
  readonly skipped: readonly SkippedRow[];
  /** How many rows of the sheet are marked for removal. */
  readonly removed: number;
  /** The list to work from; undefined where the scheme finds no tier, or the sheet names nobody. */
  readonly callList: CallListFindings | undefined;
  /** The customers who matter most, the first of them first. */
  readonly first: readonly CustomerCard[];
}

const mostCards = 6;
/** A summary with more rows is for the summary sheet, not for a pane. */
const mostSummaryRows = 200;

/** Who moved since the latest run, by tier column. */
function migrations({ result, previous }: SheetRun): SchemeResult['summaries'] {
  return result.columns.flatMap((column) => {
    const table = migrationTable(column, result.table.sheetRows, previous);
    return table ? [{ step: column.step, table: { ...table, id: `migration-${column.id}` } }] : [];
  });
}

function foundColumns(run: SheetRun): FoundColumn[] {
  const formulas = formulasOfRun(run);
  return run.result.columns.map(({ id, label, step, output }) => {
    const own = formulas.get(id) as ColumnFormula | NoFormula;
    const formula = 'why' in own ? own : { valueRows: own.valueRows.length, examples: own.examples };
    return { id, label, step, kind: output.kind, formula };
  });
}

/** The roles of optional inputs for which there was no column, each once, in the order of the steps. */
function lackingRoles({ result: { steps } }: SheetRun): readonly RoleId[] {
  const had = new Set(
    steps.flatMap(({ step }) => Object.keys(step.sources).map((name) => step.method.inputs[name]?.role)),
  );
  const lacking = steps.flatMap(({ step }) =>
    Object.entries(step.method.inputs).flatMap(([name, { role, optional }]) =>
      optional && !(name in step.sources) && !had.has(role) && Object.hasOwn(roles, role)
        ? [role as RoleId]
        : [],
    ),
  );
  return [...new Set(lacking)];
}

/** The findings of a run. */
export function findingsOf(run: SheetRun): Findings {
  const { result, reading, issues } = run;
  const methods = new Map(result.steps.map(({ step }) => [step.id, step.method.label]));
  return {
    asOf: result.asOf,
    day: run.day,
    rows: result.rowCount,
    transactions: result.ofTransactions && reading.table.rowCount,
    orders: result.ofTransactions?.orders,
    joinedRows: result.ofRows?.length,
    destination: destinationOf(run),
    stars: result.stars,
    occasions: result.occasions,
    hasStars: result.columns.some(({ output }) => output.kind === 'star'),
    tiers: result.tiers,
    columns: foundColumns(run),
    summaries: [...migrations(run), ...result.summaries].map(({ step, table }) => ({
      step,
      method: methods.get(step) ?? table.label,
      table: { ...table, rows: table.rows.slice(0, mostSummaryRows) },
    })),
    issues,
    words: result.words.map(bookColumn),
    lacking: lackingRoles(run),
    skipped: reading.skipped,
    removed: countRemoved(run),
    callList: callListFindings(run),
    first: topRows(result, mostCards).map((row) => customerCard(run, row)),
  };
}
