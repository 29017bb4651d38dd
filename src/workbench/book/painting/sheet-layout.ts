import { columnWidthInPoints } from '../../../embedded-host/api/cells/measures';
import type { Area } from '../../../embedded-host/model/cells/area';
import { maxColumns, maxRows } from '../../../embedded-host/model/cells/limits';
import type { RowShape } from '../../../embedded-host/model/cells/row-shape';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import type { StyleBook } from '../../../embedded-host/model/styles/style-book';
import { packMerges } from '../../painted/merges';
import type { SheetLayout } from '../../painted/sheet-layout';

const pixelsPerPoint = 1 / 0.75;
const spareRows = 60;
const spareColumns = 6;
const fewestRows = 100;
const fewestColumns = 26;
/** Height of a row for one point of its largest font. */
const lineSpacing = 1.3;

/** Rows share their shapes, and so do workbooks: what a shape's style numbers mean depends on the workbook's styles. */
const fontHeights = new WeakMap<StyleBook, WeakMap<RowShape, number>>();

/** Works out how a sheet is laid out. */
export function layOut(sheet: Sheet): SheetLayout {
  const used = sheet.usedRange();
  const rowCount = Math.min(maxRows, Math.max(fewestRows, (used?.bottom ?? 0) + 1 + spareRows));
  const panes = sheet.get('frozenPanes');
  return {
    sheet: sheet.id,
    rowCount,
    rowHeights:
      commonRowHeight(sheet) ?? Uint16Array.from({ length: rowCount }, (_, row) => rowHeight(sheet, row)),
    columnWidths: columnWidths(sheet, used),
    frozenRows: panes?.rows ?? 0,
    frozenColumns: panes?.columns ?? 0,
    hasGridLines: sheet.get('showGridlines'),
    used,
    merges: packMerges(sheet.merges),
  };
}

function columnWidths(sheet: Sheet, used: Area | null): number[] {
  const count = Math.min(maxColumns, Math.max(fewestColumns, (used?.right ?? 0) + 1 + spareColumns));
  return Array.from({ length: count }, (_, column) =>
    sheet.columns.get(column).isHidden ? 0 : Math.round(columnWidthInPoints(sheet, column) * pixelsPerPoint),
  );
}

/** Rows without a height of their own are as high as their largest font asks for. */
function rowHeight(sheet: Sheet, row: number): number {
  if (sheet.rows.isHidden(row)) return 0;
  const own = sheet.rows.height(row);
  const points = own ?? Math.max(sheet.get('standardHeight'), heightForFonts(sheet, row));
  return Math.round(points * pixelsPerPoint);
}

/** One height for all rows of the sheet, or null where they differ. */
function commonRowHeight(sheet: Sheet): number | null {
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
