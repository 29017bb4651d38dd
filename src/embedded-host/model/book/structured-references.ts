import type { Area } from '../cells/area';
import type { WorkbookOfSheet } from './sheet';
import type { SheetArea } from './sheet-area';
import type { Table } from '../parts/table';

const pattern = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/u;

/**
 * The cells of `Table1`, `Table1[Amount]`, `Table1[#All]`, `Table1[#Headers]`, `Table1[#Data]`, `Table1[#Totals]`. Null
 * where there is no such table, column or part; combinations such as `Table1[[#All],[Amount]]` are not read.
 */
export function structuredArea(workbook: WorkbookOfSheet, reference: string): SheetArea | null {
  const [, name = '', part] = pattern.exec(reference) ?? [];
  const table = workbook.tables().find((known) => known.name.toLowerCase() === name.toLowerCase());
  const sheet = table && workbook.sheetOfTable(table);
  const area = table && partArea(table, part);
  return sheet && area ? { sheet, area } : null;
}

function partArea(table: Table, part: string | undefined): Area | null {
  switch (part?.toLowerCase()) {
    case undefined:
    case '#data':
      return table.bodyArea;
    case '#all':
      return table.area;
    case '#headers':
      return table.hasHeaderRow ? { ...table.area, bottom: table.area.top } : null;
    case '#totals':
      return table.hasTotalsRow ? { ...table.area, top: table.area.bottom } : null;
    default:
      return columnArea(table, part ?? '');
  }
}

function columnArea(table: Table, name: string): Area | null {
  const place = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  const body = table.bodyArea;
  return body && place >= 0 ? { ...body, left: body.left + place, right: body.left + place } : null;
}
