import { areaAddress, parseArea } from '../../model/cells/address';
import { overlaps, type Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { allSheets, eventType, type EventSource } from './events';
import type { Host } from './host';
import { sheetId } from './sheet-ids';
import { tableId } from './table-ids';
import type { RangeTarget } from './targets';

/** How cells changed, in Excel's words. */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Tells the handlers of `onChanged`, of the sheet, of all sheets and of tables, that cells have changed. */
export function raiseChanged(
  host: Host,
  { sheet, area }: RangeTarget,
  changeType: ChangeType,
  source: EventSource = 'Local',
): void {
  host.noteChange();
  const message = {
    address: areaAddress(area),
    changeType,
    source,
    triggerSource: host.isAnswering ? 'ThisLocalAddin' : 'Unknown',
    referenceId: eventReference(sheet, area),
  };
  raiseOnSheet(host, eventType.changed, sheet, message);
  for (const table of sheet.tables) {
    if (!overlaps(table.area, area)) continue;
    const ofTable = { ...message, worksheetId: sheetId(sheet), tableId: tableId(table) };
    host.events.raise(eventType.tableChanged, tableId(table), ofTable);
  }
}

/** Tells the handlers of `onSelectionChanged`. */
export function raiseSelectionChanged(host: Host, { sheet, area }: RangeTarget): void {
  raiseOnSheet(host, eventType.selectionChanged, sheet, { address: areaAddress(area) });
}

/** Tells the handlers of `onActivated` and `onDeactivated` that another sheet is in front. */
export function raiseActivated(host: Host, before: Sheet, after: Sheet): void {
  if (before === after) return;
  raiseOnSheet(host, eventType.deactivated, before, {});
  raiseOnSheet(host, eventType.activated, after, {});
}

/** Tells the handlers of `worksheets.onAdded` or `onDeleted`. */
export function raiseSheetList(host: Host, type: 'added' | 'deleted', sheet: Sheet): void {
  host.events.raise(eventType[type], allSheets, { worksheetId: sheetId(sheet), source: 'Local' });
}

function raiseOnSheet(host: Host, type: number, sheet: Sheet, message: object): void {
  const withSheet = { ...message, worksheetId: sheetId(sheet) };
  host.events.raise(type, sheetId(sheet), withSheet);
  host.events.raise(type, allSheets, withSheet);
}

/** By this the client asks for the range of an event. */
function eventReference(sheet: Sheet, area: Area): string {
  return `${sheetId(sheet)}!${areaAddress(area)}`;
}

/** The range of an event, as long as its sheet is there. */
export function rangeOfEvent(workbook: Workbook, reference: string): RangeTarget | null {
  const mark = reference.lastIndexOf('!');
  const sheet = workbook.sheets.find((known) => sheetId(known) === reference.slice(0, mark));
  const area = parseArea(reference.slice(mark + 1));
  return sheet && area ? { sheet, area } : null;
}
