import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { readValues } from '../../cells/read-cells';
import { writeCells, type Written } from '../../cells/write-cells';
import { defineClass, method, property } from '../../base/define-class';
import type { Host } from '../../base/host';
import { sheetOf } from '../../base/table-ids';
import type { RangeTarget, TableRowTarget } from '../../base/targets';

/** A row of a table's body. */
export const tableRowClass = defineClass('TableRow', {
  members: {
    Index: property(({ index }) => index),
    Values: property(
      (row, host) => readValues(cells(row, host), host),
      (row, values: Written | Written[][], host) => writeCells(cells(row, host), values, host),
    ),
    GetRange: method((row, _args, host) => object('Range', cells(row, host))),
  },
});

function cells({ table, index }: TableRowTarget, host: Host): RangeTarget {
  const body = table.bodyArea;
  const row = (body?.top ?? 0) + index;
  if (!body || row > body.bottom) throw new ApiError('ItemNotFound', `There is no row ${index} any more.`);
  return { sheet: sheetOf(table, host.workbook), area: { ...body, top: row, bottom: row } };
}
