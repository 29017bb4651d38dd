import type { Table } from '../../../model/parts/table';
import { findCells } from '../../base/addresses';
import { ApiError } from '../../base/api-error';
import { object, type ApiObject } from '../../base/api-object';
import { defineClass, method, property } from '../../base/define-class';
import { addTable } from '../../tables/add-table';
import { findTable } from '../../base/table-ids';
import type { TablesTarget } from '../../base/targets';

/** The tables of the workbook or of a sheet. */
export const tableCollectionClass = defineClass('TableCollection', {
  items: ({ tables }) => tables().map((table) => object('Table', table)),
  members: {
    Count: property(({ tables }) => tables().length),
    GetCount: method(({ tables }) => tables().length),
    Indexer: method(({ tables }, [key]: [string | number]) => object('Table', requireTable(tables(), key))),
    GetItemAt: method(({ tables }, [index]: [number]) => {
      const table = tables()[index];
      if (!table) throw new ApiError('InvalidArgument', `There is no table ${index}.`);
      return object('Table', table);
    }),
    GetItemOrNullObject: method(({ tables }, [key]: [string | number]) => {
      const table = findTable(tables(), key);
      return table ? object('Table', table) : null;
    }),
    Add: method((target, [address, hasHeaders]: [ApiObject<'Range'> | string, boolean], host) => {
      const table = addTable(cellsOf(target, address), hasHeaders, host);
      return object('Table', table);
    }),
  },
});

function cellsOf({ workbook, sheet }: TablesTarget, address: ApiObject<'Range'> | string) {
  const cells =
    typeof address === 'string' ? findCells(sheet ?? workbook.activeSheet, address) : address.target;
  if (sheet && cells.sheet !== sheet) throw new ApiError('InvalidArgument', 'The range is on another sheet.');
  return cells;
}

/** The table with this name or id; throws `ItemNotFound`. */
export function requireTable(tables: readonly Table[], key: string | number): Table {
  const table = findTable(tables, key);
  if (!table) throw new ApiError('ItemNotFound', `There is no table ${key}.`);
  return table;
}
