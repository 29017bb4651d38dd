import type { Sheet } from '../../embedded-host/model/book/sheet';
import { plainFormat } from '../../table/privacy/plain-format';

/**
 * Copies widths at once; answers a function that gives the style of the copy for one of the source: its number format, font, fill and
 * alignment. A text that looks like a formula stays one in the hands of whoever edits the copy.
 */
export function copyLook(from: Sheet, to: Sheet): (style: number, isFormulaLike: boolean) => number {
  for (const { first, last, width, isHidden } of from.columns.all()) {
    // A span to the end of the sheet is a default width and is not worth 16,384 columns.
    if (width !== undefined && last - first < 1_000)
      to.columns.set(first, last, { width, ...(isHidden && { isHidden }) });
  }
  const styles = new Map<number, number>();
  return (style, isFormulaLike) => {
    let copied = styles.get(style);
    if (copied === undefined) styles.set(style, (copied = copiedStyle(from, to, style)));
    return isFormulaLike ? to.workbook.styles.withChange(copied, { quotePrefix: true }) : copied;
  };
}

function copiedStyle(from: Sheet, to: Sheet, style: number): number {
  const { styles } = from.workbook;
  const { numberFormat, font, fill, alignment } = styles.resolve(style);
  const fillColor = fill.pattern === 'solid' ? styles.hex(fill.foreground) : null;
  const fontColor = styles.hex(font.color);
  return to.workbook.styles.withChange(0, {
    numberFormat: plainFormat(numberFormat, styles.isDate(style)),
    ...(font.bold && { bold: true }),
    ...(fillColor !== null && { fillColor }),
    ...(fontColor !== null && { fontColor }),
    ...(alignment.wrapText && { wrapText: true }),
    ...(alignment.horizontal !== null && { horizontalAlignment: alignment.horizontal }),
    ...(alignment.vertical !== null && { verticalAlignment: alignment.vertical }),
  });
}
