import { useEffect, useRef, type RefObject } from 'react';
import { cellAddress } from '../../../embedded-host/model/cells/address';
import type { GridPartProps } from './grid-part-props';

/** How the grid component marks its cells for screen readers: with its own place of column (the row numbers are 0) and row. */
const cellMark = /^glide-cell-(\d+)-(\d+)$/u;

/**
 * Tells screen readers the places that cells have on the sheet. The grid component counts from its own first row, so that of two grids on
 * one page each would have the same ids and the same row numbers.
 */
export function useSheetPlaces({ columns, firstRow }: GridPartProps): RefObject<HTMLDivElement> {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = part;
    if (!current) return undefined;
    const tellPlaces = () => {
      for (const cell of current.querySelectorAll<HTMLElement>('[role=gridcell]')) {
        const [, place, row] = cellMark.exec(cell.dataset['testid'] ?? '') ?? [];
        const column = columns[Number(place) - 1]?.column;
        if (column === undefined) continue;
        const sheetRow = firstRow + Number(row);
        cell.id = `cell-${cellAddress(sheetRow, column)}`;
        // The first row is that of the letters.
        cell.parentElement?.setAttribute('aria-rowindex', String(sheetRow + 2));
      }
    };
    tellPlaces();
    const observer = new MutationObserver(tellPlaces);
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [columns, firstRow]);
  return part;
}
