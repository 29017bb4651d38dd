import { methods } from '../../src/methods/registry';
import { bindScheme } from '../../src/scheme/binding/bind';
import type { SchemeResult } from '../../src/scheme/results/scheme-result';
import { runScheme } from '../../src/scheme/running/run-scheme';
import { longSummary } from '../../src/scheme/results/long-summary';
import type { SummaryTable } from '../../src/methods/shared/contract';
import type { RecognisedSheet } from '../../src/session/sheet/recognised-sheet';
import { planReading, type ReadingPlan } from '../../src/session/reading/read-table';
import type { Cell } from '../../src/table/cells/cell';
import { recogniseColumns } from '../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../src/table/recognition/recognise-structure';
import type { SheetSample } from '../../src/table/reading/structure';
import type { Table } from '../../src/table/columns/table';
import { TableBuilder } from '../../src/table/reading/table-builder';
import { BlockSize } from '../../src/workbook/conversation/blocks';
import { outputColumns } from '../../src/workbook/result/output-columns';
import { groupBlock, groupRowBytes, probesOf } from '../../src/workbook/write/columns/column-blocks';
import type { CellContent } from '../../src/workbook/write/journal/journal';
import { referenceDay, tierJob } from './scheme';

export type Rows = readonly (readonly Cell[])[];

interface Computed {
  readonly table: Table;
  readonly result: SchemeResult;
  readonly long: SummaryTable;
}

interface Emitted extends Pick<Computed, 'long'> {
  readonly rows: CellContent[][];
}

/** The columns of the job's table. */
export const headers = [
  ...['customerId', 'name', 'branch', 'position', 'aum', 'revenue12m', 'txnCount12m', 'lastTxnDate'],
  ...['creditGrade', 'triggerEvent', 'expectedCloseDate', 'tenureMonths'],
];

/** Where its dates stand. */
export const dateColumns = [7, 10];

/** What a session knows of a sheet before it reads it, from the top rows. */
export function recognisedTop(rows: Rows): RecognisedSheet {
  const sample = topOf(rows);
  const structure = recogniseStructure(sample);
  const { columns } = recogniseColumns(structure, sample);
  const source = { sheetName: '', tableName: undefined, top: 0, left: 0, rowCount: rows.length + 1 };
  return { sample, structure, columns, source, date1904: false, issues: [] } as unknown as RecognisedSheet;
}

/** What is read for the tier job: the columns that its scheme needs. */
export function recognise(rows: Rows): ReadingPlan {
  const sheet = recognisedTop(rows);
  const { needed } = bindScheme(tierJob, sheet.columns, methods);
  return planReading(sheet, needed);
}

/** The cells of a sheet into a table, block by block, as a run reads them. */
export function load(rows: Rows, { plans, options, wanted }: ReadingPlan): Table {
  const builder = new TableBuilder(plans, options);
  const block = new BlockSize().rowsFor(wanted.bytesPerRow);
  for (let from = 0; from < rows.length; from += block)
    builder.addBlock(1 + from, [{ firstColumn: 0, values: rows.slice(from, from + block) }]);
  return builder.finish().table;
}

function topOf(rows: Rows): SheetSample {
  const values = [headers, ...rows.slice(0, 99)];
  const formats = headers.map((_, column) => (dateColumns.includes(column) ? 'yyyy-mm-dd' : 'General'));
  const rowCount = rows.length + 1;
  return { firstRow: 0, firstColumn: 0, values, formats: values.map(() => formats), merged: [], rowCount };
}

/** All methods of the scheme and the summary; numbers that would be worked out on reading are read. */
export async function compute(table: Table): Promise<Computed> {
  const result = await runScheme(table, tierJob, { asOf: referenceDay }, methods);
  for (const { output } of result.columns) if (output.kind === 'number') void output.values.length;
  return { table, result, long: longSummary(result) };
}

/** The eight result columns as they are written into the sheet, block by block; the reason is made on demand elsewhere. */
export function emit({ table, result, long }: Computed): Emitted {
  const rows = table.rowCount;
  const style = { language: 'en-US', methods, headers, dateOffset: 0, starBesideName: true, rows } as const;
  const columns = outputColumns(result, style).filter(({ key }) => key !== 'reason');
  const group = { at: headers.length, columns };
  const map = Int32Array.from({ length: rows }, (_, row) => row);
  const block = new BlockSize().rowsFor(groupRowBytes(group, probesOf(map)));
  const emitted = new Array<CellContent[]>(rows);
  for (let from = 0; from < rows; from += block)
    groupBlock(group, map, from, Math.min(rows, from + block)).forEach((row, index) => {
      emitted[from + index] = row;
    });
  return { rows: emitted, long };
}
