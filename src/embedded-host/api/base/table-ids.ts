import type { Sheet } from '../../model/book/sheet';
import type { Table, TableColumn } from '../../model/parts/table';
import type { Workbook } from '../../model/book/workbook';
import { ApiError } from './api-error';

/** The id by which the client knows a table. It stays when the table is renamed. */
export function tableId(table: Table): string {
  return `{${table.id.toString(16).toUpperCase().padStart(8, '0')}-000C-0000-FFFF-FFFF00000000}`;
}

/** The table with this name, whatever its case, or id. */
export function findTable(tables: readonly Table[], key: string | number): Table | undefined {
  const wanted = String(key).toLowerCase();
  return tables.find(
    (table) => table.name.toLowerCase() === wanted || tableId(table).toLowerCase() === wanted,
  );
}

/** The sheet that a table is on; throws `ItemNotFound` for one that is gone. */
export function sheetOf(table: Table, workbook: Workbook): Sheet {
  const sheet = workbook.sheetOfTable(table);
  if (!sheet) throw new ApiError('ItemNotFound', `There is no table ${table.name} any more.`);
  return sheet;
}

/** The column with this id or name, or undefined; numbers are ids. */
export function findColumn(table: Table, key: string | number): TableColumn | undefined {
  if (typeof key === 'number') return table.columns.find(({ id }) => id === key);
  const wanted = key.toLowerCase();
  return table.columns.find(({ name }) => name.toLowerCase() === wanted);
}
