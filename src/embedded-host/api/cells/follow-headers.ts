import type { Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import { uniqueColumnNames } from './column-names';

/**
 * A table's columns are called as their header cells say, and header cells hold texts: after a change of cells a blank one gets a name
 * again, a number becomes a text, and one that another column has gets a number behind it, as in Excel.
 */
export function followHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const { top, left, right } = table.area;
    const isMet = top >= area.top && top <= area.bottom && right >= area.left && left <= area.right;
    if (!table.hasHeaderRow || !isMet) continue;
    const headers = table.columns.map((_, place) => sheet.getValue(top, left + place));
    const names = uniqueColumnNames(headers.map(String));
    names.forEach((name, place) => {
      if (headers[place] !== name) sheet.setValue(top, left + place, name);
    });
    if (table.columns.some(({ name }, place) => name !== names[place]))
      table.change({
        columns: table.columns.map((column, place) => ({ ...column, name: names[place] ?? column.name })),
      });
  }
}
