import { GridCellKind, type DataEditorProps, type GridCell, type Item } from '@glideapps/glide-data-grid';
import { useCallback } from 'react';
import { cellText } from '../../../embedded-host/api/cells/cell-text';
import { editedText } from '../cell-look';
import { paintCell } from '../paint-cell';
import type { PaintedSheet } from '../painted-sheet';
import { styleLook } from '../style-look';
import type { GridPartProps } from './grid-part-props';
import { paintHeader } from './theme';

type DrawCell = NonNullable<DataEditorProps['drawCell']>;
type DrawHeader = NonNullable<DataEditorProps['drawHeader']>;

/** What the cells hold, and how they and the letters above are drawn. Other functions whenever the workbook changed: that draws all anew. */
export function useCells({ painted, columns, firstRow }: GridPartProps) {
  const { paper } = painted;
  const getCellContent = useCallback(
    ([place, row]: Item) => cellContent(painted, firstRow + row, columns[place]?.column ?? 0),
    [painted, columns, firstRow],
  );
  const drawCell = useCallback<DrawCell>(
    ({ ctx, rect, col, row, highlighted }) => {
      const column = columns[col]?.column;
      if (column === undefined || rect.height === 0) return;
      paintCell(ctx, painted, firstRow + row, column, rect, highlighted);
    },
    [painted, columns, firstRow],
  );
  const drawHeader = useCallback<DrawHeader>(
    ({ ctx, rect, column, isSelected, hasSelectedCell }) => {
      paintHeader(ctx, rect, column.title, isSelected || hasSelectedCell, paper);
    },
    [paper],
  );
  return { getCellContent, drawCell, drawHeader };
}

/** The cell for copying, for editing and for screen readers; it is drawn from the sheet. */
function cellContent({ sheet }: PaintedSheet, row: number, column: number): GridCell {
  const style = styleLook(sheet.workbook.styles, sheet.getStyle(row, column));
  const shown = cellText(
    sheet.getValue(row, column),
    style.numberFormat,
    sheet.workbook.date1904,
    style.isDate,
  );
  return {
    kind: GridCellKind.Text,
    data: editedText(sheet, row, column),
    displayData: shown,
    copyData: shown,
    allowOverlay: true,
    allowWrapping: style.wrap,
  };
}
