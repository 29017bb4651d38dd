import type { Table } from '../../../model/parts/table';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { columnCount, rowCount } from '../../base/areas';
import { blockOf, writeCells, type Written } from '../../cells/write-cells';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import { requireFree } from '../../tables/add-table';
import { resizeTable } from '../../tables/resize-table';
import { findColumn, sheetOf } from '../../base/table-ids';

type NewColumn = readonly [
  index?: number | null,
  values?: Written | Written[][] | null,
  name?: string | null,
];

/** The columns of a table. A new one is put at the end; in the middle this host does not. */
export const tableColumnCollectionClass = defineClass('TableColumnCollection', {
  items: (table) => table.columns.map(({ id }) => object('TableColumn', { table, columnId: id })),
  members: {
    Count: property((table) => table.columns.length),
    GetCount: method((table) => table.columns.length),
    Indexer: method((table, [key]: [string | number]) => {
      const column = findColumn(table, key);
      if (!column) throw new ApiError('ItemNotFound', `There is no column ${key}.`);
      return object('TableColumn', { table, columnId: column.id });
    }),
    GetItemAt: method((table, [index]: [number]) => {
      const column = table.columns[index];
      if (!column) throw new ApiError('InvalidArgument', `There is no column ${index}.`);
      return object('TableColumn', { table, columnId: column.id });
    }),
    GetItemOrNullObject: method((table, [key]: [string | number]) => {
      const column = findColumn(table, key);
      return column ? object('TableColumn', { table, columnId: column.id }) : null;
    }),
    Add: method((table, [index, values, name]: NewColumn, host) => {
      const isAtEnd = index === null || index === undefined || index === -1 || index === table.columns.length;
      if (!isAtEnd)
        throw new ApiError('NotImplemented', 'The embedded host adds columns at the end of a table only.');
      addColumn(table, values, name, host);
      return object('TableColumn', { table, columnId: table.columns.at(-1)?.id ?? 0 });
    }),
  },
});

function addColumn(table: Table, values: NewColumn[1], name: NewColumn[2], host: Host): void {
  const sheet = sheetOf(table, host.workbook);
  requireAllowed(sheet);
  const { area } = table;
  const column = { ...area, left: area.right + 1, right: area.right + 1 };
  requireFree(sheet, column);
  if (sheet.cells.extentWithin(column, true)) {
    throw new ApiError(
      'NotImplemented',
      'The embedded host adds a column only where the cells at the right are blank.',
    );
  }
  if (name) sheet.setValue(column.top, column.left, name);
  if (values !== null && values !== undefined) {
    const block = blockOf(values, {
      ...column,
      bottom: column.top + (Array.isArray(values) ? values.length - 1 : 0),
    });
    const isWhole = rowCount(column) === block.length;
    const target = isWhole ? column : { ...column, top: column.top + 1 };
    writeCells({ sheet, area: target }, values, host);
  }
  resizeTable(table, { ...area, right: area.left + columnCount(area) }, host);
}
