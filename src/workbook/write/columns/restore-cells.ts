import { columnNames } from '../../memory/identity';
import { groupNeighbours, type ColumnGroup, type Keyed } from './column-blocks';
import type { JournalledRows, Operation } from '../journal/journal';
import { unpack } from '../journal/pack';
import { freeFromTextFormat } from './text-format';
import { queueRows, type RowsToWrite } from './queue-rows';
import { belowHeader, hashesOfKeys, keyCells, placesOf } from './row-keys';

type ColumnCells = Extract<Operation, { kind: 'column-cells' }>;

/**
 * Puts the old cells of own columns back beside the customers that they belong to. Where rows were sorted, inserted or deleted since,
 * each row goes to where its customer's key stands now; one whose key is gone, or stands in several rows, is left out. Of a column that
 * is gone, and without the key column of all, there is nothing that could be put back. A formula comes back as one where no row and no
 * column has moved, else as its result.
 */
export async function restoreCells(context: Excel.RequestContext, operation: ColumnCells): Promise<void> {
  const { anchor, keys } = operation;
  const sheet = context.workbook.worksheets.getItem(operation.sheet);
  const headers = columnNames([...keys]).map((name) => rangeOf(sheet, name).load('columnIndex'));
  const anchored = rangeOf(sheet, anchor).load('rowIndex,columnIndex');
  await context.sync();
  const standing = headers.flatMap((header, place) =>
    header.isNullObject ? [] : [{ column: { key: keys[place] ?? '', place }, at: header.columnIndex }],
  );
  if (standing.length === 0 || anchored.isNullObject) return;
  const journalled = unpack(operation.packed) as JournalledRows;
  const stands = headers.map((header) => (header.isNullObject ? -1 : header.columnIndex));
  const isWhereItStood = operation.stood === standOf(anchored, stands);
  const { rows, cells } = await rowsNow(context, sheet, anchor, journalled);
  const restored = standing.map(({ column }) => column.key);
  await freeFromTextFormat(context, sheet, restored, (rows.at(-1) ?? -1) + 1);
  const formulas = isWhereItStood && rows === journalled.rows ? journalled.formulas : undefined;
  for (const group of groupNeighbours(standing)) {
    queueRows(sheet, group.columns, { rows, cells: partOf(group, cells) });
    if (formulas) queueRows(sheet, group.columns, { rows, cells: partOf(group, formulas) }, 'formulas');
  }
  await context.sync();
}

/** Where the header of the key column and those of own columns stand, as the journal keeps it. */
export function standOf(
  anchor: { readonly rowIndex: number; readonly columnIndex: number },
  columns: readonly number[],
): string {
  return [anchor.rowIndex, anchor.columnIndex, ...columns].join(' ');
}

function rangeOf(sheet: Excel.Worksheet, name: string): Excel.Range {
  return sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
}

/** The cells of a group. */
function partOf(
  { columns }: ColumnGroup<Keyed & { readonly place: number }>,
  cells: JournalledRows['cells'],
): RowsToWrite['cells'] {
  return cells.map((row) => columns.map(({ place }) => row[place] ?? null));
}

/** The rows with their places of now, ascending: as journalled where all of them still stand there, else where their keys are. */
export async function rowsNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  anchor: string,
  { rows, hashes, cells }: JournalledRows,
): Promise<RowsToWrite> {
  const first = rows[0] ?? 0;
  const keys = keyCells(sheet, anchor, first, (rows.at(-1) ?? first) + 1).load('values');
  await context.sync();
  const now = hashesOfKeys(keys);
  if (rows.every((row, index) => now[row - first] === hashes[index])) return { rows, cells };
  const places = placesOf(await allHashes(context, sheet, anchor));
  const known = placesOf(hashes);
  const moved = [...known]
    .flatMap(([hash, index]) => {
      const row = places.get(hash) ?? -1;
      return index < 0 || row < 0 ? [] : [{ row, cells: cells[index] ?? [] }];
    })
    .sort((a, b) => a.row - b.row);
  return { rows: moved.map(({ row }) => row), cells: moved.map((one) => one.cells) };
}

/** The hashes of all keys, from the row below the header on. */
export async function allHashes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  anchor: string,
): Promise<number[]> {
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  const header = sheet.names.getItem(anchor).getRange().load('rowIndex');
  await context.sync();
  const count = used.rowIndex + used.rowCount - header.rowIndex - 1;
  if (count < 1) return [];
  const keys = belowHeader(sheet.names.getItem(anchor).getRange(), 0, count).load('values');
  await context.sync();
  return hashesOfKeys(keys);
}
