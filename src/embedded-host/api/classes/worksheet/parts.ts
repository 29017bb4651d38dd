import type { Sheet } from '../../../model/book/sheet';
import { findAreas, wholeSheet } from '../../base/addresses';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { findAllCells, replaceAll, type FindCriteria } from '../../cells/find-cells';
import { method, navigation, property, type Member } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import { raiseChanged } from '../../base/sheet-events';
import { findSheet } from '../../base/sheet-ids';

/** What hangs on a worksheet, and searching it. */
export const worksheetParts: Record<string, Member<Sheet>> = {
  StandardWidth: property(
    (sheet) => sheet.get('standardWidth'),
    (sheet, width: number, host) => {
      sheet.set('standardWidth', width);
      host.noteChange();
    },
  ),
  Tables: navigation((sheet, { workbook }) =>
    object('TableCollection', { workbook, sheet, tables: () => sheet.tables }),
  ),
  PivotTables: navigation((sheet) => object('PivotTableCollection', sheet)),
  Names: navigation((sheet, { workbook }) => object('NamedItemCollection', { workbook, scope: sheet })),
  PageLayout: navigation((sheet) => object('PageLayout', sheet)),
  FreezePanes: navigation((sheet) => object('WorksheetFreezePanes', sheet)),
  Protection: navigation((sheet) => object('WorksheetProtection', sheet)),
  AutoFilter: navigation((sheet) => object('AutoFilter', { sheet, table: null })),
  Comments: navigation((sheet, { workbook }) => object('CommentCollection', { workbook, sheet })),
  Notes: navigation((sheet, { workbook }) => object('NoteCollection', { workbook, sheet })),
  GetRanges: method((sheet, [address]: [string | null | undefined]) => {
    const areas = address ? findAreas(sheet, address).map(({ area }) => area) : [wholeSheet];
    return object('RangeAreas', { sheet, areas });
  }),
  FindAll: method((sheet, [text, criteria]: [string, FindCriteria | null]) => {
    const areas = findAllCells({ sheet, area: wholeSheet }, text, criteria ?? {});
    if (areas.length === 0) throw new ApiError('ItemNotFound', 'There is no such text.');
    return object('RangeAreas', { sheet, areas });
  }),
  FindAllOrNullObject: method((sheet, [text, criteria]: [string, FindCriteria | null]) => {
    const areas = findAllCells({ sheet, area: wholeSheet }, text, criteria ?? {});
    return areas.length > 0 ? object('RangeAreas', { sheet, areas }) : null;
  }),
  ReplaceAll: method(
    (sheet, [text, replacement, criteria]: [string, string, (FindCriteria | null)?], host) => {
      requireAllowed(sheet);
      const range = { sheet, area: wholeSheet };
      const count = replaceAll(range, text, replacement, criteria ?? {});
      if (count > 0) raiseChanged(host, range, 'RangeEdited');
      return count;
    },
  ),
  _GetSheetById: method(sheetById),
  _GetAnotherWorksheetById: method(sheetById),
};

function sheetById(_sheet: Sheet, [id]: readonly [string], { workbook }: Host) {
  const found = findSheet(workbook, id);
  if (!found) throw new ApiError('ItemNotFound', `There is no sheet ${id} any more.`);
  return object('Worksheet', found);
}
