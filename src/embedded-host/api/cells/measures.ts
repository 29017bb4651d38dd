import type { Sheet } from '../../model/book/sheet';

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
/** Pixels beside the characters in a column whose width is given as a count of characters. */
const padding = 5;

/** Width of a column in points, as the API has it. The standard font's digits are 7 pixels wide, as those of Calibri 11. */
export function columnWidthInPoints(sheet: Sheet, column: number): number {
  const { width } = sheet.columns.get(column);
  const pixels =
    width === undefined
      ? sheet.get('standardWidth') * pixelsPerCharacter + padding
      : width * pixelsPerCharacter;
  return Math.round(pixels) * pointsPerPixel;
}

/** The width that files keep, in characters with their padding, for a width in points. */
export function fileColumnWidth(points: number): number {
  return points / pointsPerPixel / pixelsPerCharacter;
}

/** Height of a row in points. */
export function rowHeightInPoints(sheet: Sheet, row: number): number {
  return sheet.rows.height(row) ?? sheet.get('standardHeight');
}
