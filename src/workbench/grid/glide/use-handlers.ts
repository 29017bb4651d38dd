import {
  GridCellKind,
  type EditListItem,
  type GridKeyEventArgs,
  type GridMouseEventArgs,
  type GridSelection,
} from '@glideapps/glide-data-grid';
import { noteKey } from '../painted-sheet';
import type { GridPartProps } from './grid-part-props';
import { fromGridSelection } from './selection';

/** Passes what people do in the grid component on, in the sheet's numbers. */
export function useHandlers(part: GridPartProps) {
  const columnAt = (place: number) => part.columns[place]?.column ?? 0;
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
      const note = event.kind === 'cell' ? hoveredCell(event) : null;
      part.onHoverNote(note && part.painted.notes.has(noteKey(note.row, note.column)) ? note : null);
    },
    onColumnResize: (_column: unknown, size: number, place: number) =>
      part.onResizeColumn(columnAt(place), size),
    onKeyDown: (event: GridKeyEventArgs) => {
      const row = event.location?.[1];
      if (row === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
      const leaves =
        (event.key === 'ArrowUp' && row === 0 && part.onLeave('up')) ||
        (event.key === 'ArrowDown' && row === part.rowCount - 1 && part.onLeave('down'));
      if (leaves) event.cancel();
    },
  };

  function hoveredCell({ location: [place, row], bounds }: GridMouseEventArgs & { kind: 'cell' }) {
    return { row: rowAt(row), column: columnAt(place), x: bounds.x + bounds.width, y: bounds.y };
  }
}
