import { once } from '../batch';
import { columnNames, deleteNames, markColumn, ownHeader } from '../identity';
import type { ColumnsToWrite } from './column-to-write';
import type { Insertion } from './placement';
import type { Journal, Operation } from './journal';
import { keyAnchorOf } from './row-keys';
import { sheetChanged } from './sheet-changed';

const anchorNames = (run: number, at: number) => ({
  left: `_huiyan_anchor_${String(run)}_${String(at)}_left`,
  right: `_huiyan_anchor_${String(run)}_${String(at)}_right`,
});

/**
 * Inserts whole columns and gives them their identities and headers.
 *
 * Two requests: hidden names on the cells at both sides first, the insertion second. The insertion goes left of the right name,
 * wherever that stands by then, and what lies between the two says later whether it was done, so it can be taken back exactly
 * once even where its answer was lost.
 *
 * @throws Problem `sheet-changed` when the key column does not stand where it was read.
 */
export async function insertColumns(
  target: Pick<ColumnsToWrite, 'sheetName' | 'headerRow' | 'keys'>,
  insertion: Insertion,
  journal: Journal,
): Promise<void> {
  const { sheetName, headerRow, keys } = target;
  const { at, columns } = insertion;
  const { left, right } = anchorNames(journal.run, at);
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const operation = { sheet: sheetName, left, right, keys: columns.map(({ key }) => key) };
    journal.add(context, { kind: 'insert-columns', ...operation, count: columns.length });
    sheet.names.add(left, sheet.getCell(headerRow, at - 1)).visible = false;
    sheet.names.add(right, sheet.getCell(headerRow, at)).visible = false;
    const key = sheet.names.getItem(keyAnchorOf(journal.run)).getRange().load('rowIndex,columnIndex');
    await context.sync();
    if (key.rowIndex !== headerRow || key.columnIndex !== keys.sheetColumn) throw sheetChanged(sheetName);
  });
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const anchor = () => sheet.names.getItem(right).getRange();
    anchor()
      .getResizedRange(0, columns.length - 1)
      .getEntireColumn()
      .insert('Right');
    columns.forEach((column, index) => {
      markColumn(sheet, column.key, anchor().getOffsetRange(0, index - columns.length));
    });
    columns.forEach((column) => {
      ownHeader(sheet, column.key).values = [[column.header]];
    });
    await context.sync();
  });
}

/**
 * Takes an insertion back, as far as it was done: the columns that have their identities, and those blank ones beside the right
 * anchor that did not get theirs any more. Safe to do twice.
 */
export async function removeInsertedColumns(
  context: Excel.RequestContext,
  operation: { sheet: string; left: string; right: string; count: number; keys: readonly string[] },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(operation.sheet);
  const marked = columnNames(operation.keys).map((name) =>
    sheet.names.getItemOrNullObject(name).getRangeOrNullObject(),
  );
  await context.sync();
  const standing = marked.filter((range) => !range.isNullObject);
  for (const range of standing) range.getEntireColumn().delete('Left');
  await context.sync();
  await removeUnmarked(context, sheet, operation, operation.count - standing.length);
  await deleteNames(context, sheet, [...columnNames(operation.keys), operation.left, operation.right]);
}

/**
 * Deletes columns between the anchors, from the right one on, at most so many, where nothing stands in them but perhaps the header
 * that a Table gives to a new column.
 */
async function removeUnmarked(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { left, right }: { left: string; right: string },
  most: number,
): Promise<void> {
  const [from, to] = [left, right].map((name) =>
    sheet.names.getItemOrNullObject(name).getRangeOrNullObject().load('columnIndex,rowIndex'),
  );
  await context.sync();
  if (!from || !to || from.isNullObject || to.isNullObject) return;
  const between = Math.min(most, to.columnIndex - from.columnIndex - 1);
  const columns = Array.from({ length: Math.max(0, between) }, (_, index) =>
    to.getOffsetRange(0, -1 - index).getEntireColumn(),
  );
  const used = columns.map((column) => column.getUsedRangeOrNullObject(true).load('rowIndex,rowCount'));
  await context.sync();
  columns.forEach((column, index) => {
    const cells = used[index];
    const isOnlyHeader =
      cells?.isNullObject === false && cells.rowCount === 1 && cells.rowIndex === to.rowIndex;
    if (cells?.isNullObject || isOnlyHeader) column.delete('Left');
  });
  await context.sync();
}

/** Deletes the anchors of a finished run; with a sheet that was deleted since they are gone already. Safe to do twice. */
export async function removeAnchors(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<void> {
  for (const operation of operations) {
    if (operation.kind !== 'insert-columns' && operation.kind !== 'anchor-keys') continue;
    const standing = context.workbook.worksheets.getItemOrNullObject(operation.sheet);
    await context.sync();
    const names = operation.kind === 'anchor-keys' ? [operation.name] : [operation.left, operation.right];
    if (!standing.isNullObject) await deleteNames(context, standing, names);
  }
}
