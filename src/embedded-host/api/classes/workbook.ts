import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { defineClass, method, navigation, property } from '../base/define-class';
import { rangeOfEvent } from '../base/sheet-events';

/** The workbook, from which every path begins. */
export const workbookClass = defineClass('Workbook', {
  members: {
    Application: navigation((workbook) => object('Application', workbook)),
    Functions: navigation((workbook) => object('Functions', workbook)),
    Protection: navigation((workbook) => object('WorkbookProtection', workbook)),
    Worksheets: navigation((workbook) => object('WorksheetCollection', workbook)),
    Tables: navigation((workbook) =>
      object('TableCollection', { workbook, sheet: null, tables: () => workbook.tables() }),
    ),
    Names: navigation((workbook) => object('NamedItemCollection', { workbook, scope: null })),
    _Runtime: navigation((workbook) => object('Runtime', workbook)),
    Comments: navigation((workbook) => object('CommentCollection', { workbook, sheet: null })),
    Notes: navigation((workbook) => object('NoteCollection', { workbook, sheet: null })),
    CustomXmlParts: navigation((workbook) => object('CustomXmlPartCollection', workbook)),
    Name: property((_workbook, host) => host.documentName),
    ReadOnly: property(() => false),
    AutoSave: property(() => false),
    IsDirty: property(
      (_workbook, host) => host.isDirty,
      (_workbook, isDirty: boolean, host) => {
        host.isDirty = isDirty;
      },
    ),
    GetSelectedRange: method((_workbook, _args, host) => {
      const { sheet, area } = host.selection.first;
      if (host.selection.of(sheet).length > 1) {
        throw new ApiError('InvalidSelection', 'More than one area is selected.');
      }
      return object('Range', { sheet, area });
    }),
    GetSelectedRanges: method((_workbook, _args, host) => {
      const { sheet } = host.selection.first;
      return object('RangeAreas', { sheet, areas: host.selection.of(sheet) });
    }),
    _GetRangeForEventByReferenceId: method((workbook, [reference]: [string]) => {
      const range = rangeOfEvent(workbook, reference);
      if (!range) throw new ApiError('ItemNotFound', 'The cells of the event are gone.');
      return object('Range', range);
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method((workbook, [reference]: [string]) => {
      const range = rangeOfEvent(workbook, reference);
      return range && object('Range', range);
    }),
    GetActiveCell: method((_workbook, _args, host) => {
      const { sheet, area } = host.selection.first;
      return object('Range', { sheet, area: { ...area, bottom: area.top, right: area.left } });
    }),
  },
});
