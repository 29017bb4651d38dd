import { fileColumnWidth } from '../../embedded-host/api/cells/measures';
import { intersection, type Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import { writeArea } from '../state/actions';
import { followHost } from '../state/follow-host';
import { useWorkbench } from '../state/store';
import { editedText } from './cell-look';
import type { CellEdit } from './glide/grid-part-props';
import { mergedAreaAt } from './merged-areas';

const pointsPerPixel = 0.75;

/** Writes typed or pasted texts into cells; what was not changed is not written, so that text stays text. */
export function editCells(sheet: Sheet, edits: readonly CellEdit[]): void {
  for (const { row, column, text } of edits) {
    const { top, left } = mergedAreaAt(sheet, row, column) ?? { top: row, left: column };
    if (editedText(sheet, top, left) === text) continue;
    writeArea({ top, left, bottom: top, right: left }, text);
  }
}

/** Makes the cells of an area blank, as far as cells are in use. */
export function clearArea(area: Area): void {
  const sheet = useWorkbench.getState().document?.host.workbook.activeSheet;
  const used = sheet?.usedRange();
  const cleared = used && intersection(area, used);
  if (cleared) writeArea(cleared, '');
}

/** Gives a column another width. */
export function resizeColumn(sheet: Sheet, column: number, pixels: number): void {
  sheet.columns.set(column, column, { width: fileColumnWidth(pixels * pointsPerPixel) });
  useWorkbench.getState().document?.host.noteChange();
  followHost();
}
