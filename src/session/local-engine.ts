import { methods } from '../methods/registry';
import { longSummary } from '../scheme/long-summary';
import { runScheme } from '../scheme/run-scheme';
import { TableBuilder } from '../table/table-builder';
import type { TableReading } from '../table/table-reading';
import type { CellContent } from '../workbook/write/journal';
import type { ColumnToWrite } from '../workbook/write/column-to-write';
import { runToWrite } from './apply-preview';
import { customerCard } from './customer-card';
import type { Engine } from './engine';
import { findingsOf } from './findings';
import type { Preview } from './preview';
import { factsOf } from './reading-facts';
import type { RecognisedSheet } from './recognise-sheet';
import { ruleFindings } from './rule-findings';
import { noRows } from './no-rows';
import { planOf } from './writing-plan';

interface Finished {
  readonly sheet: RecognisedSheet;
  readonly reading: TableReading;
}

/** The engine in the thread that makes it: in the pane's worker, and in tests. */
export function localEngine(): Engine {
  let building: { readonly sheet: RecognisedSheet; readonly builder: TableBuilder } | undefined;
  let finished: Finished | undefined;
  let preview: Preview | undefined;
  let planned: readonly ColumnToWrite[] = [];
  let runs = 0;
  return {
    beginTable: async (sheet, plans, options) => {
      building = { sheet, builder: new TableBuilder(plans, options) };
    },
    addBlock: async (firstRow, pieces) => building?.builder.addBlock(firstRow, pieces),
    finishTable: async () => {
      if (!building) throw noTable();
      finished = { sheet: building.sheet, reading: building.builder.finish() };
      [building, preview] = [undefined, undefined];
      return factsOf(finished.reading);
    },
    run: async (scheme, asOf, onProgress) => {
      if (!finished) throw noTable();
      const run = ++runs;
      const { sheet, reading } = finished;
      if (reading.table.rowCount === 0) throw noRows(sheet.source.sheetName);
      const cancelled = () => run !== runs;
      const options = { asOf, cancelled, ...(onProgress && { onProgress }) };
      const result = await runScheme(reading.table, scheme, options, methods);
      const issues = [...sheet.issues, ...reading.issues, ...result.issues];
      preview = { sheet, reading, result, long: longSummary(reading.table, result), issues };
      return findingsOf(preview);
    },
    cancel: async () => {
      runs++;
    },
    card: async (sheetRow) => {
      const row = preview ? rowAt(preview.reading.table.sheetRows, sheetRow) : undefined;
      return preview && row !== undefined ? customerCard(preview, row) : undefined;
    },
    prove: async (rules, asOf) => {
      if (!finished) throw noTable();
      return ruleFindings(rules, finished.reading.table, asOf);
    },
    planWriting: async (options) => {
      if (!preview) throw noTable();
      const run = runToWrite(preview, { ...options, methods });
      planned = run.target.columns;
      return planOf(run, options.language);
    },
    cells: async (rows) => Array.from(rows, (row) => planned.map(({ cell }): CellContent => cell(row))),
  };
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

function noTable(): Error {
  return new Error('The engine was asked before it had a table and a run.');
}
