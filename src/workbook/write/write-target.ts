import { Problem } from '../../locales/problem';
import { once, retrying } from '../batch';
import { findOwnColumns, markSheet, type OwnColumn } from '../identity';
import type { Decoration, WorkbookState } from '../state';
import { groupNeighbours } from './column-blocks';
import { rowMap, type ColumnsToWrite, type ColumnToWrite } from './column-to-write';
import { decorateColumn } from './decorate';
import { HeaderNotes } from './header-note';
import { insertColumns } from './insert-columns';
import type { Journal } from './journal';
import type { Placement } from './placement';
import { widenTable } from './widen-table';
import type { WriteControl } from './write-block';
import { fillColumns, updateColumns } from './write-columns';

/** An own column with the place it stands at now. */
export interface PlacedColumn {
  readonly column: ColumnToWrite;
  readonly at: number;
}

/** The first step of every run: the old state goes into the journal, the customer sheet gets its marker. */
export function begin(
  sheetName: string,
  state: WorkbookState,
  newSourceId: string | undefined,
  journal: Journal,
): Promise<void> {
  return once((context) => {
    journal.begin(context, state);
    if (newSourceId !== undefined) {
      journal.add(context, { kind: 'mark-source', sheet: sheetName });
      markSheet(context.workbook.worksheets.getItem(sheetName), newSourceId);
    }
    return context.sync();
  });
}

/**
 * Writes the own columns of the customer sheet: inserts the new ones, fills them, brings the others up to date, and gives all
 * of them their looks. Returns where they stand.
 */
export async function writeTarget(
  target: ColumnsToWrite,
  placement: Placement,
  known: Readonly<Record<string, Decoration>>,
  journal: Journal,
  control: WriteControl,
): Promise<PlacedColumn[]> {
  const { sheetName, headerRow } = target;
  const map = rowMap(target);
  for (const insertion of placement.insertions) {
    control.checkCancelled?.();
    await insertColumns(sheetName, headerRow, insertion, journal);
  }
  const placed = await locate(target);
  const added = new Set(placement.insertions.flatMap(({ columns }) => columns.map(({ key }) => key)));
  for (const group of groupNeighbours(placed.filter(({ column }) => added.has(column.key)))) {
    await fillColumns(target, group, map, control);
  }
  for (const group of groupNeighbours(placed.filter(({ column }) => !added.has(column.key)))) {
    await updateColumns(target, group, map, journal, control);
  }
  await decorate(target, placed, known, journal);
  if (target.tableName !== undefined && added.size > 0)
    await widenTable(sheetName, target.tableName, placed, journal);
  return placed;
}

/**
 * Checks, before the run is declared done, that the own columns stand where they were written.
 * @throws Problem `sheet-changed` when somebody inserted or deleted columns in the meantime.
 */
export async function checkStanding(target: ColumnsToWrite, placed: readonly PlacedColumn[]): Promise<void> {
  const now = await locate(target);
  if (!now.every(({ at }, index) => at === placed[index]?.at)) throw sheetChanged(target.sheetName);
}

async function locate(target: ColumnsToWrite): Promise<PlacedColumn[]> {
  const own = await retrying((context) =>
    findOwnColumns(context, context.workbook.worksheets.getItem(target.sheetName)),
  );
  return target.columns.map((column) => ({ column, at: columnOf(own, target, column.key) }));
}

function columnOf(own: readonly OwnColumn[], target: ColumnsToWrite, key: string): number {
  const found = own.find((column) => column.key === key && column.row === target.headerRow);
  if (!found) throw sheetChanged(target.sheetName);
  return found.column;
}

async function decorate(
  target: ColumnsToWrite,
  placed: readonly PlacedColumn[],
  known: Readonly<Record<string, Decoration>>,
  journal: Journal,
): Promise<void> {
  const { sheetName, headerRow } = target;
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const notes = await HeaderNotes.open(context, sheet);
    for (const { column, at } of placed) {
      const { key, decoration } = column;
      const before = known[key];
      if (before && JSON.stringify(before) === JSON.stringify(decoration)) continue;
      if (before)
        journal.add(context, { kind: 'decoration', sheet: sheetName, key, before, after: decoration });
      await decorateColumn(context, { sheet, headerRow, column: at }, decoration, before, notes);
    }
    await context.sync();
  });
}

function sheetChanged(sheet: string): Problem {
  return new Problem(
    'sheet-changed',
    {
      zh: `写入期间，工作表“${sheet}”的行列被他人改动。结果已撤回，请重新读取后再运行。`,
      en: `While results were being written, somebody changed rows or columns of "${sheet}". The results were taken back; read the sheet again, then run.`,
    },
    { cell: sheet },
  );
}
