import { columnWidthInPoints } from '../../embedded-host/api/cells/measures';
import { maxColumns, maxRows } from '../../embedded-host/model/limits';
import type { RowShape } from '../../embedded-host/model/row-shape';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { StyleBook } from '../../embedded-host/model/style-book';

const pixelsPerPoint = 1 / 0.75;
const spareRows = 60;
const spareColumns = 6;
const fewestRows = 100;
const fewestColumns = 26;
/** Height of a row for one point of its largest font. */
const lineSpacing = 1.3;

/** Rows share their shapes, and so do workbooks: what a shape's style numbers mean depends on the workbook's styles. */
const fontHeights = new WeakMap<StyleBook, WeakMap<RowShape, number>>();

/** A column that is seen. */
export interface ShownColumn {
  readonly column: number;
  /** In pixels. */
  readonly width: number;
}

/** How many rows a sheet shows: those in use and some to go on with. */
export function shownRowCount(sheet: Sheet): number {
  const last = sheet.usedRange()?.bottom ?? 0;
  return Math.min(maxRows, Math.max(fewestRows, last + 1 + spareRows));
}

/** The columns of a sheet that are not hidden. */
export function shownColumns(sheet: Sheet): ShownColumn[] {
  const last = sheet.usedRange()?.right ?? 0;
  const count = Math.min(maxColumns, Math.max(fewestColumns, last + 1 + spareColumns));
  return Array.from({ length: count }, (_, column) => column)
    .filter((column) => !sheet.columns.get(column).isHidden)
    .map((column) => ({ column, width: columnWidth(sheet, column) }));
}

/** Width of a column in pixels, hidden ones none. */
export function columnWidth(sheet: Sheet, column: number): number {
  if (sheet.columns.get(column).isHidden) return 0;
  return Math.round(columnWidthInPoints(sheet, column) * pixelsPerPoint);
}

/** Height of a row in pixels, hidden ones none. Rows without a height of their own are as high as their largest font asks for. */
export function rowHeight(sheet: Sheet, row: number): number {
  if (sheet.rows.isHidden(row)) return 0;
  const own = sheet.rows.height(row);
  const points = own ?? Math.max(sheet.get('standardHeight'), heightForFonts(sheet, row));
  return Math.round(points * pixelsPerPoint);
}

/** One height for all rows of the sheet, or null where they differ. */
export function commonRowHeight(sheet: Sheet): number | null {
  const differs = sheet.rows
    .rowsWithSettings()
    .some((row) => sheet.rows.isHidden(row) || sheet.rows.height(row) !== undefined);
  const standard = sheet.get('standardHeight');
  return differs || largestFont(sheet.workbook.styles) * lineSpacing > standard
    ? null
    : Math.round(standard * pixelsPerPoint);
}

function heightForFonts({ cells, workbook: { styles } }: Sheet, row: number): number {
  const shape = cells.row(row)?.shape;
  if (!shape) return 0;
  let known = fontHeights.get(styles);
  if (!known) fontHeights.set(styles, (known = new WeakMap()));
  let height = known.get(shape);
  if (height === undefined) {
    const sizes = shape.styles.map((style) => styles.resolve(style).font.size);
    known.set(shape, (height = Math.max(0, ...sizes) * lineSpacing));
  }
  return height;
}

function largestFont({ fonts }: StyleBook): number {
  let largest = 0;
  for (let at = 0; at < fonts.size; at++) largest = Math.max(largest, fonts.get(at).size);
  return largest;
}
