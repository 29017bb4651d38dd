import type { RunProgress } from '../../scheme/running/run';
import type { Scheme } from '../../scheme/definition/scheme';
import type { ReadControl } from '../../workbook/read/columns';
import type { Engine } from '../engine/engine';
import type { Findings } from '../findings/findings';
import { readFurtherSheets, recognisedColumns, type RecognisedSheets } from './further-sheets';
import { noRows } from '../findings/no-rows';
import { readTable } from './read-table';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** What a run found on a sheet, before a single cell is written. Tables and results stay in the engine. */
export interface Preview {
  readonly sheet: RecognisedSheet;
  readonly scheme: Scheme;
  readonly findings: Findings;
}

export interface PreviewOptions {
  /** The day that the run speaks of, in Excel days. */
  readonly asOf: number;
  readonly control?: ReadControl;
  readonly onProgress?: (progress: RunProgress) => void;
  /** The further sheets that a person pointed at, by the names that the methods give to them. */
  readonly furtherSheets?: RecognisedSheets;
}

/**
 * Reads what the scheme needs and runs it.
 * @throws Problem `missing-column`, `missing-sheet`, `no-such-input` and others of the scheme, `no-rows`, `cancelled`, and those of Excel
 */
export async function previewScheme(
  engine: Engine,
  sheet: RecognisedSheet,
  scheme: Scheme,
  { asOf, control = {}, onProgress, furtherSheets = {} }: PreviewOptions,
): Promise<Preview> {
  const needs = await engine.needs(scheme, sheet.columns, recognisedColumns(furtherSheets));
  const { rows } = await readTable(engine, sheet, needs.columns, control);
  if (rows === 0) throw noRows(sheet.source.sheetName);
  await readFurtherSheets(engine, furtherSheets, needs, control);
  const findings = await engine.run(scheme, { asOf, sheets: Object.keys(furtherSheets) }, (progress) => {
    if (isCancelled(control)) void engine.cancel();
    onProgress?.(progress);
  });
  control.checkCancelled?.();
  return { sheet, scheme, findings };
}

function isCancelled({ checkCancelled }: ReadControl): boolean {
  try {
    checkCancelled?.();
    return false;
  } catch {
    return true;
  }
}
