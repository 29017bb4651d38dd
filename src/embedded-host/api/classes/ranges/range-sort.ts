import { defineClass, method } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import { raiseChanged } from '../../base/sheet-events';
import { sortCells, type SortField } from '../../cells/sort-cells';

type SortArguments = readonly [
  fields: readonly SortField[],
  matchCase?: boolean | null,
  hasHeaders?: boolean | null,
  orientation?: string | null,
  method?: string | null,
];

/** Sorting of a range. */
export const rangeSortClass = defineClass('RangeSort', {
  members: {
    Apply: method((range, [fields, matchCase, hasHeaders, orientation]: SortArguments, host) => {
      requireAllowed(range.sheet, 'sort');
      const top = range.area.top + (hasHeaders ? 1 : 0);
      const body = { sheet: range.sheet, area: { ...range.area, top } };
      sortCells(body, fields, { matchCase: matchCase ?? false, isByColumns: orientation === 'Columns' });
      raiseChanged(host, body, 'RangeEdited');
    }),
  },
});
