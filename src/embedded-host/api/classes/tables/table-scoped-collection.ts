import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method } from '../../base/define-class';
import { findTable } from '../../base/table-ids';
import { requireTable } from './table-collection';

/** The tables that a range meets. */
export const tableScopedCollectionClass = defineClass('TableScopedCollection', {
  items: ({ tables }) => tables().map((table) => object('Table', table)),
  members: {
    GetCount: method(({ tables }) => tables().length),
    GetFirst: method(({ tables }) => {
      const [first] = tables();
      if (!first) throw new ApiError('ItemNotFound', 'There is no table.');
      return object('Table', first);
    }),
    Indexer: method(({ tables }, [key]: [string]) => object('Table', requireTable(tables(), key))),
    GetItemOrNullObject: method(({ tables }, [key]: [string]) => {
      const table = findTable(tables(), key);
      return table ? object('Table', table) : null;
    }),
  },
});
