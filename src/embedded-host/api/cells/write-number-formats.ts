import type { RangeTarget } from '../base/targets';
import { changeFormats, styleChanger } from './change-formats';
import { blockOf } from './write-cells';
import { isWholeColumns, isWholeRows, requireAllowed } from '../base/guards';
import type { Host } from '../base/host';

/** Writes `Range.numberFormat`: one format for all cells, or one a cell; null leaves a cell's format. */
export function writeNumberFormats(
  target: RangeTarget,
  written: string | null | readonly (readonly (string | null)[])[],
  host: Host,
): void {
  const { sheet, area } = target;
  requireAllowed(sheet, 'formatCells');
  host.noteChange();
  const single = Array.isArray(written) ? singleFormat(written, area) : (written as string);
  if (single !== undefined) {
    changeFormats(target, { numberFormat: single });
    return;
  }
  const changers = new Map<string, (style: number) => number>();
  blockOf(written, area).forEach((row, rowOffset) =>
    row.forEach((numberFormat, columnOffset) => {
      if (numberFormat === null) return;
      let changed = changers.get(numberFormat);
      if (!changed) changers.set(numberFormat, (changed = styleChanger(sheet, { numberFormat })));
      const [cellRow, column] = [area.top + rowOffset, area.left + columnOffset];
      sheet.setStyle(cellRow, column, changed(sheet.getStyle(cellRow, column)));
    }),
  );
}

/** A block of one cell stands for the whole range when that is of whole rows or columns. */
function singleFormat(
  block: readonly (readonly (string | null)[])[],
  area: RangeTarget['area'],
): string | undefined {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : null;
  return only !== null && (isWholeColumns(area) || isWholeRows(area)) ? only : undefined;
}
