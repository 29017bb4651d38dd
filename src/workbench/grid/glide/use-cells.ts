import { GridCellKind, type DataEditorProps, type GridCell, type Item } from '@glideapps/glide-data-grid';
import { useCallback } from 'react';
import type { PaintedSheet } from '../../painted/painted-sheet';
import { paintCell } from '../paint-cell';
import type { GridPartProps } from './grid-part-props';
import { paintHeader } from './theme';

type DrawCell = NonNullable<DataEditorProps['drawCell']>;
type DrawHeader = NonNullable<DataEditorProps['drawHeader']>;

/**
 * What the cells hold, and how they and the letters above are drawn. Other functions whenever something seen has changed: that draws all
 * anew. The grid component tells screen readers a moment after it was last given other functions, so they must not change for nothing.
 */
export function useCells({ painted, paper, columns, firstRow }: GridPartProps) {
  const getCellContent = useCallback(
    ([place, row]: Item) => cellContent(painted, firstRow + row, columns[place]?.column ?? 0),
    [painted, columns, firstRow],
  );
  const drawCell = useCallback<DrawCell>(
    ({ ctx, rect, col, row, highlighted }) => {
      const column = columns[col]?.column;
      if (column === undefined || rect.height === 0) return;
      paintCell(ctx, painted, { row: firstRow + row, column, rectangle: rect }, paper, highlighted);
    },
    [painted, paper, columns, firstRow],
  );
  const drawHeader = useCallback<DrawHeader>(
    ({ ctx, rect, column, isSelected, hasSelectedCell }) => {
      paintHeader(ctx, rect, column.title, isSelected || hasSelectedCell, paper);
    },
    [paper],
  );
  return { getCellContent, drawCell, drawHeader };
}

/** The cell for editing and for screen readers; what has not come yet cannot be edited. Merged cells are read out once. */
function cellContent(painted: PaintedSheet, row: number, column: number): GridCell {
  const cell = painted.cell(row, column);
  const isCovered = cell?.merged && (cell.merged.top !== row || cell.merged.left !== column);
  return {
    kind: GridCellKind.Text,
    data: cell?.input ?? cell?.text ?? '',
    displayData: isCovered ? '' : (cell?.text ?? ''),
    allowOverlay: cell !== undefined,
    allowWrapping: cell?.look.wrap ?? false,
  };
}
