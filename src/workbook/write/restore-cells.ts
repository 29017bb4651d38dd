import { cellHash } from '../../table/cell-hash';
import type { Cell } from '../../table/cell';
import { columnNames } from '../identity';
import type { CellContent, Operation } from './journal';
import { belowHeader } from './row-keys';

type ColumnCells = Extract<Operation, { kind: 'column-cells' }>;

/**
 * Puts the old cells of an own column back beside the customers that they belong to. Where rows were sorted, inserted or deleted since,
 * each cell goes to where its customer's key stands now; one whose key is gone, or stands in several rows, is left out. Without
 * the column, or without the key column, there is nothing that could be put back.
 */
export async function restoreCells(context: Excel.RequestContext, operation: ColumnCells): Promise<void> {
  const { firstRow, cells, rows } = operation;
  const sheet = context.workbook.worksheets.getItem(operation.sheet);
  const names = [...columnNames([operation.key]), operation.anchor];
  const headers = names.map((name) => sheet.names.getItemOrNullObject(name).getRangeOrNullObject());
  await context.sync();
  const [header, anchor] = headers;
  if (!header || !anchor || header.isNullObject || anchor.isNullObject) return;
  const keys = belowHeader(anchor, firstRow, firstRow + cells.length);
  keys.load('values');
  await context.sync();
  const now = (keys.values as Cell[][]).map(([cell = '']) => cellHash(cell));
  if (now.every((hash, index) => hash === rows[index])) {
    belowHeader(header, firstRow, firstRow + cells.length).values = cells.map((cell) => [cell]);
  } else {
    const places = await findRows(context, sheet, anchor);
    cells.forEach((cell, index) => putAt(header, places.get(rows[index] ?? 0), cell));
  }
  await context.sync();
}

function putAt(header: Excel.Range, row: number | undefined, cell: CellContent): void {
  if (row !== undefined && row >= 0) belowHeader(header, row, row + 1).values = [[cell]];
}

/** Where each key stands now, in rows below the one under the header; -1 for a key of several rows. */
async function findRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  anchor: Excel.Range,
): Promise<Map<number, number>> {
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  anchor.load('rowIndex');
  await context.sync();
  const count = used.rowIndex + used.rowCount - anchor.rowIndex - 1;
  const places = new Map<number, number>();
  if (count < 1) return places;
  const keys = belowHeader(anchor, 0, count);
  keys.load('values');
  await context.sync();
  (keys.values as Cell[][]).forEach(([cell = ''], row) => {
    const hash = cellHash(cell);
    places.set(hash, places.has(hash) ? -1 : row);
  });
  return places;
}
