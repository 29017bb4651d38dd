import type { CellValue } from '../cells/cell-value';

/**
 * Whether a cell's text would become a formula if somebody typed it, or edited the cell and pressed Enter: it begins with
 * = + - @ in either width (Chinese Excel takes the full-width ones too), or with a tab or a line break, which other programs
 * drop. The mark of a leading apostrophe (`quotePrefix`) keeps it a text.
 */
export function isFormulaLike(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@＝＋－＠\t\r\n]/u.test(value);
}
