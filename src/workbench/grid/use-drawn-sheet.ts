import { useMemo } from 'react';
import { rowHeightOf, type SheetLayout } from '../painted/sheet-layout';
import type { ShownColumn } from './glide/grid-part-props';

/** A sheet's layout as the two grids need it: the frozen rows apart. */
export interface DrawnSheet {
  readonly columns: readonly ShownColumn[];
  readonly frozenRows: number;
  /** In pixels. */
  readonly frozenHeight: number;
  readonly frozenColumns: number;
  readonly heightOfRow: (row: number) => number;
  /** In pixels, of all rows below the frozen ones or of one of them, counted from there. */
  readonly scrollingHeight: number | ((row: number) => number);
}

/** Frozen rows higher than this would leave too little to scroll; then all rows scroll. */
const highestFrozen = 360;

/** Readies a sheet's layout for drawing: once for each layout. */
export function useDrawnSheet(layout: SheetLayout): DrawnSheet {
  return useMemo(() => drawnSheet(layout), [layout]);
}

function drawnSheet(layout: SheetLayout): DrawnSheet {
  const columns = layout.columnWidths
    .map((width, column) => ({ column, width }))
    .filter(({ width }) => width > 0);
  const heightOfRow = (row: number) => rowHeightOf(layout, row);
  let height = 0;
  for (let row = 0; row < layout.frozenRows; row++) height += heightOfRow(row);
  const frozenRows = height <= highestFrozen ? layout.frozenRows : 0;
  return {
    columns,
    frozenRows,
    frozenHeight: frozenRows === 0 ? 0 : height,
    frozenColumns: columns.filter(({ column }) => column < layout.frozenColumns).length,
    heightOfRow,
    scrollingHeight:
      typeof layout.rowHeights === 'number' ? layout.rowHeights : (row) => heightOfRow(row + frozenRows),
  };
}
