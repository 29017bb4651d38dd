import { cellText } from '../../embedded-host/api/cells/cell-text';
import type { Sheet } from '../../embedded-host/model/book/sheet';
import { styleLook } from './painting/style-look';

/** The text that a cell shows. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const style = styleLook(sheet.workbook.styles, sheet.getStyle(row, column));
  return cellText(sheet.getValue(row, column), style.numberFormat, sheet.workbook.date1904, style.isDate);
}

/** The text that a person edits: the formula, the whole number, the date as it is shown. */
export function inputText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.getFormula(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.getValue(row, column);
  if (typeof value !== 'number') return shownText(sheet, row, column);
  const { isDate } = styleLook(sheet.workbook.styles, sheet.getStyle(row, column));
  return isDate ? shownText(sheet, row, column) : String(value);
}
