import type { Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import { cellLook, type CellLook } from './cell-look';
import { mergedAreaAt } from './merged-areas';
import { edges, paintLines } from './paint-lines';
import { paintText, textPadding } from './paint-text';
import { noteKey, type PaintedSheet, type Rectangle } from './painted-sheet';
import { columnWidth, rowHeight } from './sheet-lines';
import { fitsSurely, textWidth } from './text-lines';

const noteMarkSize = 7;
/** How many empty cells a text may run over. */
const farthestOverflow = 30;

/** Paints one cell: fill, text, lines, the mark of a note. Cells of a merged area each paint their part of it. */
export function paintCell(
  context: CanvasRenderingContext2D,
  painted: PaintedSheet,
  row: number,
  column: number,
  rectangle: Rectangle,
  isSelected: boolean,
): void {
  const { sheet, formats, paper } = painted;
  const merged = mergedAreaAt(sheet, row, column);
  const look = cellLook(sheet, merged?.top ?? row, merged?.left ?? column, formats, paper);
  context.save();
  fill(context, rectangle, look.fill ?? paper.background);
  if (isSelected) fill(context, rectangle, paper.selection);
  const isOverrun = merged === undefined && paintRunningText(context, painted, row, column, rectangle, look);
  if (merged) paintText(context, look, mergedRectangle(sheet, merged, row, column, rectangle));
  paintLines(context, rectangle, edges(painted, look, { row, column, merged, isOverrun }), paper);
  if (painted.notes.has(noteKey(row, column))) paintNoteMark(context, rectangle, paper.noteMark);
  context.restore();
}

/**
 * Paints the cell's own text, or in an empty cell the text that runs over from the left.
 * @returns whether the text goes on in the next cell
 */
function paintRunningText(
  context: CanvasRenderingContext2D,
  { sheet, formats, paper }: PaintedSheet,
  row: number,
  column: number,
  rectangle: Rectangle,
  look: CellLook,
): boolean {
  const source = look.text === '' ? sourceOfOverflow(sheet, row, column) : column;
  if (source === null) return false;
  const shown = source === column ? look : cellLook(sheet, row, source, formats, paper);
  let before = 0;
  for (let at = source; at < column; at++) before += columnWidth(sheet, at);
  const place = { ...rectangle, x: rectangle.x - before, width: columnWidth(sheet, source) };
  paintText(context, shown, place);
  if (!mayOverflow(shown) || sheet.getValue(row, column + 1) !== '') return false;
  const room = before + rectangle.width - textPadding - shown.style.indent;
  if (fitsSurely(shown.text, shown.style.fontSize, room, false)) return false;
  return textWidth(context, shown.text) + textPadding + shown.style.indent > before + rectangle.width;
}

/** The nearest cell on the left whose text may run over into this empty cell. */
function sourceOfOverflow(sheet: Sheet, row: number, column: number): number | null {
  for (let at = column - 1; at >= Math.max(0, column - farthestOverflow); at--) {
    if (mergedAreaAt(sheet, row, at)) return null;
    const value = sheet.getValue(row, at);
    if (value !== '') return typeof value === 'string' ? at : null;
  }
  return null;
}

function mayOverflow({ isNumber, style, horizontal }: CellLook): boolean {
  return !isNumber && !style.wrap && horizontal === 'left';
}

function mergedRectangle(
  sheet: Sheet,
  merged: Area,
  row: number,
  column: number,
  { x, y }: Rectangle,
): Rectangle {
  const sum = (from: number, to: number, size: (at: number) => number) => {
    let total = 0;
    for (let at = from; at < to; at++) total += size(at);
    return total;
  };
  const width = (at: number) => columnWidth(sheet, at);
  const height = (at: number) => rowHeight(sheet, at);
  return {
    x: x - sum(merged.left, column, width),
    y: y - sum(merged.top, row, height),
    width: sum(merged.left, merged.right + 1, width),
    height: sum(merged.top, merged.bottom + 1, height),
  };
}

function paintNoteMark(context: CanvasRenderingContext2D, { x, y, width }: Rectangle, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x + width - noteMarkSize, y);
  context.lineTo(x + width, y);
  context.lineTo(x + width, y + noteMarkSize);
  context.fill();
}

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Rectangle, color: string): void {
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
}
