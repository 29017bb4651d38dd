import type { Control } from '../../conversation/control';
import { once } from '../../conversation/batch';
import { literal } from '../../read/cell-text';
import {
  columnNames,
  deleteFound,
  findNames,
  markColumn,
  ownHeader,
  ownHeaderOrNullObject,
} from '../../memory/identity';
import { addOwnNote, isOfNotes } from '../../memory/own-notes';
import { writeNotes } from './write-notes';
import type { ColumnsToWrite } from './column-to-write';
import type { Insertion } from './placement';
import type { Journal } from '../journal/journal';
import { anchorPrefix, keyAnchorOf } from './row-keys';
import { explainRefusal } from './obstacle';
import { general } from './text-format';
import { sheetChanged } from './sheet-changed';

const anchorNames = (run: number, at: number) => ({
  left: `${anchorPrefix}${String(run)}_${String(at)}_left`,
  right: `${anchorPrefix}${String(run)}_${String(at)}_right`,
});

/**
 * Inserts whole columns and gives them their identities and headers. A header is literal text: it may hold that of a user's column.
 *
 * Two requests: hidden names on the cells at both sides first, the insertion second. The insertion goes left of the right name,
 * wherever that stands by then, and what lies between the two says later whether it was done, so it can be taken back exactly
 * once even where its answer was lost.
 *
 * @throws Problem `sheet-changed` when the key column does not stand where it was read, `in-the-way` where they would cut something.
 */
export async function insertColumns(
  target: Pick<ColumnsToWrite, 'sheetName' | 'headerRow' | 'keys'>,
  insertion: Insertion,
  journal: Journal,
  control: Control,
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
  }, control);
  const inserting = once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const anchor = () => sheet.names.getItem(right).getRange();
    anchor()
      .getResizedRange(0, columns.length - 1)
      .getEntireColumn()
      .insert('Right');
    columns.forEach((column, index) => {
      markColumn(sheet, column.key, anchor().getOffsetRange(0, index - columns.length));
    });
    // New columns look like their left neighbour, and where that holds texts, numbers and formulas would become texts.
    for (const { key } of columns) ownHeader(sheet, key).getEntireColumn().numberFormat = general;
    for (const { key, header } of columns) ownHeader(sheet, key).values = [[literal(header)]];
    // By its note a column is known also where all that is remembered is taken out of a file that was left half written. Last, so that
    // all the rest is done where Excel takes none.
    for (const { key, decoration } of columns) addOwnNote(sheet, ownHeader(sheet, key), decoration.note);
    await context.sync();
  }, control);
  await inserting.catch(async (error: unknown) => {
    if (!isOfNotes(error)) throw await explainRefusal(error, { sheetName, anchor: right }, control);
    const write = columns.map(({ key, decoration: { note } }) => ({
      headerOn: (sheet: Excel.Worksheet) => ownHeader(sheet, key),
      text: note,
    }));
    await writeNotes(sheetName, { write }, control);
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
  const { left, right, count, keys } = operation;
  const sheet = context.workbook.worksheets.getItem(operation.sheet);
  const marked = keys.map((key) => ({ key, range: ownHeaderOrNullObject(sheet, key) }));
  await context.sync();
  const standing = marked.filter(({ range }) => !range.isNullObject);
  for (const { key } of standing) ownHeader(sheet, key).getEntireColumn().delete('Left');
  // The same sync brings what is left between the anchors, and which names are there.
  const anchors = { sheet, left: rangeOf(sheet, left), right: rangeOf(sheet, right), rightName: right };
  const names = findNames(sheet, [...columnNames(keys), left, right]);
  await context.sync();
  await queueRemovalOfUnmarked(context, anchors, count - standing.length);
  deleteFound(names);
  await context.sync();
}

interface Anchors {
  readonly sheet: Excel.Worksheet;
  readonly left: Excel.Range;
  readonly right: Excel.Range;
  readonly rightName: string;
}

function rangeOf(sheet: Excel.Worksheet, name: string): Excel.Range {
  return sheet.names.getItemOrNullObject(name).getRangeOrNullObject().load('columnIndex,rowIndex');
}

/**
 * Queues the deletion of columns between the anchors, from the right one on, at most so many, where nothing stands in them but perhaps
 * the header that a Table gives to a new column.
 */
async function queueRemovalOfUnmarked(
  context: Excel.RequestContext,
  { sheet, left, right, rightName }: Anchors,
  most: number,
): Promise<void> {
  if (left.isNullObject || right.isNullObject) return;
  const between = Math.min(most, right.columnIndex - left.columnIndex - 1);
  const columnAt = (offset: number) =>
    sheet.names.getItem(rightName).getRange().getOffsetRange(0, offset).getEntireColumn();
  const used = Array.from({ length: Math.max(0, between) }, (_, index) =>
    columnAt(-1 - index)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,rowCount'),
  );
  await context.sync();
  // The right anchor moves with every column that goes.
  let gone = 0;
  used.forEach((cells, index) => {
    const isOnlyHeader = !cells.isNullObject && cells.rowCount === 1 && cells.rowIndex === right.rowIndex;
    if (!cells.isNullObject && !isOnlyHeader) return;
    columnAt(gone - 1 - index).delete('Left');
    gone++;
  });
}

/** Queues the deletion of the anchors of all runs among the names of a sheet, which are loaded. Safe to do twice. */
export function deleteAnchors(names: Excel.NamedItemCollection): void {
  for (const item of names.items) if (item.name.startsWith(anchorPrefix)) item.delete();
}
