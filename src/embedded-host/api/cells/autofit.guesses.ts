import { intersection } from '../../model/cells/area';
import { lineWidth, paddedWidth } from '../../model/cells/text-width.guesses';
import type { RangeTarget } from '../base/targets';
import { cellText } from './cell-text';

const narrowest = 1;
const widest = 255;

/**
 * GUESS, since Excel measures the letters: the width that files keep for the longest line of a column's cells, with the padding of a column.
 */
export function fittingColumnWidth({ sheet, area }: RangeTarget, column: number): number | null {
  const used = sheet.usedRange(true);
  const rows = used && intersection(used, { ...area, left: column, right: column });
  if (!rows) return null;
  const { styles, date1904 } = sheet.workbook;
  let longest = 0;
  for (let row = rows.top; row <= rows.bottom; row++) {
    const value = sheet.getValue(row, column);
    if (value === '') continue;
    const style = sheet.getStyle(row, column);
    const text = cellText(value, styles.numberFormat(style), date1904, styles.isDate(style));
    for (const line of text.split('\n')) longest = Math.max(longest, lineWidth(line));
  }
  return longest === 0 ? null : Math.min(widest, Math.max(narrowest, paddedWidth(longest)));
}

/** The height in points for the most lines in a row's cells. */
export function fittingRowHeight({ sheet, area }: RangeTarget, row: number): number {
  let lines = 1;
  for (let column = area.left; column <= Math.min(area.right, sheet.usedRange(true)?.right ?? 0); column++) {
    const value = sheet.getValue(row, column);
    if (typeof value === 'string') lines = Math.max(lines, value.split('\n').length);
  }
  return lines * sheet.get('standardHeight');
}
