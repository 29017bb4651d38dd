import { useMemo } from 'react';
import type { Sheet } from '../../embedded-host/model/sheet';
import { formatsByPriority } from './conditional-look';
import { noteKey, type PaintedSheet } from './painted-sheet';
import type { Paper } from './paper';
import { commonRowHeight, rowHeight, shownColumns, shownRowCount, type ShownColumn } from './sheet-lines';

/** A sheet readied for drawing: once whenever the workbook changed. */
export interface DrawnSheet {
  readonly painted: PaintedSheet;
  readonly columns: readonly ShownColumn[];
  readonly rowCount: number;
  readonly frozenRows: number;
  /** In pixels. */
  readonly frozenHeight: number;
  readonly frozenColumns: number;
  readonly heightOfRow: (row: number) => number;
  /** One height for all rows, or null where they differ. */
  readonly commonHeight: number | null;
}

/** Frozen rows higher than this would leave too little to scroll; then all rows scroll. */
const highestFrozen = 360;

/** Readies the sheet anew with each version of the workbook, which changes in place. */
export function useDrawnSheet(sheet: Sheet, version: number, paper: Paper): DrawnSheet {
  return useMemo(() => drawnSheet(sheet, paper), [sheet, version, paper]);
}

function drawnSheet(sheet: Sheet, paper: Paper): DrawnSheet {
  const columns = shownColumns(sheet);
  const panes = sheet.get('frozenPanes');
  const heightOfRow = (row: number) => rowHeight(sheet, row);
  let frozenHeight = 0;
  for (let row = 0; row < (panes?.rows ?? 0); row++) frozenHeight += heightOfRow(row);
  const frozenRows = frozenHeight <= highestFrozen ? (panes?.rows ?? 0) : 0;
  return {
    painted: {
      sheet,
      paper,
      formats: formatsByPriority(sheet),
      notes: new Set(sheet.notes.all().map(({ row, column }) => noteKey(row, column))),
    },
    columns,
    rowCount: shownRowCount(sheet),
    frozenRows,
    frozenHeight: frozenRows === 0 ? 0 : frozenHeight,
    frozenColumns: columns.filter(({ column }) => column < (panes?.columns ?? 0)).length,
    heightOfRow,
    commonHeight: commonRowHeight(sheet),
  };
}
