import type { DataEditorRef } from '@glideapps/glide-data-grid';
import type { Ref } from 'react';
import type { Area } from '../../../embedded-host/model/cells/area';
import type { CellEdit } from '../../book/book';
import type { PaintedSheet } from '../../painted/painted-sheet';
import type { Paper } from '../paper';

/** A column that is seen. */
export interface ShownColumn {
  readonly column: number;
  /** In pixels. */
  readonly width: number;
}

/** The note of the cell that the pointer is over, and where the cell's right upper corner is on the screen. */
export interface HoveredNote {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Some rows of a sheet as a grid. Rows and columns in all that goes in and out are the sheet's own, from 0. */
export interface GridPartProps {
  readonly label: string;
  readonly painted: PaintedSheet;
  readonly paper: Paper;
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
  /** While the edge of a column is being drawn, and at the end of it. */
  readonly onResizeColumn: (column: number, pixels: number, isEnd: boolean) => void;
  /** The cells that can be seen now. */
  readonly onSee: (areas: readonly Area[]) => void;
  /** An arrow key that leads out of these rows; answers whether somebody took it. */
  readonly onLeave: (direction: 'up' | 'down') => boolean;
  /** The keys that lead to the last cell in use. */
  readonly onGoToEnd: () => void;
  readonly gridRef: Ref<DataEditorRef>;
}
