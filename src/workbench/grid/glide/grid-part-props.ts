import type { DataEditorRef } from '@glideapps/glide-data-grid';
import type { Ref } from 'react';
import type { Area } from '../../../embedded-host/model/area';
import type { PaintedSheet } from '../painted-sheet';
import type { ShownColumn } from '../sheet-lines';

/** A cell with a note that the pointer is over, and where its right upper corner is on the screen. */
export interface HoveredNote {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** A new text for a cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Some rows of a sheet as a grid. Rows and columns in all that goes in and out are the sheet's own, from 0. */
export interface GridPartProps {
  readonly label: string;
  readonly painted: PaintedSheet;
  readonly columns: readonly ShownColumn[];
  readonly firstRow: number;
  readonly rowCount: number;
  /** In pixels, of all rows or of one. */
  readonly rowHeight: number | ((row: number) => number);
  readonly frozenColumns: number;
  /** Whether the letters of the columns stand above. */
  readonly hasHeader: boolean;
  /** In pixels. */
  readonly rowMarkerWidth: number;
  readonly selected: { readonly area: Area; readonly row: number; readonly column: number } | null;
  readonly onSelect: (area: Area, row: number, column: number) => void;
  readonly onEdit: (edits: readonly CellEdit[]) => void;
  readonly onClear: (area: Area) => void;
  readonly onHoverNote: (note: HoveredNote | null) => void;
  readonly onResizeColumn: (column: number, pixels: number) => void;
  /** An arrow key that leads out of these rows; answers whether somebody took it. */
  readonly onLeave: (direction: 'up' | 'down') => boolean;
  readonly gridRef: Ref<DataEditorRef>;
}
