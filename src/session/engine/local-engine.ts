import { methods as builtIn } from '../../methods/registry';
import { longSummary } from '../../scheme/results/long-summary';
import { runSchemeNow } from '../../scheme/running/run';
import { runScheme } from '../../scheme/running/run-scheme';
import type { Methods } from '../../scheme/definition/scheme';
import { TableBuilder } from '../../table/reading/table-builder';
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
import { ruleFindings } from '../findings/rule-findings';
import { runToWrite } from '../findings/run-to-write';
import { schemeKnowledge } from './scheme-knowledge';
import {
  destinationOf,
  sheetRun,
  tablesOf,
  type ReadSheet,
  type ReadSheets,
  type SheetRun,
} from '../findings/sheet-run';
import { planOf } from '../findings/writing-plan';

interface Building extends Pick<ReadSheet, 'sheet'> {
  readonly builder: TableBuilder;
  readonly further: string | undefined;
}

/** The engine in the thread that makes it: in the pane's worker, in the command line, and in tests. */
export function localEngine(methods: Methods = builtIn): Engine {
  let building: Building | undefined;
  let customers: ReadSheet | undefined;
  const further: Record<string, ReadSheet> = {};
  let previous: PreviousTiers | undefined;
  let latest: SheetRun | undefined;
  let planned: readonly ColumnToWrite[] = [];
  let runs = 0;
  const runnable = ({ asOf, sheets = [] }: RunRequest) => {
    const read = there(customers);
    if (read.reading.table.rowCount === 0) throw noRows(read.sheet.source.sheetName);
    const others: ReadSheets = Object.fromEntries(sheets.map((name) => [name, there(further[name])]));
    return { read, others, options: { asOf, sheets: tablesOf(others), previous: latest?.result } };
  };
  return {
    ...schemeKnowledge(methods),
    recognise: async (sample, own) => recogniseSample(sample, own),
    beginTable: async (sheet, plans, options, name) => {
      building = { sheet, builder: new TableBuilder(plans, options), further: name };
    },
    setPrevious: async (tiers) => {
      previous = tiers;
    },
    addBlock: async (firstRow, pieces) => there(building).builder.addBlock(firstRow, pieces),
    finishTable: async () => {
      const { sheet, builder, further: name } = there(building);
      const finished = { sheet, reading: builder.finish() };
      if (name === undefined) [customers, latest] = [finished, undefined];
      else further[name] = finished;
      building = undefined;
      return factsOf(finished.reading);
    },
    run: async (scheme, request, onProgress) => {
      const { read, others, options } = runnable(request);
      const run = ++runs;
      const watched = { cancelled: () => run !== runs, ...(onProgress && { onProgress }) };
      const result = await runScheme(read.reading.table, scheme, { ...options, ...watched }, methods);
      latest = withPrevious(sheetRun(read, others, result), previous);
      return findingsOf(latest);
    },
    count: async (scheme, request) => {
      const { read, others, options } = runnable(request);
      runs++;
      const result = runSchemeNow(read.reading.table, scheme, options, methods);
      latest = withPrevious(sheetRun(read, others, result), previous);
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
    prove: async (rules, asOf) => ruleFindings(rules, there(customers).reading.table, asOf),
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

/** Whoever asks for a card or a plan has read a table and run a scheme before; else the caller is wrong, not the person. */
function there<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('The engine was asked before it had a table and a run.');
  return made;
}

/** The row of the result for a row of the sheet: the customer's, where the sheet holds transactions. */
function resultRow({ reading, result }: SheetRun, sheetRow: number): number | undefined {
  const row = rowAt(reading.table.sheetRows, sheetRow);
  const customer = row === undefined ? undefined : result.ofTransactions?.customerOf[row];
  return customer === undefined ? row : customer < 0 ? undefined : customer;
}

/** The table's row that stands in a row of the sheet. */
function rowAt(sheetRows: Int32Array, sheetRow: number): number | undefined {
  let [low, high] = [0, sheetRows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheetRows[middle] ?? 0) < sheetRow) low = middle + 1;
    else high = middle;
  }
  return sheetRows[low] === sheetRow ? low : undefined;
}
