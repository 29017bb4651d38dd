import { containsCell, overlaps, sameArea, type Area } from '../model/cells/area';
import { CellError, type CellValue } from '../model/cells/cell-value';
import type { ChangedCells } from '../model/book/changed-cells';
import { maxColumns, maxRows } from '../model/cells/limits';
import type { Sheet } from '../model/book/sheet';

/** Values of a formula by row and column. */
export type Result = readonly (readonly CellValue[])[];

/** What a formula has put into the sheet: where, and which values; undefined for those that the file came with. */
export interface Placed {
  readonly area: Area;
  readonly values: Result | undefined;
}

const blocked = CellError.of('#SPILL!');

/** The cells that a result takes from its first cell on. */
export function areaOfResult(row: number, column: number, values: Result): Area {
  const width = Math.max(1, values[0]?.length ?? 0);
  return { top: row, left: column, bottom: row + Math.max(1, values.length) - 1, right: column + width - 1 };
}

/**
 * Puts a result into the sheet from the formula's cell on, as dynamic arrays do. Where something stands in the way the cell says
 * #SPILL! and the rest of the former result goes.
 *
 * @param before what the formula has put there the last time.
 * @param changed takes the cells that are others now.
 * @returns what it has put there now.
 */
export function placeResult(
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  values: Result,
  before: Placed,
  changed: ChangedCells,
): Placed {
  const area = areaOfResult(row, column, values);
  const anchor = { top: row, left: column, bottom: row, right: column };
  if (isBlocked(sheet, area, anchor, before)) {
    clear(sheet, before, anchor, changed);
    put(sheet, row, column, blocked, changed);
    return { area: anchor, values: [[blocked]] };
  }
  clear(sheet, before, area, changed);
  for (let place = 0; place <= area.right - area.left; place++) {
    values.forEach((cells, line) => put(sheet, row + line, column + place, cells[place] ?? '', changed));
  }
  return { area, values };
}

function isBlocked(sheet: Sheet, area: Area, anchor: Area, before: Placed): boolean {
  if (sameArea(area, anchor)) return false;
  if (area.bottom >= maxRows || area.right >= maxColumns) return true;
  if (sheet.merges.some((merged) => overlaps(merged, area))) return true;
  if (sheet.tables.some((table) => overlaps(table.area, area))) return true;
  for (const [row, cells] of sheet.cells.rows(area.top, area.bottom)) {
    for (let column = area.left; column <= area.right; column++) {
      const isAnchor = row === anchor.top && column === anchor.left;
      if (isAnchor) continue;
      const value = cells.value(column);
      if (sheet.formulas.record(row, column) !== undefined) return true;
      if (value !== '' && !isOwn(before, row, column, value)) return true;
    }
  }
  return false;
}

/** Whether the value is what the formula itself has put there. */
function isOwn({ area, values }: Placed, row: number, column: number, value: CellValue): boolean {
  if (row < area.top || row > area.bottom || column < area.left || column > area.right) return false;
  return values === undefined || values[row - area.top]?.[column - area.left] === value;
}

/** Makes the cells of a former result blank, but for those of an area. */
export function clear(sheet: Sheet, before: Placed, kept: Area | null, changed: ChangedCells): void {
  const { area } = before;
  for (let column = area.left; column <= area.right; column++) {
    for (const [row, cells] of sheet.cells.rows(area.top, area.bottom)) {
      const value = cells.value(column);
      if (value === '' || (kept && containsCell(kept, row, column))) continue;
      if (sheet.formulas.record(row, column) !== undefined || !isOwn(before, row, column, value)) continue;
      put(sheet, row, column, '', changed);
    }
  }
}

/** A cell that stays what it is is not written. */
function put(sheet: Sheet, row: number, column: number, value: CellValue, changed: ChangedCells): void {
  if (sheet.getValue(row, column) === value) return;
  sheet.setResult(row, column, value);
  changed.note(sheet, row, column);
}
