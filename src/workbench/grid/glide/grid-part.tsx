import { DataEditorCore } from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { useMemo } from 'react';
import { columnLetters } from '../../../embedded-host/model/cells/address';
import type { GridPartProps } from './grid-part-props';
import { cellRenderers, noImages } from './renderers';
import { toGridSelection } from './selection';
import { gridTheme, markerTheme } from './theme';
import { useCells } from './use-cells';
import { useHandlers } from './use-handlers';
import { useSheetPlaces } from './use-sheet-places';

const headerHeight = 26;
const noBloom = [0, 0] as const;
const noIcons = {};
/** The grid would go through all cells on the page's own thread; the clipboard is served by the book. */
const noClipboard = { copy: false, cut: false, paste: false };

/** Some rows of a sheet in the grid component. Nothing outside this folder knows which component it is. */
export function GridPart(part: GridPartProps) {
  const { columns, firstRow, rowCount, selected, rowMarkerWidth, paper } = part;
  const sizes = useMemo(
    () => columns.map(({ column, width }) => ({ id: String(column), title: columnLetters(column), width })),
    [columns],
  );
  const gridSelection = useMemo(
    () => toGridSelection(selected, { columns, firstRow, rowCount }),
    [selected, columns, firstRow, rowCount],
  );
  const theme = useMemo(() => gridTheme(paper), [paper]);
  const rowMarkers = useMemo(() => {
    const options = { width: rowMarkerWidth, startIndex: firstRow + 1, theme: markerTheme(paper) };
    return { kind: 'clickable-number', ...options } as const;
  }, [rowMarkerWidth, firstRow, paper]);
  const places = useSheetPlaces(part);
  return (
    <div className="grid-part" ref={places}>
      <DataEditorCore
        ref={part.gridRef}
        width="100%"
        height="100%"
        columns={sizes}
        rows={rowCount}
        rowHeight={part.rowHeight}
        headerHeight={part.hasHeader ? headerHeight : 0}
        rowMarkers={rowMarkers}
        freezeColumns={Math.min(part.frozenColumns, columns.length)}
        theme={theme}
        gridSelection={gridSelection}
        rangeSelect="rect"
        smoothScrollX
        smoothScrollY
        verticalBorder={false}
        keybindings={noClipboard}
        minColumnWidth={8}
        maxColumnWidth={1_800}
        editorBloom={noBloom}
        renderers={cellRenderers}
        headerIcons={noIcons}
        imageWindowLoader={noImages}
        {...useCells(part)}
        {...useHandlers(part)}
      />
    </div>
  );
}
