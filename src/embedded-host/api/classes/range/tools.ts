import { containsArea, overlaps } from '../../../model/cells/area';
import { ApiError } from '../../base/api-error';
import { object, type ApiObject } from '../../base/api-object';
import { findCells } from '../../base/addresses';
import { columnCount, rowCount } from '../../base/areas';
import { copyCells, type CopyType } from '../../cells/copy-cells';
import { findCell, replaceAll, type FindCriteria } from '../../cells/find-cells';
import { specialAreas } from '../../cells/special-cells';
import { method, navigation, type Member } from '../../base/define-class';
import { requireEditable } from '../../base/guards';
import { raiseActivated, raiseChanged, raiseSelectionChanged } from '../../base/sheet-events';
import type { RangeTarget } from '../../base/targets';

type Special = readonly [cellType: string, valueType?: string | null];
type Find = readonly [text: string, criteria?: FindCriteria | null];

/** What can be done with the cells, and the objects that hang on a range. */
export const rangeTools: Record<string, Member<RangeTarget>> = {
  Format: navigation((range) => object('RangeFormat', range)),
  Sort: navigation((range) => object('RangeSort', range)),
  ConditionalFormats: navigation(({ sheet, area }) =>
    object('ConditionalFormatCollection', { sheet, areas: [area] }),
  ),
  DataValidation: navigation((range) => object('DataValidation', range)),
  GetVisibleView: method((range) => object('RangeView', range)),
  Select: method((range, _args, host) => {
    const before = host.workbook.activeSheet;
    host.selection.select(range.sheet, [range.area]);
    raiseActivated(host, before, range.sheet);
    raiseSelectionChanged(host, range);
  }),
  CopyFrom: method(
    (range, args: readonly [ApiObject<'Range'> | string, CopyType?, boolean?, boolean?], host) => {
      const [source, copyType, skipBlanks, transpose] = args;
      const from = typeof source === 'string' ? findCells(range.sheet, source) : source.target;
      const area = copyCells(range, from, {
        what: copyType ?? 'All',
        skipBlanks: skipBlanks ?? false,
        transpose: transpose ?? false,
      });
      raiseChanged(host, { sheet: range.sheet, area }, 'RangeEdited');
    },
  ),
  GetSpecialCells: method((range, [cellType, valueType]: Special) => {
    const areas = specialAreas(range, cellType, valueType ?? 'All');
    if (areas.length === 0) throw new ApiError('ItemNotFound', 'There are no such cells.');
    return object('RangeAreas', { sheet: range.sheet, areas });
  }),
  GetSpecialCellsOrNullObject: method((range, [cellType, valueType]: Special) => {
    const areas = specialAreas(range, cellType, valueType ?? 'All');
    return areas.length > 0 ? object('RangeAreas', { sheet: range.sheet, areas }) : null;
  }),
  GetTables: method(({ sheet, area }, [fullyContained]: [boolean | null | undefined], { workbook }) =>
    object('TableScopedCollection', {
      workbook,
      sheet,
      tables: () =>
        sheet.tables.filter((table) =>
          fullyContained ? containsArea(area, table.area) : overlaps(table.area, area),
        ),
    }),
  ),
  Find: method((range, [text, criteria]: Find) => {
    const found = findCell(range, text, criteria ?? {});
    if (!found) throw new ApiError('ItemNotFound', 'There is no such text.');
    return object('Range', { sheet: range.sheet, area: found });
  }),
  FindOrNullObject: method((range, [text, criteria]: Find) => {
    const found = findCell(range, text, criteria ?? {});
    return found && object('Range', { sheet: range.sheet, area: found });
  }),
  ReplaceAll: method((range, args: readonly [string, string, FindCriteria?], host) => {
    requireEditable(range.sheet, range.area);
    const count = replaceAll(range, args[0], args[1], args[2] ?? {});
    if (count > 0) raiseChanged(host, range, 'RangeEdited');
    return count;
  }),
  _ValidateArraySize: method(({ area }, [rows, columns]: [number, number]) => {
    if (rows === rowCount(area) && columns === columnCount(area)) return;
    throw new ApiError(
      'InvalidArgument',
      `The values have another shape than the range: ${rows} x ${columns} cells.`,
    );
  }),
};
