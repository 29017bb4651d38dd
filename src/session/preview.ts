import type { Language } from '../locales/text';
import type { SummaryTable } from '../methods/contract';
import { bindScheme } from '../scheme/bind';
import { requireComplete } from '../scheme/binding-messages';
import { longSummary } from '../scheme/long-summary';
import { runScheme, type RunSchemeOptions } from '../scheme/run-scheme';
import type { Methods, Scheme } from '../scheme/scheme';
import type { SchemeResult } from '../scheme/scheme-result';
import type { Issue } from '../table/issue';
import type { TableReading } from '../table/table-reading';
import type { ReadControl } from '../workbook/read/columns';
import {
  readFurtherSheets,
  recognisedColumns,
  requireKnownSheets,
  type RecognisedSheets,
} from './further-sheets';
import { noRows } from './no-rows';
import { readTable } from './read-table';
import type { RecognisedSheet } from './recognise-sheet';

/** Everything that a run found, before a single cell is written. */
export interface Preview {
  readonly sheet: RecognisedSheet;
  readonly reading: TableReading;
  readonly result: SchemeResult;
  readonly long: SummaryTable;
  /** Of the sheet, of the cells and of the methods, in this order. */
  readonly issues: readonly Issue[];
}

export interface PreviewOptions extends Pick<RunSchemeOptions, 'asOf' | 'seed' | 'onProgress' | 'cancelled'> {
  readonly methods: Methods;
  readonly language: Language;
  readonly control?: ReadControl;
  /** The further sheets that a person pointed at, by the names that the methods give to them. */
  readonly furtherSheets?: RecognisedSheets;
}

/**
 * Reads what the scheme needs and runs it.
 * @throws Problem `missing-column`, `missing-sheet`, `no-such-input` and others of the scheme, `no-rows`, `cancelled`, and those of Excel
 */
export async function previewScheme(
  sheet: RecognisedSheet,
  scheme: Scheme,
  options: PreviewOptions,
): Promise<Preview> {
  const further = options.furtherSheets ?? {};
  const binding = bindScheme(scheme, sheet.columns, options.methods, recognisedColumns(further));
  requireKnownSheets(further, binding);
  requireComplete(binding);
  const reading = await readTable(sheet, binding.needed, options.control);
  if (reading.table.rowCount === 0) throw noRows(sheet.source.sheetName);
  const sheets = await readFurtherSheets(further, binding, options.control);
  const run = { ...options, sheets: sheets.tables };
  const result = await runScheme(reading.table, scheme, run, options.methods);
  return {
    sheet,
    reading,
    result,
    long: longSummary(reading.table, result),
    issues: [...sheet.issues, ...reading.issues, ...sheets.issues, ...result.issues],
  };
}
