import type { Area } from '../../../model/cells/area';
import type { Table, TableStyle } from '../../../model/parts/table';
import { findCells } from '../../base/addresses';
import { ApiError } from '../../base/api-error';
import { object, type ApiObject } from '../../base/api-object';
import { defineClass, method, navigation, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import { raiseChanged } from '../../base/sheet-events';
import { requireFree } from '../../tables/add-table';
import { isFreeName, isValidName } from '../../tables/names';
import { resizeTable, setTotalsRow } from '../../tables/resize-table';
import { sheetOf, tableId } from '../../base/table-ids';
import { tableEvents } from '../event-members';

/** An Excel table. */
export const tableClass = defineClass('Table', {
  id: tableId,
  members: {
    ...tableEvents,
    Id: property(tableId),
    LegacyId: property((table) => String(table.id)),
    Name: property((table) => table.name, rename),
    Style: property(
      (table) => table.style.name ?? '',
      (table, name: string, host) => changeStyle(table, { name: name === '' ? null : name }, host),
    ),
    ShowHeaders: property((table) => table.hasHeaderRow),
    ShowTotals: property((table) => table.hasTotalsRow, setTotalsRow),
    ShowBandedRows: styleProperty('showRowStripes'),
    ShowBandedColumns: styleProperty('showColumnStripes'),
    HighlightFirstColumn: styleProperty('showFirstColumn'),
    HighlightLastColumn: styleProperty('showLastColumn'),
    ShowFilterButton: property(
      (table) => table.hasFilterButtons,
      (table, isShown: boolean, host) => {
        requireAllowed(sheetOf(table, host.workbook));
        table.change({ hasFilterButtons: isShown });
      },
    ),
    Worksheet: navigation((table, host) => object('Worksheet', sheetOf(table, host.workbook))),
    Columns: navigation((table) => object('TableColumnCollection', table)),
    Rows: navigation((table) => object('TableRowCollection', table)),
    Sort: navigation((table) => object('TableSort', table)),
    AutoFilter: navigation((table, host) =>
      object('AutoFilter', { sheet: sheetOf(table, host.workbook), table }),
    ),
    GetRange: method((table, _args, host) => range(table, table.area, host)),
    GetHeaderRowRange: method((table, _args, host) => range(table, headerArea(table), host)),
    GetDataBodyRange: method((table, _args, host) => range(table, table.bodyArea, host)),
    GetTotalRowRange: method((table, _args, host) => range(table, totalsArea(table), host)),
    Resize: method((table, [newRange]: [ApiObject<'Range'> | string], host) => {
      const sheet = sheetOf(table, host.workbook);
      const target = typeof newRange === 'string' ? findCells(sheet, newRange) : newRange.target;
      if (target.sheet !== sheet) throw new ApiError('InvalidArgument', 'A table stays on its sheet.');
      requireAllowed(sheet);
      requireFree(sheet, target.area, table);
      resizeTable(table, target.area, host);
    }),
    ConvertToRange: method((table, _args, host) => {
      const sheet = sheetOf(table, host.workbook);
      requireAllowed(sheet);
      host.workbook.removeTable(table);
      host.noteChange();
      return object('Range', { sheet, area: table.area });
    }),
    Delete: method((table, _args, host) => {
      const sheet = sheetOf(table, host.workbook);
      requireAllowed(sheet);
      host.workbook.removeTable(table);
      sheet.removeCells(table.area);
      raiseChanged(host, { sheet, area: table.area }, 'RangeEdited');
    }),
  },
});

function rename(table: Table, name: string, host: Host): void {
  if (!isValidName(name)) throw new ApiError('InvalidArgument', `A table cannot be called ${name}.`);
  const isSame = name.toLowerCase() === table.name.toLowerCase();
  if (!isSame && !isFreeName(host.workbook, name)) {
    throw new ApiError('ItemAlreadyExists', `There is something called ${name} already.`);
  }
  table.change({ name });
  host.noteChange();
}

function styleProperty(key: Exclude<keyof TableStyle, 'name'>) {
  return property<Table, boolean>(
    (table) => table.style[key],
    (table, value, host) => changeStyle(table, { [key]: value }, host),
  );
}

function changeStyle(table: Table, style: Partial<TableStyle>, host: Host): void {
  requireAllowed(sheetOf(table, host.workbook));
  table.change({ style: { ...table.style, ...style } });
  host.noteChange();
}

function range(table: Table, area: Area | null, host: Host) {
  if (!area) throw new ApiError('ItemNotFound', `The table ${table.name} has no such rows.`);
  return object('Range', { sheet: sheetOf(table, host.workbook), area });
}

/** The row of column names, or null for a table without. */
export function headerArea({ area, hasHeaderRow }: Table): Area | null {
  return hasHeaderRow ? { ...area, bottom: area.top } : null;
}

/** The row of totals, or null for a table without. */
export function totalsArea({ area, hasTotalsRow }: Table): Area | null {
  return hasTotalsRow ? { ...area, top: area.bottom } : null;
}
