import { intersection } from '../../model/cells/area';
import type { RangeTarget } from '../base/targets';
import { cellText } from './cell-text';

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const narrowest = 1;
const widest = 255;

/**
 * GUESSES: Excel measures the letters of the font; here a Chinese character counts as two digits, every other one as one.
 * The width that files keep for the longest line of a column's cells, with the padding of a column.
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
  return longest === 0 ? null : Math.min(widest, Math.max(narrowest, longest + 5 / 7 + 1));
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

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += wide.test(character) ? 2 : 1;
  return width;
}
