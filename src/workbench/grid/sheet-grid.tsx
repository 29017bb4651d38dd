import type { DataEditorRef } from '@glideapps/glide-data-grid';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenDocument } from '../document/open-document';
import { select } from '../state/actions';
import { useWorkbench, type Selected } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';
import { clearArea, editCells, resizeColumn } from './edit';
import { GridPart } from './glide/grid-part';
import type { GridPartProps, HoveredNote } from './glide/grid-part-props';
import { NotePopup } from './note-popup';
import type { Paper } from './paper';
import { useCommonScroll } from './use-common-scroll';
import { useDrawnSheet, type DrawnSheet } from './use-drawn-sheet';

const headerHeight = 26;

/** The sheet in front: frozen rows as a grid of their own above the grid of all others. */
export function SheetGrid({ document, paper }: { document: OpenDocument; paper: Paper }) {
  const version = useWorkbench((state) => state.version);
  const selected = useWorkbench((state) => state.selected);
  const say = useWords();
  const sheet = document.host.workbook.activeSheet;
  const drawn = useDrawnSheet(sheet, version, paper);
  const [note, setNote] = useState<HoveredNote | null>(null);
  const parts = useParts(drawn, selected);
  const common = commonProps(drawn, selected, setNote);
  const { frozenRows } = drawn;
  return (
    <div className="sheet-grid" key={sheet.id}>
      {frozenRows > 0 && (
        <div
          className="frozen-rows"
          role="region"
          aria-label={say(words.frozenRows)}
          ref={parts.upper}
          style={{ height: drawn.frozenHeight + headerHeight }}
        >
          <GridPart
            {...common}
            label={say(words.frozenRows)}
            gridRef={parts.upperGrid}
            firstRow={0}
            rowCount={frozenRows}
            rowHeight={drawn.heightOfRow}
            hasHeader
            onLeave={(direction) => direction === 'down' && parts.enter('lower')}
          />
        </div>
      )}
      <div className="scrolling-rows" role="region" aria-label={say(words.grid)} ref={parts.lower}>
        <GridPart
          {...common}
          label={say(words.grid)}
          gridRef={parts.lowerGrid}
          firstRow={frozenRows}
          rowCount={drawn.rowCount - frozenRows}
          rowHeight={parts.rowHeight}
          hasHeader={frozenRows === 0}
          onLeave={(direction) => direction === 'up' && frozenRows > 0 && parts.enter('upper')}
        />
      </div>
      {note && <NotePopup sheet={sheet} at={note} />}
    </div>
  );
}

function commonProps(
  { painted, columns, frozenColumns, rowCount }: DrawnSheet,
  selected: Selected | null,
  onHoverNote: GridPartProps['onHoverNote'],
) {
  const { sheet } = painted;
  return {
    painted,
    columns,
    frozenColumns,
    rowMarkerWidth: 20 + 8 * String(rowCount).length,
    selected: selected?.sheet === sheet ? selected : null,
    onSelect: select,
    onEdit: (edits: Parameters<GridPartProps['onEdit']>[0]) => editCells(sheet, edits),
    onClear: clearArea,
    onHoverNote,
    onResizeColumn: (column: number, pixels: number) => resizeColumn(sheet, column, pixels),
  };
}

/** The two grids, how they scroll together, and how the selection gets from one into the other. */
function useParts(drawn: DrawnSheet, selected: Selected | null) {
  const upper = useRef<HTMLDivElement>(null);
  const lower = useRef<HTMLDivElement>(null);
  const upperGrid = useRef<DataEditorRef>(null);
  const lowerGrid = useRef<DataEditorRef>(null);
  const { frozenRows, heightOfRow, commonHeight } = drawn;
  const { sheet } = drawn.painted;
  useCommonScroll(upper, lower, `${String(sheet.id)} ${String(frozenRows)}`);
  const rowHeight = useMemo(
    () => commonHeight ?? ((row: number) => heightOfRow(row + frozenRows)),
    [commonHeight, heightOfRow, frozenRows],
  );
  // The grids scroll by themselves to what is selected; here the keyboard follows it, once they know it.
  useEffect(() => {
    if (selected?.by !== 'keyboard' || selected.sheet !== sheet) return;
    (selected.row >= frozenRows ? lowerGrid : upperGrid).current?.focus();
  }, [selected, sheet, frozenRows]);
  const enter = useCallback(
    (part: 'upper' | 'lower') => {
      const column = useWorkbench.getState().selected?.column ?? 0;
      const row = part === 'upper' ? frozenRows - 1 : frozenRows;
      select({ top: row, bottom: row, left: column, right: column }, row, column, 'keyboard');
      return true;
    },
    [frozenRows],
  );
  return { upper, lower, upperGrid, lowerGrid, rowHeight, enter };
}
