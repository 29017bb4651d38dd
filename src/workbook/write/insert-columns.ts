import { once } from '../batch';
import { columnNames, deleteNames, markColumn } from '../identity';
import type { Insertion } from './placement';
import type { Journal } from './journal';

const anchorNames = (run: number, at: number) => ({
  left: `_huiyan_anchor_${String(run)}_${String(at)}_left`,
  right: `_huiyan_anchor_${String(run)}_${String(at)}_right`,
});

/**
 * Inserts whole columns and gives them their identities and headers.
 *
 * Two requests: hidden names on the cells at both sides first, the insertion second. How far the two names stand apart says
 * later whether the insertion was done, so it can be taken back exactly once even where its answer was lost.
 */
export async function insertColumns(
  sheetName: string,
  headerRow: number,
  insertion: Insertion,
  journal: Journal,
): Promise<void> {
  const { at, columns } = insertion;
  const { left, right } = anchorNames(journal.run, at);
  const keys = columns.map((column) => column.key);
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    journal.add(context, {
      kind: 'insert-columns',
      sheet: sheetName,
      left,
      right,
      count: columns.length,
      keys,
    });
    sheet.names.add(left, sheet.getCell(headerRow, at - 1)).visible = false;
    sheet.names.add(right, sheet.getCell(headerRow, at)).visible = false;
    await context.sync();
  });
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRangeByIndexes(0, at, 1, columns.length).getEntireColumn().insert('Right');
    columns.forEach((column, index) => {
      markColumn(sheet, column.key, sheet.getCell(headerRow, at + index));
    });
    sheet.getRangeByIndexes(headerRow, at, 1, columns.length).values = [
      columns.map((column) => column.header),
    ];
    await context.sync();
  });
}

/** Takes an insertion back, as far as it was done. Safe to do twice. */
export async function removeInsertedColumns(
  context: Excel.RequestContext,
  operation: { sheet: string; left: string; right: string; count: number; keys: readonly string[] },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(operation.sheet);
  const [left, right] = [operation.left, operation.right].map((name) => {
    const range = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('columnIndex');
    return range;
  });
  await context.sync();
  const inserted =
    left && right && !left.isNullObject && !right.isNullObject ? right.columnIndex - left.columnIndex - 1 : 0;
  if (left && inserted === operation.count) {
    sheet
      .getRangeByIndexes(0, left.columnIndex + 1, 1, inserted)
      .getEntireColumn()
      .delete('Left');
  }
  await deleteNames(context, sheet, [...columnNames(operation.keys), operation.left, operation.right]);
}

/** Deletes the anchors of a finished run; with a sheet that was deleted since they are gone already. Safe to do twice. */
export async function removeAnchors(
  context: Excel.RequestContext,
  operations: readonly { sheet: string; left: string; right: string }[],
): Promise<void> {
  for (const { sheet, left, right } of operations) {
    const standing = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (!standing.isNullObject) await deleteNames(context, standing, [left, right]);
  }
}
