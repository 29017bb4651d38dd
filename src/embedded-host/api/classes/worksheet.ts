import { removeSheet, renameSheet } from '../../model/book/structure';
import type { Sheet } from '../../model/book/sheet';
import type { SheetVisibility } from '../../model/parts/sheet-settings';
import { findCells } from '../base/addresses';
import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { rangeInSheet } from '../base/areas';
import { defineClass, method, property } from '../base/define-class';
import { changing } from '../base/guards';
import type { Host } from '../base/host';
import { raiseActivated, raiseSheetList } from '../base/sheet-events';
import { sheetId } from '../base/sheet-ids';
import { sheetEvents } from './event-members';
import { worksheetParts } from './worksheet/parts';

type ValuesOnly = readonly [valuesOnly?: boolean | null];

const gridlines = property<Sheet, boolean>(
  (sheet) => sheet.get('showGridlines'),
  (sheet, isShown, host) => {
    sheet.set('showGridlines', isShown);
    host.noteChange();
  },
);

/** A worksheet. */
export const worksheetClass = defineClass('Worksheet', {
  id: sheetId,
  members: {
    ...sheetEvents,
    Id: property(sheetId),
    Name: property((sheet) => sheet.name, rename),
    Position: property((sheet) => sheet.workbook.sheets.indexOf(sheet), move),
    Visibility: property((sheet) => capitalized(sheet.visibility), setVisibility),
    TabColor: property(
      (sheet) => sheet.get('tabColor') ?? '',
      (sheet, color: string) => sheet.set('tabColor', color === '' ? null : color),
    ),
    ShowGridlines: gridlines,
    // The client library sets it under this name.
    Gridlines: gridlines,
    StandardHeight: property((sheet) => sheet.get('standardHeight')),
    ...worksheetParts,
    GetRange: method((sheet, [address]: [string | null | undefined]) =>
      object('Range', findCells(sheet, address)),
    ),
    GetCell: method((sheet, [row, column]: [number, number]) => rangeByIndexes(sheet, row, column, 1, 1)),
    GetRangeByIndexes: method((sheet, [row, column, rows, columns]: [number, number, number, number]) =>
      rangeByIndexes(sheet, row, column, rows, columns),
    ),
    GetUsedRange: method((sheet, [valuesOnly]: ValuesOnly) => {
      const area = sheet.usedRange(valuesOnly ?? false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return object('Range', { sheet, area });
    }),
    GetUsedRangeOrNullObject: method((sheet, [valuesOnly]: ValuesOnly) => {
      const area = sheet.usedRange(valuesOnly ?? false);
      return area ? object('Range', { sheet, area }) : null;
    }),
    Activate: method((sheet, _args, host) => {
      if (sheet.visibility !== 'visible')
        throw new ApiError('InvalidOperation', 'A hidden sheet cannot be activated.');
      const before = host.workbook.activeSheet;
      host.workbook.activate(sheet);
      raiseActivated(host, before, sheet);
    }),
    Delete: method(remove),
    Calculate: method((sheet) => sheet.workbook.noteCalculation()),
    GetNext: method((sheet, [visibleOnly]: ValuesOnly) => neighbour(sheet, 1, visibleOnly) ?? noNeighbour()),
    GetNextOrNullObject: method((sheet, [visibleOnly]: ValuesOnly) => neighbour(sheet, 1, visibleOnly)),
    GetPrevious: method(
      (sheet, [visibleOnly]: ValuesOnly) => neighbour(sheet, -1, visibleOnly) ?? noNeighbour(),
    ),
    GetPreviousOrNullObject: method((sheet, [visibleOnly]: ValuesOnly) => neighbour(sheet, -1, visibleOnly)),
  },
});

function rename(sheet: Sheet, name: string): void {
  const taken = sheet.workbook.sheet(name);
  if (taken && taken !== sheet) throw new ApiError('ItemAlreadyExists', `There is a sheet ${name} already.`);
  changing('InvalidArgument', () => renameSheet(sheet, name));
}

function move(sheet: Sheet, place: number, { workbook }: Host): void {
  if (!Number.isInteger(place) || place < 0 || place >= workbook.sheets.length) {
    throw new ApiError('InvalidArgument', `There is no place ${place} among the tabs.`);
  }
  workbook.moveSheet(sheet, place);
}

const visibilities: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function setVisibility(sheet: Sheet, wanted: string, { workbook }: Host): void {
  const visibility = visibilities[wanted];
  if (!visibility) throw new ApiError('InvalidArgument', `${wanted} is no visibility.`);
  if (visibility !== 'visible') requireAnotherVisible(sheet);
  workbook.setVisibility(sheet, visibility);
}

function requireAnotherVisible(sheet: Sheet): void {
  if (sheet.workbook.sheets.some((other) => other !== sheet && other.visibility === 'visible')) return;
  throw new ApiError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
}

function remove(sheet: Sheet, _args: unknown, host: Host): void {
  requireAnotherVisible(sheet);
  removeSheet(sheet);
  raiseSheetList(host, 'deleted', sheet);
}

function rangeByIndexes(sheet: Sheet, row: number, column: number, rows: number, columns: number) {
  const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return rangeInSheet(sheet, area);
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean | null | undefined) {
  const { sheets } = sheet.workbook;
  for (let place = sheets.indexOf(sheet) + step; ; place += step) {
    const other = sheets[place];
    if (!other) return null;
    if (!visibleOnly || other.visibility === 'visible') return object('Worksheet', other);
  }
}

function noNeighbour(): never {
  throw new ApiError('ItemNotFound');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
