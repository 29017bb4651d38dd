import {
  GridCellKind,
  type EditListItem,
  type GridKeyEventArgs,
  type GridMouseEventArgs,
  type GridSelection,
  type Rectangle,
} from '@glideapps/glide-data-grid';
import type { GridPartProps } from './grid-part-props';
import { fromGridSelection } from './selection';

/** Passes what people do in the grid component on, in the sheet's numbers. */
export function useHandlers(part: GridPartProps) {
  const columnAt = (place: number) => part.columns[Math.min(place, part.columns.length - 1)]?.column ?? 0;
  const rowAt = (row: number) => part.firstRow + row;
  return {
    onGridSelectionChange: (selection: GridSelection) => {
      const selected = fromGridSelection(selection, part);
      if (selected) part.onSelect(selected.area, selected.row, selected.column);
    },
    onCellsEdited: (items: readonly EditListItem[]) => {
      part.onEdit(
        items.flatMap(({ location: [place, row], value }) =>
          value.kind === GridCellKind.Text
            ? [{ row: rowAt(row), column: columnAt(place), text: value.data }]
            : [],
        ),
      );
      return true;
    },
    onDelete: (selection: GridSelection) => {
      const selected = fromGridSelection(selection, part);
      if (selected) part.onClear(selected.area);
      return false;
    },
    onItemHovered: (event: GridMouseEventArgs) => {
      part.onHoverNote(event.kind === 'cell' ? noteUnder(event) : null);
    },
    onVisibleRegionChanged: ({ x, y, width, height }: Rectangle) => {
      const rows = { top: rowAt(y), bottom: rowAt(y) + height };
      const scrolling = { ...rows, left: columnAt(x), right: columnAt(x + width) };
      const frozen = { ...rows, left: 0, right: columnAt(part.frozenColumns - 1) };
      part.onSee(part.frozenColumns > 0 ? [scrolling, frozen] : [scrolling]);
    },
    onColumnResize: (_column: unknown, size: number, place: number) =>
      part.onResizeColumn(columnAt(place), size, false),
    onColumnResizeEnd: (_column: unknown, size: number, place: number) =>
      part.onResizeColumn(columnAt(place), size, true),
    onKeyDown: (event: GridKeyEventArgs) => {
      const row = event.location?.[1];
      if (event.key === 'End' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.cancel();
        part.onGoToEnd();
      }
      if (row === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
      const leaves =
        (event.key === 'ArrowUp' && row === 0 && part.onLeave('up')) ||
        (event.key === 'ArrowDown' && row === part.rowCount - 1 && part.onLeave('down'));
      if (leaves) event.cancel();
    },
  };

  function noteUnder({ location: [place, row], bounds }: GridMouseEventArgs & { kind: 'cell' }) {
    const text = part.painted.cell(rowAt(row), columnAt(place))?.note;
    return text === undefined ? null : { text, x: bounds.x + bounds.width, y: bounds.y };
  }
}
