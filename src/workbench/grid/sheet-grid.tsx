import type { DataEditorRef } from '@glideapps/glide-data-grid';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaintedSheet } from '../painted/painted-sheet';
import { clearArea, editCells, goTo, resizeColumn, select } from '../state/actions';
import { paintedCache } from '../state/follow-book';
import { useWorkbench, type Selected } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';
import { GridPart } from './glide/grid-part';
import type { GridPartProps, HoveredNote } from './glide/grid-part-props';
import { NotePopup } from './note-popup';
import type { Paper } from './paper';
import { useClipboard } from './use-clipboard';
import { useCommonScroll } from './use-common-scroll';
import { useDrawnSheet, type DrawnSheet } from './use-drawn-sheet';
import { useLeave } from './use-leave';

const headerHeight = 26;

/** The sheet in front: frozen rows as a grid of their own above the grid of all others. */
export function SheetGrid({ painted, paper }: { painted: PaintedSheet; paper: Paper }) {
  const selected = useWorkbench((state) => state.selected);
  const say = useWords();
  const { layout } = painted;
  const drawn = useDrawnSheet(layout);
  const [note, setNote] = useState<HoveredNote | null>(null);
  const parts = useParts(drawn, layout.sheet, selected);
  const grid = useClipboard();
  useLeave(grid);
  const common = { ...commonProps(painted, drawn, selected, setNote), paper };
  const { frozenRows } = drawn;
  return (
    <div className="sheet-grid" key={layout.sheet} ref={grid}>
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
            onSee={(areas) => paintedCache()?.see(layout.sheet, 'frozen', areas)}
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
          rowCount={layout.rowCount - frozenRows}
          rowHeight={drawn.scrollingHeight}
          hasHeader={frozenRows === 0}
          onSee={(areas) => paintedCache()?.see(layout.sheet, 'scrolling', areas)}
          onLeave={(direction) => direction === 'up' && frozenRows > 0 && parts.enter('upper')}
        />
      </div>
      {note && <NotePopup note={note} />}
    </div>
  );
}

function commonProps(
  painted: PaintedSheet,
  { columns, frozenColumns }: DrawnSheet,
  selected: Selected | null,
  onHoverNote: GridPartProps['onHoverNote'],
) {
  const { sheet, rowCount, used } = painted.layout;
  return {
    painted,
    columns,
    frozenColumns,
    rowMarkerWidth: 20 + 8 * String(rowCount).length,
    selected: selected?.sheet === sheet ? selected : null,
    onSelect: select,
    onEdit: (edits: Parameters<GridPartProps['onEdit']>[0]) => void editCells(edits),
    onClear: (area: Selected['area']) => void clearArea(area),
    onHoverNote,
    onResizeColumn: resizeColumn,
    onGoToEnd: () => {
      const [row, column] = [used?.bottom ?? 0, used?.right ?? 0];
      void goTo({ top: row, bottom: row, left: column, right: column });
    },
  };
}

/** The two grids, how they scroll together, and how the selection gets from one into the other. */
function useParts({ frozenRows }: DrawnSheet, sheet: number, selected: Selected | null) {
  const upper = useRef<HTMLDivElement>(null);
  const lower = useRef<HTMLDivElement>(null);
  const upperGrid = useRef<DataEditorRef>(null);
  const lowerGrid = useRef<DataEditorRef>(null);
  useCommonScroll(upper, lower, `${String(sheet)} ${String(frozenRows)}`);
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
  return { upper, lower, upperGrid, lowerGrid, enter };
}
