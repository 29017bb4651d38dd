import type { Table } from '../../table/columns/table';
import type { AvailableSheets } from './binding';

/** A further sheet as it was read. */
export interface SheetTable {
  readonly sheetName: string;
  readonly table: Table;
}

/** Further sheets that a person pointed at, by the names that the methods give to them: `sellers`, `products`. */
export type SheetTables = Readonly<Record<string, SheetTable>>;

/** The columns that they offer. */
export function columnsOfSheets(sheets: SheetTables): AvailableSheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, { table }]) => [name, table.columns]));
}
