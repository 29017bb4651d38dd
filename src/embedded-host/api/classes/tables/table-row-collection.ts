import type { Table } from '../../../model/parts/table';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { columnCount, rowCount } from '../../base/areas';
import { writeCells, type Written } from '../../cells/write-cells';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import { requireFree } from '../../tables/add-table';
import { sheetOf } from '../../base/table-ids';

type NewRows = readonly [index?: number | null, values?: Written[][] | null];

/** The rows of a table's body. New ones are put at the end; in the middle this host does not. */
export const tableRowCollectionClass = defineClass('TableRowCollection', {
  items: (table) =>
    Array.from({ length: bodyRows(table) }, (_, index) => object('TableRow', { table, index })),
  members: {
    Count: property(bodyRows),
    GetCount: method(bodyRows),
    GetItemAt: method((table, [index]: [number]) => {
      if (index < 0 || index >= bodyRows(table))
        throw new ApiError('InvalidArgument', `There is no row ${index}.`);
      return object('TableRow', { table, index });
    }),
    Add: method((table, [index, values]: NewRows, host) => {
      const first = bodyRows(table);
      if (index !== null && index !== undefined && index !== -1 && index !== first) {
        throw new ApiError('NotImplemented', 'The embedded host adds rows at the end of a table only.');
      }
      addRows(table, values ?? [new Array<Written>(columnCount(table.area)).fill(null)], host);
      return object('TableRow', { table, index: first });
    }),
  },
});

function bodyRows({ bodyArea }: Table): number {
  return bodyArea ? rowCount(bodyArea) : 0;
}

function addRows(table: Table, values: readonly (readonly Written[])[], host: Host): void {
  const sheet = sheetOf(table, host.workbook);
  requireAllowed(sheet);
  const { area } = table;
  const rows = { ...area, top: area.bottom + 1, bottom: area.bottom + values.length };
  requireFree(sheet, rows);
  if (table.hasTotalsRow || sheet.cells.extentWithin(rows, true)) {
    throw new ApiError('NotImplemented', 'The embedded host adds rows only where the cells below are blank.');
  }
  writeCells({ sheet, area: rows }, values, host);
  table.change({ area: { ...area, bottom: rows.bottom } });
}
