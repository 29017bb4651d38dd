import { EmbeddedHost } from '../../src/embedded-host/api/embedded-host';
import { Workbook } from '../../src/embedded-host/model/workbook';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import { startClient } from '../../src/embedded-host/seam/node';
import { findPlaybook } from '../../src/scheme/playbooks/registry';
import { applyPreview } from '../../src/session/apply-preview';
import { localEngine } from '../../src/session/local-engine';
import { previewScheme } from '../../src/session/preview';
import { recogniseSheet } from '../../src/session/recognise-sheet';
import { takeBackLatest } from '../../src/session/take-back-latest';
import type { Cell } from '../../src/table/cell';
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

/**
 * The main job through Microsoft's client library: recognise, read and score, write, undo, write again, and once more after one row in
 * a hundred has changed its amount.
 */
export async function fullSheetJob(rows: Rows, measure: Measure): Promise<void> {
  const { workbook, sheet } = workbookOf(rows);
  const host = new EmbeddedHost(workbook);
  await startClient(host);
  const engine = localEngine();
  const scheme = findPlaybook('high-end');
  if (!scheme) throw new Error('The main playbook is missing.');
  const preview = async () =>
    previewScheme(engine, await recogniseSheet(engine, {}), scheme, { asOf: referenceDay });
  const write = () => applyPreview(engine, { language: 'zh-CN' });
  await measure('read and score', host, preview);
  await measure('write', host, write);
  await measure('undo', host, takeBackLatest);
  await measure('read and score again', host, preview);
  await measure('write again', host, write);
  for (let row = 0; row < rows.length; row += 100) sheet.setValue(1 + row, 4, 777_777);
  await measure('read and score after 1 % changed', host, preview);
  await measure('second run: write', host, write);
}
