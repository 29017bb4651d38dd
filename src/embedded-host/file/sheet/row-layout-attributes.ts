import type { Sheet } from '../../model/book/sheet';

/** Style, height and hiding of a row as attributes of its element. */
export function rowLayoutAttributes(sheet: Sheet, row: number): string {
  const height = sheet.rows.height(row);
  const style = sheet.rows.style(row);
  return (
    (style === undefined ? '' : ` s="${style}" customFormat="1"`) +
    (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
    (sheet.rows.isHidden(row) ? ' hidden="1"' : '')
  );
}
