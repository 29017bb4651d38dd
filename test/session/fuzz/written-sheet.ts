import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import type { Engine } from '../../../src/session/engine/engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import type { WritingOptions } from '../../../src/session/findings/writing-plan';
import { literal } from '../../../src/workbook/read/cell-text';
import type { Receipt } from '../../../src/workbook/write/run/apply-run';
import type { CellContent } from '../../../src/workbook/write/journal/journal';
import { asOf, language } from '../../support/sample-job';

/** What a run was going to put into its columns: by key of the column, by row of the sheet. */
export type Meant = ReadonlyMap<string, ReadonlyMap<number, CellContent>>;

/** How a run is written, and what it reads. */
export interface Wishes extends WritingOptions {
  readonly visibleOnly?: boolean;
}

/** Goes the whole way through the client library: recognises the active sheet, checks it, runs the scheme and writes. */
export async function runAndWrite(
  engine: Engine,
  scheme: Scheme,
  { visibleOnly, ...writing }: Wishes = { language },
): Promise<{ readonly receipt: Receipt; readonly meant: Meant }> {
  await previewScheme(engine, await recogniseSheet(engine, {}, { visibleOnly }), scheme, { asOf });
  const { target } = await engine.planWriting(writing);
  const keys = target.columns.map(({ key }) => key);
  const rows = Int32Array.from(target.sheetRows, (_, row) => row);
  const cells = await engine.cells(rows, keys);
  const meant = keys.map((key, column) => {
    const contents = cells[column] ?? [];
    return [key, new Map(contents.map((content, row) => [target.sheetRows[row] ?? -1, content]))] as const;
  });
  return { receipt: await applyPreview(engine, writing), meant: new Map(meant) };
}

/** A cell of the user's as it must stay: value, formula, looks. */
export function userCells(sheet: Sheet): string[][] {
  const used = sheet.usedRange(false);
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (__, column) => cellLine(sheet, row, column)),
  );
}

/**
 * What is wrong on a sheet after a run: cells of the user's that are not what they were, cells of the add-in's that are not what was
 * meant, as the client library reads them, and formulas where none was written.
 */
export async function wrongCells(
  workbook: Workbook,
  sheetName: string,
  before: readonly (readonly string[])[],
  { columns }: Receipt,
  meant: Meant,
): Promise<string[]> {
  const sheet = workbook.sheet(sheetName);
  if (!sheet) return [`no sheet ${sheetName}`];
  const own = new Set(columns.filter(({ key }) => meant.has(key)).map(({ column }) => column));
  const usedRange = sheet.usedRange(true) ?? { bottom: 0, right: 0 };
  const theirs = Array.from({ length: usedRange.right + 1 }, (_, column) => column).filter(
    (column) => !own.has(column),
  );
  const wrong: string[] = [];
  for (let row = 0; row <= Math.max(usedRange.bottom, before.length - 1); row++) {
    theirs.forEach((column, old) => {
      const [was, is] = [before[row]?.[old] ?? blank, cellLine(sheet, row, column)];
      if (was !== is) wrong.push(`row ${String(row)} column ${String(column)} was ${was}, is ${is}`);
    });
  }
  const ownColumns = columns.filter(({ key }) => meant.has(key));
  const values = await readColumns(
    sheetName,
    ownColumns.map(({ column }) => column),
    usedRange.bottom + 1,
  );
  ownColumns.forEach(({ key, row: headerRow, column }, place) => {
    const contents = meant.get(key);
    values[place]?.forEach((value, row) => {
      if (row === headerRow || isNameInTable(sheet, row, column)) return;
      const expected = contents?.has(row) ? shown(contents.get(row) ?? '') : '';
      if (value !== expected || sheet.getFormula(row, column) !== undefined)
        wrong.push(`${key} in row ${String(row)} is ${String(value)}, meant ${String(expected)}`);
    });
  });
  return wrong;
}

/** Formulas on sheets of the add-in's own; it writes none there. */
export function formulasOf(workbook: Workbook, names: Iterable<string>): string[] {
  return [...names].flatMap((name) => {
    const sheet = workbook.sheet(name);
    const used = sheet?.usedRange(true);
    if (!sheet || !used) return [`nothing on ${name}`];
    return Array.from({ length: used.bottom + 1 }, (_, row) =>
      Array.from({ length: used.right + 1 }, (__, column) => sheet.getFormula(row, column) ?? []).flat(),
    ).flat();
  });
}

const blank = ' =';

function cellLine(sheet: Sheet, row: number, column: number): string {
  const value = sheet.getValue(row, column);
  const formula = sheet.getFormula(row, column) ?? '';
  const format = sheet.getNumberFormat(row, column);
  return `${typeof value === 'string' ? value : `${typeof value} ${JSON.stringify(value)}`} =${formula}${format === 'General' ? '' : ` ${format}`}`;
}

/** Whether Excel itself names a column there: in the header row of a Table whose rows begin with the header that people see. */
function isNameInTable({ tables }: Sheet, row: number, column: number): boolean {
  return tables.some(({ area }) => row === area.top && column >= area.left && column <= area.right);
}

/** What a cell shows for a content: texts without what no cell can hold, no number for one that is not finite. */
function shown(content: CellContent): CellContent {
  if (typeof content === 'number') return Number.isFinite(content) ? content : '';
  return typeof content === 'string' ? literal(content).slice(1) : content;
}

/** What the client library reads in the first rows of some columns. */
function readColumns(sheetName: string, columns: readonly number[], rows: number): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const ranges = columns.map((column) => sheet.getRangeByIndexes(0, column, rows, 1).load('values'));
    await context.sync();
    return ranges.map(({ values }) => values.map(([value]: unknown[]) => value));
  });
}
