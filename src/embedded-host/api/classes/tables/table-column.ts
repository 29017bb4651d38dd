import type { Area } from '../../../model/cells/area';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { readValues } from '../../cells/read-cells';
import { writeCells, type Written } from '../../cells/write-cells';
import { defineClass, method, property } from '../../base/define-class';
import type { Host } from '../../base/host';
import { findColumn, sheetOf } from '../../base/table-ids';
import type { TableColumnTarget } from '../../base/targets';
import { headerArea, totalsArea } from './table';

/** A column of a table. Its values include header and total. */
export const tableColumnClass = defineClass('TableColumn', {
  id: ({ columnId }) => columnId,
  members: {
    Id: property(({ columnId }) => columnId),
    Index: property(placeOf),
    Name: property(
      (column) => column.table.columns[placeOf(column)]?.name,
      (column, name: string, host) => {
        if (findColumn(column.table, name))
          throw new ApiError('ItemAlreadyExists', `There is a column ${name} already.`);
        const header = cells(column, headerArea(column.table), host);
        writeCells(header, name, host);
      },
    ),
    Values: property(
      (column, host) => readValues(cells(column, column.table.area, host), host),
      (column, values: Written | Written[][], host) =>
        writeCells(cells(column, column.table.area, host), values, host),
    ),
    GetRange: method((column, _args, host) => object('Range', cells(column, column.table.area, host))),
    GetDataBodyRange: method((column, _args, host) =>
      object('Range', cells(column, column.table.bodyArea, host)),
    ),
    GetHeaderRowRange: method((column, _args, host) =>
      object('Range', cells(column, headerArea(column.table), host)),
    ),
    GetTotalRowRange: method((column, _args, host) =>
      object('Range', cells(column, totalsArea(column.table), host)),
    ),
  },
});

function placeOf({ table, columnId }: TableColumnTarget): number {
  const place = table.columns.findIndex(({ id }) => id === columnId);
  if (place < 0) throw new ApiError('ItemNotFound', 'There is no such column any more.');
  return place;
}

/** The part of an area of the table that lies in this column. */
function cells(column: TableColumnTarget, area: Area | null, host: Host) {
  if (!area) throw new ApiError('ItemNotFound', 'The table has no such rows.');
  const left = area.left + placeOf(column);
  return { sheet: sheetOf(column.table, host.workbook), area: { ...area, left, right: left } };
}
