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

/** Whether a name is one of the add-in's. */
export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(prefix);
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

/** Marks a sheet: with the kind of an own sheet, or with the id of a customer sheet. @param isMarked it has another marker */
export function markSheet(sheet: Excel.Worksheet, value: string, isMarked = false): void {
  if (isMarked) sheet.names.getItem(markerName).formula = `="${value}"`;
  else sheet.names.add(markerName, `="${value}"`).visible = false;
}

/** Gives a sheet the marker that it had; takes it off where it had none. Safe to do twice. */
export async function restoreMarker(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: string | undefined,
): Promise<void> {
  const marker = sheetMarker(sheet);
  await context.sync();
  if (before !== undefined) markSheet(sheet, before, !marker.isNullObject);
  else deleteFound([marker]);
  await context.sync();
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

/** Queues the deletion of names that are there. */
export function dropNames(sheet: Excel.Worksheet, names: readonly ColumnName[]): void {
  for (const { name } of names) sheet.names.getItem(name).delete();
}

/** Queues a hidden name for what a formula stands for. */
export function setName(sheet: Excel.Worksheet, name: string, formula: string): void {
  sheet.names.add(name, formula).visible = false;
}

/** Gives a column its identity: a hidden name on its header cell. */
export function markColumn(sheet: Excel.Worksheet, key: string, header: Excel.Range): void {
  sheet.names.add(nameOfKey(key), header).visible = false;
}

/** A name that says which column is the add-in's own. Whether it is right is for others to say: any program can write a name. */
export interface ColumnName {
  readonly name: string;
  readonly key: string;
  /** Where its cell stands on the sheet; undefined for one that stands for none, for several, or for one of another sheet. */
  readonly at: { readonly row: number; readonly column: number } | undefined;
  /** As Excel has it, with the equals sign. */
  readonly formula: string;
}

/** The names of own columns of a sheet. What was queued before goes along; `ask` queues more for the second of two requests. */
export async function columnNamesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ask: () => void = () => undefined,
): Promise<ColumnName[]> {
  sheet.load('name');
  sheet.names.load('items/name,items/formula');
  await context.sync();
  const found = sheet.names.items
    .filter((item) => item.name.toLowerCase().startsWith(columnPrefix))
    .map((item) => ({ item, range: item.getRangeOrNullObject() }));
  for (const { range } of found) range.load('address,rowIndex,columnIndex,rowCount,columnCount');
  ask();
  await context.sync();
  const isCell = ({ range }: (typeof found)[number]) =>
    !range.isNullObject && range.rowCount === 1 && range.columnCount === 1 && sheetOf(range) === sheet.name;
  return found.map((one) => ({
    name: one.item.name,
    key: keyOfName(one.item.name),
    at: isCell(one) ? { row: one.range.rowIndex, column: one.range.columnIndex } : undefined,
    formula: String(one.item.formula),
  }));
}

function sheetOf({ address }: Excel.Range): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * The own columns of a sheet by their names, wherever they stand now: for columns that a run has given its names. Columns that were
 * deleted are not among them.
 */
export async function namedColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<OwnColumn[]> {
  const names = await columnNamesOf(context, sheet);
  return names.flatMap(({ key, at }) => (at ? [{ key, ...at }] : []));
}
