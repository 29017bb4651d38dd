import { CompactSelection, type GridSelection } from '@glideapps/glide-data-grid';
import { isWholeColumns, isWholeRows } from '../../../embedded-host/api/base/guards';
import { maxColumns, maxRows } from '../../../embedded-host/model/cells/limits';
import type { GridPartProps, ShownColumn } from './grid-part-props';

type Part = Pick<GridPartProps, 'columns' | 'firstRow' | 'rowCount'>;

const nothing: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };

/** The sheet's selection as the grid component has it, cut to the rows of this part. */
export function toGridSelection(selected: GridPartProps['selected'], part: Part): GridSelection {
  if (!selected) return nothing;
  const { area } = selected;
  const top = Math.max(0, area.top - part.firstRow);
  const bottom = Math.min(part.rowCount - 1, area.bottom - part.firstRow);
  const left = part.columns.findIndex(({ column }) => column >= area.left);
  const right = part.columns.findLastIndex(({ column }) => column <= area.right);
  if (top > bottom || left < 0 || right < left) return nothing;
  if (isWholeColumns(area)) {
    return { ...nothing, columns: CompactSelection.fromSingleSelection([left, right + 1]) };
  }
  if (isWholeRows(area)) return { ...nothing, rows: CompactSelection.fromSingleSelection([top, bottom + 1]) };
  const row = clamp(selected.row - part.firstRow, top, bottom);
  const column = clamp(placeOf(part.columns, selected.column), left, right);
  const range = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  return { ...nothing, current: { cell: [column, row], range, rangeStack: [] } };
}

/** What the grid component selected, in the sheet's numbers; null for nothing. */
export function fromGridSelection({ current, columns, rows }: GridSelection, part: Part) {
  const columnAt = (place: number) => part.columns[place]?.column ?? 0;
  if (current) {
    const { x, y, width, height } = current.range;
    const top = part.firstRow + y;
    const area = { top, left: columnAt(x), bottom: top + height - 1, right: columnAt(x + width - 1) };
    return { area, row: part.firstRow + current.cell[1], column: columnAt(current.cell[0]) };
  }
  const [firstColumn, lastColumn] = [columns.first(), columns.last()];
  if (firstColumn !== undefined && lastColumn !== undefined) {
    const [left, right] = [columnAt(firstColumn), columnAt(lastColumn)];
    return { area: { top: 0, left, bottom: maxRows - 1, right }, row: 0, column: left };
  }
  const [firstRow, lastRow] = [rows.first(), rows.last()];
  if (firstRow === undefined || lastRow === undefined) return null;
  const top = part.firstRow + firstRow;
  return {
    area: { top, left: 0, bottom: part.firstRow + lastRow, right: maxColumns - 1 },
    row: top,
    column: 0,
  };
}

/** The place of a column among those that are shown; of a hidden one, the next. */
function placeOf(columns: readonly ShownColumn[], column: number): number {
  const place = columns.findIndex((shown) => shown.column >= column);
  return place < 0 ? columns.length - 1 : place;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
