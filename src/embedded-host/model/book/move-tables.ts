import { largest } from '../cells/largest';
import { sameArea } from '../cells/area';
import type { Sheet } from './sheet';
import type { Table, TableColumn } from '../parts/table';
import { editedArea, editedIndex, type LineEdit } from '../cells/workbook-edit';

/**
 * Moves the tables of a sheet. A column put into a table gets a name and a header cell of its own; a table whose cells are
 * all taken out goes.
 */
export function moveTables(sheet: Sheet, edit: LineEdit): void {
  for (const table of [...sheet.tables]) {
    const area = editedArea(edit, table.area);
    if (!area) {
      sheet.workbook.removeTable(table);
    } else if (!sameArea(area, table.area)) {
      const width = area.right - area.left + 1;
      table.change({
        area,
        columns: edit.axis === 'columns' ? movedColumns(table, edit, width) : table.columns,
      });
      writeNewHeaders(sheet, table, edit);
    }
  }
}

function movedColumns(table: Table, edit: LineEdit, count: number): readonly TableColumn[] {
  const kept = table.columns.flatMap((column, place) => {
    const index = editedIndex(edit, table.area.left + place);
    return index < 0 ? [] : [{ column, index }];
  });
  if (count === table.columns.length) return table.columns;
  const left = editedArea(edit, table.area)?.left ?? 0;
  const byPlace = new Map(kept.map(({ column, index }) => [index - left, column]));
  const names = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const ids = table.columns.map((column) => column.id);
  let nextId = largest(0, ids) + 1;
  return Array.from({ length: count }, (_, place) => {
    return byPlace.get(place) ?? { id: nextId++, name: freeName(names) };
  });
}

function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`column${number}`)) number++;
  taken.add(`column${number}`);
  return `Column${number}`;
}

function writeNewHeaders(sheet: Sheet, table: Table, edit: LineEdit): void {
  if (edit.axis !== 'columns' || edit.kind !== 'insert' || !table.hasHeaderRow) return;
  table.columns.forEach((column, place) => {
    const at = table.area.left + place;
    const isNew = at >= edit.at && at < edit.at + edit.count;
    if (isNew) sheet.setValue(table.area.top, at, column.name);
  });
}
