import { Problem } from '../../../locales/problem';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { deleteNames } from '../../memory/identity';
import { markedSheets } from '../../memory/marked-sheets';
import { factsOfKind, isTableOf } from '../../memory/own-sheet-facts';
import { literal } from '../../read/cell-text';
import { findOwnNotes } from '../../memory/own-notes';
import { anchorPrefix } from '../columns/row-keys';
import { ownNames, ownParts, ownThings, type ColumnToRemove, type OwnThings } from './own-things';
import { refuseProtected } from './preflight';

/** What becomes of results: all goes, or they stay as plain columns and sheets that the add-in knows nothing of any more. */
export type Removal = 'all' | 'keep-results';

/**
 * Takes the add-in out of a workbook: columns, sheets, notes, hidden names and custom XML, or all but the results. Everything is looked
 * for anew, so a second try after a failure goes on where the first one stopped. It cannot be undone.
 *
 * @returns what was there
 * @throws Problem `protected-sheet`, `no-sheet-left`, `columns-moved`, and those of Excel; what is remembered goes last
 */
export async function removeOwn(removal: Removal, control: Control = {}): Promise<OwnThings> {
  const things = await ownThings(control);
  await retrying((context) => refuse(context, things, removal), control);
  const own = things.sheets.map(({ name }) => name);
  for (const { name: sheet } of await retrying(markedSheets, control)) {
    if (own.includes(sheet)) continue;
    const columns = things.columns.filter((column) => column.sheet === sheet);
    await once((context) => removeColumns(context, sheet, removal === 'all' ? columns : []), control);
  }
  for (const { name, kind } of things.sheets)
    await once(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (removal === 'all') sheet.delete();
      else await makePlain(context, sheet, kind);
      await context.sync();
    }, control);
  await retrying(forget, control);
  return things;
}

async function refuse(context: Excel.RequestContext, things: OwnThings, removal: Removal): Promise<void> {
  const own = things.sheets.map(({ name }) => name);
  await refuseProtected(context, [...new Set([...things.columns.map(({ sheet }) => sheet), ...own])]);
  const sheets = await markedSheets(context);
  const stays = sheets.some(({ name, isVisible }) => isVisible && !own.includes(name));
  if (removal === 'all' && !stays) throw noSheetLeft();
}

/** Own columns go, one with cells of others keeps them; and all own notes. Hidden names hold the headers, so that none is taken for another. */
async function removeColumns(
  context: Excel.RequestContext,
  name: string,
  columns: readonly ColumnToRemove[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const anchors = columns.map((_, index) => `${anchorPrefix}removal_${String(index)}`);
  // Those of a removal that failed.
  await deleteNames(context, sheet, anchors);
  const headers = columns.map(({ row, column }) => sheet.getCell(row, column).load('values'));
  anchors.forEach((anchor, index) => {
    const header = headers[index];
    if (header) sheet.names.add(anchor, header).visible = false;
  });
  await context.sync();
  columns.forEach((column, index) => {
    const now = String((headers[index]?.values as unknown[][] | undefined)?.[0]?.[0] ?? '').trim();
    if (now !== column.header) throw columnsMoved(name);
  });
  for (const { remark } of await findOwnNotes(context, sheet)) remark.delete();
  columns.forEach((column, index) => {
    const header = () => sheet.names.getItem(anchors[index] ?? '').getRange();
    if (column.theirs.length === 0) header().getEntireColumn().delete('Left');
    else clearOwn(header, column);
  });
  await context.sync();
}

/** Clears the own cells of a column that others have typed into; in a Table a header cannot be blank, and Excel gives it one. */
function clearOwn(header: () => Excel.Range, { row, rows, theirs }: ColumnToRemove): void {
  header().getResizedRange(rows, 0).conditionalFormats.clearAll();
  const kept = theirs.map((cell) => Number(/\d+$/u.exec(cell)?.[0]) - 1 - row);
  const ends = [...kept.filter((place) => place >= 0 && place <= rows), rows + 1];
  ends.forEach((end, index) => {
    const first = (ends[index - 1] ?? -1) + 1;
    if (end > first)
      header()
        .getOffsetRange(first, 0)
        .getResizedRange(end - first - 1, 0)
        .clear('Contents');
  });
}

/** An own sheet becomes one of the user's: no Table and no title by which the next run would take it for its own. */
async function makePlain(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  kind: OwnThings['sheets'][number]['kind'],
): Promise<void> {
  const { title } = factsOfKind(kind);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  sheet.tables.load('items/name');
  await context.sync();
  for (const own of sheet.tables.items.filter(({ name }) => isTableOf(kind, name))) own.convertToRange();
  const cells = used.isNullObject ? [] : (used.values as unknown[][]);
  cells.forEach((line, row) => {
    const column = line.findIndex((text) => text === title.zh || text === title.en);
    const plain = String(line[column] ?? '').replace(/^.*?· /u, '');
    if (column >= 0)
      sheet.getCell(used.rowIndex + row, used.columnIndex + column).values = [[literal(plain)]];
  });
  for (const { remark } of await findOwnNotes(context, sheet)) remark.delete();
}

/** Hidden names and all that is remembered go last: as long as they are there, what is left is found again. */
async function forget(context: Excel.RequestContext): Promise<void> {
  const sheets = await markedSheets(context);
  const names = await ownNames(
    context,
    sheets.map(({ name }) => name),
  );
  const parts = await ownParts(context);
  for (const name of names) name.delete();
  for (const part of parts) part.delete();
  await context.sync();
}

/** Somebody inserted, deleted or renamed columns between the look and the removal. */
function columnsMoved(name: string): Problem {
  return new Problem(
    'columns-moved',
    {
      zh: `工作表“${name}”的列刚被改动，这张表的列没有移除。请重试。`,
      en: `Columns of "${name}" were changed just now, so none was removed from it. Try again.`,
    },
    { cell: name },
  );
}

function noSheetLeft(): Problem {
  return new Problem('no-sheet-left', {
    zh: '除了慧眼的工作表，工作簿里没有可见的工作表，无法全部删除。请先新建或取消隐藏一张工作表，再移除；什么都没有改动。',
    en: 'Besides those of Huiyan the workbook has no visible sheet, and it cannot be without one. Add or unhide a sheet first, then remove; nothing was changed.',
  });
}
