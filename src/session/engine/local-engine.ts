import { methods as builtIn } from '../../methods/registry';
import { longSummary } from '../../scheme/results/long-summary';
import { runSchemeNow } from '../../scheme/running/run';
import { runScheme } from '../../scheme/running/run-scheme';
import type { Methods } from '../../scheme/definition/scheme';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import type { ColumnToWrite } from '../../workbook/write/columns/column-to-write';
import type { CellContent } from '../../workbook/write/journal/journal';
import { customerCard } from '../findings/customer-card';
import type { Engine, RunRequest } from './engine';
import { explainCustomer } from '../findings/explain-customer';
import { findingsOf } from '../findings/findings';
import { noRows } from '../findings/no-rows';
import type { PreviousTiers } from '../findings/previous-tiers';
import { factsOf } from '../sheet/reading-facts';
import { recogniseSample } from '../sheet/recognise-sample';
import { resultRow } from '../findings/result-row';
import { ruleFindings } from '../findings/rule-findings';
import { runToWrite } from '../findings/run-to-write';
import { quickLooks } from './quick-looks';
import { readTables } from './read-tables';
import { schemeKnowledge } from './scheme-knowledge';
import { there } from './there';
import { destinationOf, sheetRun, tablesOf, type ListCells, type SheetRun } from '../findings/sheet-run';
import { planOf } from '../findings/writing-plan';

/** The engine in the thread that makes it: in the pane's worker, in the command line, and in tests. */
export function localEngine(methods: Methods = builtIn): Engine {
  const tables = readTables();
  let previous: PreviousTiers | undefined;
  let listCells: ListCells | undefined;
  let latest: SheetRun | undefined;
  let planned: readonly ColumnToWrite[] = [];
  let runs = 0;
  /** What a run or a look found last of the table: the next need not find it again. */
  let known: SchemeResult | undefined;
  const runnable = ({ asOf, sheets = [] }: RunRequest) => {
    const read = tables.customers();
    if (read.reading.table.rowCount === 0) throw noRows(read.sheet.source.sheetName);
    const others = tables.further(sheets);
    return { read, others, options: { asOf, sheets: tablesOf(others), previous: known } };
  };
  return {
    ...schemeKnowledge(methods),
    ...quickLooks(
      {
        runnable: (request) => {
          const { read, options } = runnable(request);
          return { table: read.reading.table, options };
        },
        watchRuns: () => {
          const then = runs;
          return () => runs !== then;
        },
        keep: (result) => {
          known = result;
        },
      },
      methods,
    ),
    recognise: async (sample, own) => recogniseSample(sample, own),
    beginTable: async (...table) => tables.begin(...table),
    setPrevious: async (tiers) => {
      previous = tiers;
    },
    setListCells: async (cells) => {
      listCells = cells;
      latest = latest && { ...latest, listCells };
    },
    addBlock: async (firstRow, pieces) => tables.addBlock(firstRow, pieces),
    finishTable: async () => {
      const { reading, isFurther } = tables.finish();
      if (!isFurther) latest = undefined;
      known = undefined;
      return factsOf(reading);
    },
    run: async (scheme, request, onProgress) => {
      const { read, others, options } = runnable(request);
      const run = ++runs;
      const watched = { cancelled: () => run !== runs, ...(onProgress && { onProgress }) };
      const result = await runScheme(read.reading.table, scheme, { ...options, ...watched }, methods);
      latest = { ...withPrevious(sheetRun(read, others, result, request.day), previous), listCells };
      known = result;
      return findingsOf(latest);
    },
    count: async (scheme, request) => {
      const { read, others, options } = runnable(request);
      runs++;
      const result = runSchemeNow(read.reading.table, scheme, options, methods);
      latest = { ...withPrevious(sheetRun(read, others, result, request.day), previous), listCells };
      known = result;
      return { tiers: latest.result.tiers, stars: latest.result.stars };
    },
    cancel: async () => {
      runs++;
    },
    card: async (sheetRow) => {
      const row = latest && resultRow(latest, sheetRow);
      return latest && row !== undefined ? customerCard(latest, row) : undefined;
    },
    explain: async (ids) => {
      const run = latest;
      return run && ids.map((id) => explainCustomer(run, id));
    },
    prove: async (rules, asOf) => ruleFindings(rules, tables.customers().reading.table, asOf),
    summary: async () => {
      return longSummary(there(latest).result);
    },
    planWriting: async (options) => {
      const run = runToWrite(there(latest), options, methods);
      planned = run.target.columns;
      return planOf(run, options.language);
    },
    cells: async (rows, keys) =>
      keys.map((key) => {
        const { cell } = there(planned.find((column) => column.key === key));
        return Array.from(rows, (row): CellContent => cell(row));
      }),
  };
}

/** Only rows that the results go beside have cells of the run before. */
function withPrevious(run: SheetRun, previous: PreviousTiers | undefined): SheetRun {
  return destinationOf(run) === 'rows' ? { ...run, previous } : run;
}
