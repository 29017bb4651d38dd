import type { Sheet } from '../../embedded-host/model/book/sheet';
import { plainFormat } from '../../table/privacy/plain-format';

/** Copies widths at once; answers a function that copies number format, font, fill and alignment of a cell. */
export function copyLook(from: Sheet, to: Sheet): (row: number, column: number) => void {
  for (const { first, last, width, isHidden } of from.columns.all()) {
    // A span to the end of the sheet is a default width and is not worth 16,384 columns.
    if (width !== undefined && last - first < 1_000)
      to.columns.set(first, last, { width, ...(isHidden && { isHidden }) });
  }
  const styles = new Map<number, number>();
  return (row, column) => {
    const style = from.getStyle(row, column);
    let copied = styles.get(style);
    if (copied === undefined) styles.set(style, (copied = copiedStyle(from, to, style)));
    if (copied !== 0) to.setStyle(row, column, copied);
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
