import { sortCells, type SortField } from '../../cells/sort-cells';
import { defineClass, method } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import { raiseChanged } from '../../base/sheet-events';
import { sheetOf } from '../../base/table-ids';

/** Sorting of a table's body. What it was sorted by is not kept. */
export const tableSortClass = defineClass('TableSort', {
  members: {
    Apply: method((table, [fields, matchCase]: [readonly SortField[], (boolean | null)?], host) => {
      const sheet = sheetOf(table, host.workbook);
      requireAllowed(sheet, 'sort');
      if (!table.bodyArea) return;
      const body = { sheet, area: table.bodyArea };
      sortCells(body, fields, { matchCase: matchCase ?? false, isByColumns: false });
      raiseChanged(host, body, 'RangeEdited');
    }),
  },
});
