/**
 * The add-in's own columns and sheets are known by hidden defined names that are scoped to their sheet. Excel keeps such a
 * name on its cell when columns are inserted, deleted, moved or sorted and when the sheet is copied or renamed; header
 * texts may be edited freely.
 */
const prefix = '_huiyan_';
const sheetMarker = `${prefix}sheet`;
const columnPrefix = `${prefix}column_`;

/** The kinds of sheets that the add-in writes. */
export type OwnSheetKind = 'summary' | 'legend' | 'log' | 'customers';

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

/** The marker of an own sheet, as an object to be synced: null for a sheet of the user's. */
export function ownSheetName(sheet: Excel.Worksheet): Excel.NamedItem {
  const marker = sheet.names.getItemOrNullObject(sheetMarker);
  marker.load('value');
  return marker;
}

/** Marks a sheet as the add-in's own. */
export function markSheet(sheet: Excel.Worksheet, kind: OwnSheetKind): void {
  sheet.names.add(sheetMarker, `="${kind}"`).visible = false;
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
