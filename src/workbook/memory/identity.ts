/**
 * The add-in's own columns and sheets are known by hidden defined names that are scoped to their sheet. Excel keeps such a
 * name on its cell when columns are inserted, deleted, moved or sorted and when the sheet is copied or renamed; header
 * texts may be edited freely.
 */
const prefix = '_huiyan_';
const markerName = `${prefix}sheet`;
const columnPrefix = `${prefix}column_`;

/** The kinds of sheets that the add-in writes. */
export type OwnSheetKind = 'summary' | 'legend' | 'log' | 'customers' | 'call-list' | 'outcomes';

/** An own column as it was found in a sheet. */
export interface OwnColumn {
  /** The identity: `high-end.tier`. */
  readonly key: string;
  /** Zero-based place of its header cell. */
  readonly row: number;
  readonly column: number;
}

const nameOfKey = (key: string) => columnPrefix + key.replaceAll('-', '__');
const keyOfName = (name: string) => name.slice(columnPrefix.length).replaceAll('__', '-');

/** The marker of a sheet, to be synced: a null object on a sheet that the add-in has nothing to do with. */
export function sheetMarker(sheet: Excel.Worksheet): Excel.NamedItem {
  const marker = sheet.names.getItemOrNullObject(markerName);
  marker.load('formula');
  return marker;
}

/** What a synced marker says: the kind of an own sheet, `source-1` on a customer sheet, undefined without a marker. */
export function markerValue(marker: Excel.NamedItem): string | undefined {
  return marker.isNullObject ? undefined : String(marker.formula).replace(/^="?|"$/gu, '');
}

/** Whether a marker's value belongs to a customer sheet, which the add-in reads and adds columns to. */
export function isSourceMarker(value: string): boolean {
  return value.startsWith('source-');
}

/** Marks a sheet: with the kind of an own sheet, or with the id of a customer sheet. */
export function markSheet(sheet: Excel.Worksheet, value: string): void {
  sheet.names.add(markerName, `="${value}"`).visible = false;
}

/** Takes the marker off a sheet. Safe to do twice. */
export async function unmarkSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  await deleteNames(context, sheet, [markerName]);
}

/** The names that hold the identities of these columns. */
export function columnNames(keys: readonly string[]): string[] {
  return keys.map(nameOfKey);
}

/** Deletes those of the names that are there. Safe to do twice. */
export async function deleteNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  names: readonly string[],
): Promise<void> {
  const found = findNames(sheet, names);
  await context.sync();
  deleteFound(found);
  await context.sync();
}

/** The names, to be synced: null objects where they are not there. */
export function findNames(sheet: Excel.Worksheet, names: readonly string[]): Excel.NamedItem[] {
  return names.map((name) => sheet.names.getItemOrNullObject(name));
}

/** Queues the deletion of those that are there. */
export function deleteFound(names: readonly Excel.NamedItem[]): void {
  for (const item of names) if (!item.isNullObject) item.delete();
}

/** The header cell of an own column, wherever it stands when Excel carries the request out. */
export function ownHeader(sheet: Excel.Worksheet, key: string): Excel.Range {
  return sheet.names.getItem(nameOfKey(key)).getRange();
}

/** As {@link ownHeader}, to be synced: a null object where the column is gone. */
export function ownHeaderOrNullObject(sheet: Excel.Worksheet, key: string): Excel.Range {
  return sheet.names.getItemOrNullObject(nameOfKey(key)).getRangeOrNullObject();
}

/** Gives a column its identity: a hidden name on its header cell. */
export function markColumn(sheet: Excel.Worksheet, key: string, header: Excel.Range): void {
  sheet.names.add(nameOfKey(key), header).visible = false;
}

/** The own columns of a sheet, wherever they stand now. Columns that were deleted are not among them. */
export async function findOwnColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<OwnColumn[]> {
  sheet.names.load('items/name');
  await context.sync();
  const found = sheet.names.items
    .filter((item) => item.name.startsWith(columnPrefix))
    .map((item) => ({ key: keyOfName(item.name), range: item.getRangeOrNullObject() }));
  for (const { range } of found) range.load('rowIndex,columnIndex');
  await context.sync();
  return found
    .filter(({ range }) => !range.isNullObject)
    .map(({ key, range }) => ({ key, row: range.rowIndex, column: range.columnIndex }));
}
