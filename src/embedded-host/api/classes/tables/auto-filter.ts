import type { Area } from '../../../model/cells/area';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { FilterTarget } from '../../base/targets';

/**
 * The filter of a sheet or of a table. Filters are kept, taken off and cleared; this host does not apply criteria.
 * Whether a table is filtered is told by hidden rows in its body.
 */
export const autoFilterClass = defineClass('AutoFilter', {
  members: {
    Enabled: property(({ sheet, table }) =>
      table ? table.hasFilterButtons : sheet.get('autoFilter') !== null,
    ),
    IsDataFiltered: property(isFiltered),
    GetRange: method((filter) => range(filter) ?? noFilter()),
    GetRangeOrNullObject: method(range),
    ClearCriteria: method((filter, _args, host) => {
      requireAllowed(filter.sheet, 'autoFilter');
      showRows(filter);
      const known = filter.table ? null : filter.sheet.get('autoFilter');
      if (known) filter.sheet.set('autoFilter', { ...known, hasCriteria: false });
      host.noteChange();
    }),
    Remove: method((filter, _args, host) => {
      requireAllowed(filter.sheet, 'autoFilter');
      showRows(filter);
      if (filter.table) filter.table.change({ hasFilterButtons: false });
      else filter.sheet.set('autoFilter', null);
      host.noteChange();
    }),
  },
});

function areaOf({ sheet, table }: FilterTarget): Area | null {
  if (table) return table.hasFilterButtons ? table.area : null;
  return sheet.get('autoFilter')?.area ?? null;
}

function range(filter: FilterTarget) {
  const area = areaOf(filter);
  return area && object('Range', { sheet: filter.sheet, area });
}

function noFilter(): never {
  throw new ApiError('ItemNotFound', 'There is no filter.');
}

function isFiltered(filter: FilterTarget): boolean {
  const area = areaOf(filter);
  if (!area) return false;
  if (!filter.table) return filter.sheet.get('autoFilter')?.hasCriteria ?? false;
  return filter.sheet.rows.hiddenRows().some((row) => row > area.top && row <= area.bottom);
}

function showRows(filter: FilterTarget): void {
  const area = areaOf(filter);
  if (!area) return;
  for (const row of filter.sheet.rows.hiddenRows()) {
    if (row > area.top && row <= area.bottom) filter.sheet.rows.setHidden(row, false);
  }
}
