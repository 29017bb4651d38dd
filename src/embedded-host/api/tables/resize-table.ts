import { largest } from '../../model/cells/largest';
import type { Area } from '../../model/cells/area';
import type { Table } from '../../model/parts/table';
import { ApiError } from '../base/api-error';
import { columnCount } from '../base/areas';
import { requireAllowed } from '../base/guards';
import type { Host } from '../base/host';
import { uniqueColumnNames } from '../cells/column-names';
import { sheetOf } from '../base/table-ids';

/**
 * Gives a table another area that overlaps the old one and keeps its header row. New columns take their names from
 * the header cells.
 */
export function resizeTable(table: Table, area: Area, host: Host): void {
  if (
    area.top !== table.area.top ||
    area.bottom <= area.top ||
    area.left > table.area.right ||
    area.right < table.area.left
  ) {
    throw new ApiError(
      'InvalidArgument',
      'A table keeps its header row, one row below it and part of its columns.',
    );
  }
  const sheet = sheetOf(table, host.workbook);
  const shift = area.left - table.area.left;
  const headers = sheet.readValues(area.top, area.left, 1, columnCount(area))[0] ?? [];
  const names = uniqueColumnNames(headers.map(String));
  const ids = table.columns.map(({ id }) => id);
  let nextId = largest(0, ids) + 1;
  const columns = names.map((name, place) => ({ id: table.columns[place + shift]?.id ?? nextId++, name }));
  table.change({ area, columns });
  names.forEach((name, place) => {
    if (headers[place] !== name) sheet.setValue(area.top, area.left + place, name);
  });
  host.noteChange();
}

/** Adds a totals row below the body, where that is blank, or takes it away with its cells. */
export function setTotalsRow(table: Table, isShown: boolean, host: Host): void {
  if (isShown === table.hasTotalsRow) return;
  const sheet = sheetOf(table, host.workbook);
  requireAllowed(sheet);
  const { area } = table;
  const row = area.bottom + (isShown ? 1 : 0);
  const totals = { ...area, top: row, bottom: row };
  if (isShown && sheet.cells.extentWithin(totals, true)) {
    throw new ApiError(
      'NotImplemented',
      'The embedded host adds a totals row only where the row below is blank.',
    );
  }
  if (!isShown) sheet.removeCells(totals);
  table.change({ area: { ...area, bottom: isShown ? row : row - 1 }, hasTotalsRow: isShown });
  if (isShown) sheet.setValue(row, area.left, 'Total');
  host.noteChange();
}
