import { areaAddress } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Host } from './define-class';
import { eventType, type EventSource } from './events';
import { sheetId } from './sheet-ids';
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

/** Tells the handlers of `onChanged`, of the sheet and of all sheets, that cells have changed. */
export function raiseChanged(
  host: Host,
  { sheet, area }: RangeTarget,
  changeType: ChangeType,
  source: EventSource = 'Local',
): void {
  host.noteChange();
  raiseOnSheet(host, eventType.changed, sheet, { address: areaAddress(area), changeType, source });
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
  host.events.raise(eventType[type], '', { worksheetId: sheetId(sheet), source: 'Local' });
}

function raiseOnSheet(host: Host, type: number, sheet: Sheet, message: object): void {
  const withSheet = { ...message, worksheetId: sheetId(sheet) };
  host.events.raise(type, sheetId(sheet), withSheet);
  host.events.raise(type, '', withSheet);
}
