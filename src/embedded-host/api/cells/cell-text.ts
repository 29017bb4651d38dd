import { format } from 'numfmt';
import { CellError, type CellValue } from '../../model/cells/cell-value';

const daysTo1904 = 1462;

/**
 * The text that a cell shows for its value. Cells too narrow for a number are shown in full.
 *
 * @param is1904 whether the workbook counts days from 1904.
 */
export function cellText(value: CellValue, numberFormat: string, is1904: boolean, isDate: boolean): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !numberFormat.includes('@')) return value;
  const shown = is1904 && isDate && typeof value === 'number' ? value + daysTo1904 : value;
  return format(numberFormat, shown, { throws: false });
}
