import { utf8Length } from '../../src/embedded-host/api/requests/statistics';
import { EmbeddedHost } from '../../src/embedded-host/api/embedded-host';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import { startClient } from '../../src/embedded-host/seam/node';
import { methods } from '../../src/methods/registry';
import { bindScheme } from '../../src/scheme/binding/bind';
import { findPlaybook } from '../../src/scheme/playbooks/registry';
import type { Scheme } from '../../src/scheme/definition/scheme';
import { applyPreview } from '../../src/session/writing/apply-preview';
import { localEngine } from '../../src/session/engine/local-engine';
import { previewScheme } from '../../src/session/reading/preview';
import { planReading } from '../../src/session/reading/read-table';
import type { RecognisedSheet } from '../../src/session/sheet/recognised-sheet';
import { recogniseSheet } from '../../src/session/reading/recognise-sheet';
import { takeBackLatest } from '../../src/session/writing/take-back-latest';
import type { Cell } from '../../src/table/cells/cell';
import { referenceDay } from '../tier-job/scheme';
import { dateColumns, headers } from '../tier-job/product';

type Rows = readonly (readonly Cell[])[];

/** Measures one stage; the host says what went over the wire in it. */
export type Measure = <T>(stage: string, host: EmbeddedHost, work: () => Promise<T>) => Promise<T>;

/** A workbook whose one sheet has a header row and these rows: with 1,048,575 of them there is no row left. */
function workbookOf(rows: Rows): { workbook: Workbook; sheet: Sheet } {
  const workbook = Workbook.createEmpty('客户');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('An empty workbook has a sheet.');
  headers.forEach((header, column) => sheet.setValue(0, column, header));
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell !== '') sheet.setValue(1 + index, column, cell);
    });
  });
  const format = workbook.styles.withChange(0, { numberFormat: 'yyyy-mm-dd' });
  dateColumns.forEach((column) => {
    for (let row = 1; row <= Math.min(rows.length, 100); row++) sheet.setStyle(row, column, format);
  });
  return { workbook, sheet };
}

/** Every n-th customer is somebody whose row is changed between two runs. */
const changedEvery = 100;

/** Gives one customer in a hundred another cell under a header of the sheet. */
function change(sheet: Sheet, rows: number, header: string, cellOf: (row: number) => Cell): void {
  const width = sheet.usedRange(true)?.right ?? 0;
  const column = sheet.readValues(0, 0, 1, width + 1)[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`There is no column ${header}.`);
  for (let row = 0; row < rows; row += changedEvery) sheet.setValue(1 + row, column, cellOf(row));
}

/** Bytes of the JSON of the cells that the scheme needs: what reading them must take at least. */
function neededBytes(sheet: RecognisedSheet, scheme: Scheme, rows: Rows): number {
  const { needed } = bindScheme(scheme, sheet.columns, methods);
  const { columns } = planReading(sheet, needed).wanted;
  return rows.reduce(
    (sum, row) => sum + utf8Length(JSON.stringify(columns.map((column) => row[column]))) + 1,
    0,
  );
}

/**
 * The main job through Microsoft's client library: recognise, read and score, write, undo, write again; then once more after one
 * customer in a hundred has another position, which changes the results of these customers only, undo, and once more after one in a
 * hundred has another amount, which changes nearly everybody's percent ranks, score, rank and reason.
 * @returns the bytes of the JSON of the cells that had to be read.
 */
export async function fullSheetJob(rows: Rows, measure: Measure): Promise<number> {
  const { workbook, sheet } = workbookOf(rows);
  const host = new EmbeddedHost(workbook);
  await startClient(host);
  const engine = localEngine();
  const scheme = findPlaybook('high-end')?.scheme;
  if (!scheme) throw new Error('The main playbook is missing.');
  const preview = async () => {
    const recognised = await recogniseSheet(engine, {});
    await previewScheme(engine, recognised, scheme, { asOf: referenceDay });
    return recognised;
  };
  const write = () => applyPreview(engine, { language: 'zh-CN' });
  const needed = neededBytes(await measure('read and score', host, preview), scheme, rows);
  await measure('write', host, write);
  await measure('undo', host, takeBackLatest);
  await measure('read and score again', host, preview);
  await measure('write again', host, write);
  change(sheet, rows.length, 'position', (row) => positions[(row / changedEvery) % positions.length] ?? '');
  await measure('read and score after 1 % have another position', host, preview);
  await measure('second run: write', host, write);
  await measure('undo of the second run', host, takeBackLatest);
  change(sheet, rows.length, 'aum', () => 777_777);
  await measure('read and score after 1 % have another amount too', host, preview);
  await measure('third run: write', host, write);
  return needed;
}

const positions = ['董事长', '教师', '总经理', '职员'];
