import { methods as builtIn } from '../../methods/registry';
import { longSummary } from '../../scheme/results/long-summary';
import { runSchemeNow } from '../../scheme/running/run';
import { runScheme } from '../../scheme/running/run-scheme';
import type { Methods } from '../../scheme/definition/scheme';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import type { Issue } from '../../table/issues/issue';
import type { ColumnToWrite } from '../../workbook/write/columns/column-to-write';
import type { CellContent } from '../../workbook/write/journal/journal';
import { callListIssues } from '../findings/call-list-of-run';
import { customerCard } from '../findings/customer-card';
import type { Engine, RunRequest } from './engine';
import { explainCustomer } from '../findings/explain-customer';
import { findingsOf } from '../findings/findings';
import { noRows } from '../findings/no-rows';
import type { PreviousTiers } from '../findings/previous-tiers';
import { factsOf } from '../sheet/reading-facts';
import { recogniseSample } from '../sheet/recognise-sample';
import { removedRows } from '../findings/removed-rows';
import { resultRow } from '../findings/result-row';
import { ruleFindings } from '../findings/rule-findings';
import { runToWrite } from '../findings/run-to-write';
import { quickLooks } from './quick-looks';
import { readTables } from './read-tables';
import { schemeKnowledge } from './scheme-knowledge';
import { there } from './there';
import { destinationOf, sheetRun, tablesOf, type ListCells, type SheetRun } from '../findings/sheet-run';
import { planOf } from '../findings/writing-plan';

/** What an engine has read and found, which its questions and orders share. */
interface Held {
  readonly methods: Methods;
  readonly tables: ReturnType<typeof readTables>;
  previous: PreviousTiers | undefined;
  listCells: ListCells | undefined;
  latest: SheetRun | undefined;
  /** What a run or a look found last of the table: the next need not find it again. */
  known: SchemeResult | undefined;
  planned: readonly ColumnToWrite[];
  runs: number;
}

/** The engine in the thread that makes it: in the pane's worker, in the command line, and in tests. */
export function localEngine(methods: Methods = builtIn): Engine {
  const held: Held = {
    ...{ methods, tables: readTables(), planned: [], runs: 0 },
    ...{ previous: undefined, listCells: undefined, latest: undefined, known: undefined },
  };
  return {
    ...schemeKnowledge(methods),
    ...reading(held),
    ...looking(held),
    ...running(held),
    ...answering(held),
    ...writing(held),
  };
}

function reading(
  held: Held,
): Pick<Engine, 'recognise' | 'beginTable' | 'addBlock' | 'finishTable' | 'setPrevious' | 'setListCells'> {
  const { tables } = held;
  return {
    recognise: async (sample, own) => recogniseSample(sample, own),
    beginTable: async (...table) => tables.begin(...table),
    addBlock: async (firstRow, pieces) => tables.addBlock(firstRow, pieces),
    finishTable: async () => {
      const { reading: finished, isFurther } = tables.finish();
      if (!isFurther) held.latest = undefined;
      held.known = undefined;
      return factsOf(finished);
    },
    setPrevious: async (tiers) => {
      held.previous = tiers;
    },
    setListCells: async (cells) => {
      held.listCells = cells;
      held.latest = held.latest && { ...held.latest, listCells: cells };
    },
  };
}

/** The tables that a scheme is run on, and what the run is given. */
function runnable({ tables, known }: Held, { asOf, sheets = [] }: RunRequest) {
  const read = tables.customers();
  if (read.reading.table.rowCount === 0) throw noRows(read.sheet.source.sheetName);
  const others = tables.further(sheets);
  const severalRows = read.sheet.severalRows === true;
  return { read, others, options: { asOf, sheets: tablesOf(others), previous: known, severalRows } };
}

function looking(held: Held): ReturnType<typeof quickLooks> {
  const hands = {
    runnable: (request: RunRequest) => {
      const { read, options } = runnable(held, request);
      return { table: read.reading.table, options };
    },
    watchRuns: () => {
      const then = held.runs;
      return () => held.runs !== then;
    },
    keep: (result: SchemeResult) => {
      held.known = result;
    },
  };
  return quickLooks(hands, held.methods);
}

function running(held: Held): Pick<Engine, 'run' | 'count' | 'cancel'> {
  const keep = (
    { read, others }: ReturnType<typeof runnable>,
    result: SchemeResult,
    { day }: RunRequest,
  ): SheetRun => {
    const { previous, listCells } = held;
    held.known = result;
    const run = { ...withPrevious(sheetRun(read, others, result, day), previous), listCells };
    return (held.latest = withListIssues(run));
  };
  return {
    run: async (scheme, request, onProgress) => {
      const given = runnable(held, request);
      const run = ++held.runs;
      const watched = { cancelled: () => run !== held.runs, ...(onProgress && { onProgress }) };
      const options = { ...given.options, ...watched };
      return findingsOf(
        keep(given, await runScheme(given.read.reading.table, scheme, options, held.methods), request),
      );
    },
    count: async (scheme, request) => {
      const given = runnable(held, request);
      held.runs++;
      const result = runSchemeNow(given.read.reading.table, scheme, given.options, held.methods);
      keep(given, result, request);
      return { tiers: result.tiers, stars: result.stars };
    },
    cancel: async () => {
      held.runs++;
    },
  };
}

function answering(held: Held): Pick<Engine, 'card' | 'explain' | 'prove' | 'summary'> {
  return {
    card: async (sheetRow) => {
      const { latest } = held;
      const row = latest && resultRow(latest, sheetRow);
      return latest && row !== undefined ? customerCard(latest, row) : undefined;
    },
    explain: async (ids) => {
      const { latest } = held;
      return latest && ids.map((id) => explainCustomer(latest, id));
    },
    prove: async (rules, asOf) => ruleFindings(rules, held.tables.customers().reading.table, asOf),
    summary: async () => longSummary(there(held.latest).result),
  };
}

function writing(held: Held): Pick<Engine, 'planWriting' | 'cells' | 'removed'> {
  return {
    planWriting: async (options) => {
      const run = runToWrite(there(held.latest), options, held.methods);
      held.planned = run.target.columns;
      return planOf(run, options.language);
    },
    cells: async (rows, keys) =>
      keys.map((key) => {
        const { cell } = there(held.planned.find((column) => column.key === key));
        return Array.from(rows, (row): CellContent => cell(row));
      }),
    removed: async () => removedRows(there(held.latest)),
  };
}

/** What stands against the list to work from is said before everything else, once. */
function withListIssues(run: SheetRun): SheetRun {
  const own = callListIssues(run);
  const isSaid = (issue: Issue): boolean =>
    own.some(({ kind, column }) => kind === issue.kind && column === issue.column);
  return own.length === 0
    ? run
    : { ...run, issues: [...own, ...run.issues.filter((issue) => !isSaid(issue))] };
}

/** Only rows that the results go beside have cells of the run before. */
function withPrevious(run: SheetRun, previous: PreviousTiers | undefined): SheetRun {
  return destinationOf(run) === 'rows' ? { ...run, previous } : run;
}
