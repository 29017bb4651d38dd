import type { ConditionalFormat } from '../../embedded-host/model/conditional-format';
import type { Sheet } from '../../embedded-host/model/sheet';
import { cellLook, type CellLook } from './cell-look';
import { mergedAreaAt } from './merged-areas';
import type { Paper } from './paper';
import { columnWidth, rowHeight } from './sheet-lines';
import { fittedNumber, textWidth, wrappedLines } from './text-lines';
import type { Line } from './style-look';

/** A rectangle on the canvas in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What painting a sheet needs to know, made anew whenever the workbook changed. */
export interface PaintedSheet {
  readonly sheet: Sheet;
  readonly formats: readonly ConditionalFormat[];
  readonly notes: ReadonlySet<string>;
  readonly paper: Paper;
}

const padding = 4;
const lineSpacing = 1.25;
const noteMarkSize = 7;
/** How many empty cells a text may run over. */
const farthestOverflow = 30;

/** The key of a cell with a note. */
export function noteKey(row: number, column: number): string {
  return `${row},${column}`;
}

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
  const hidesLines = look.fill !== null || !sheet.get('showGridlines');
  paintLines(
    context,
    rectangle,
    look,
    {
      right: !hidesLines && !isOverrun && (!merged || merged.right === column) ? paper.gridLine : null,
      bottom: !hidesLines && (!merged || merged.bottom === row) ? paper.gridLine : null,
    },
    paper,
  );
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
  return textWidth(context, shown.text) + padding + shown.style.indent > before + rectangle.width;
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
  merged: { top: number; left: number; bottom: number; right: number },
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

function paintText(
  context: CanvasRenderingContext2D,
  look: CellLook,
  { x, y, width, height }: Rectangle,
): void {
  if (look.text === '') return;
  const { style } = look;
  context.font = look.font;
  context.fillStyle = look.color;
  context.textAlign = look.horizontal;
  context.textBaseline = 'middle';
  const room = width - 2 * padding - style.indent;
  const lines = style.wrap
    ? wrappedLines(context, look.text, room)
    : [look.isNumber ? fittedNumber(context, look.text, room, style.numberFormat === 'General') : look.text];
  const lineHeight = style.fontSize * lineSpacing;
  const free = height - lines.length * lineHeight;
  const start = style.vertical === 'top' ? 1 : style.vertical === 'center' || free < 0 ? free / 2 : free - 2;
  const at = {
    left: x + padding + style.indent,
    center: x + width / 2,
    right: x + width - padding - style.indent,
  };
  lines.forEach((line, index) => {
    const middle = y + start + (index + 0.5) * lineHeight + 0.5;
    context.fillText(line, at[look.horizontal], middle);
    if (style.underline) strike(context, line, look, at[look.horizontal], middle + style.fontSize / 2);
    if (style.strikethrough) strike(context, line, look, at[look.horizontal], middle);
  });
}

function strike(
  context: CanvasRenderingContext2D,
  line: string,
  look: CellLook,
  at: number,
  y: number,
): void {
  const width = textWidth(context, line);
  const left = { left: at, center: at - width / 2, right: at - width }[look.horizontal];
  context.fillRect(left, Math.round(y), width, 1);
}

function paintLines(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  { style: { lines } }: CellLook,
  grid: { readonly right: string | null; readonly bottom: string | null },
  paper: Paper,
): void {
  const right = lines.right ?? (grid.right === null ? null : { width: 1, color: grid.right, dash: [] });
  const bottom = lines.bottom ?? (grid.bottom === null ? null : { width: 1, color: grid.bottom, dash: [] });
  const draw = (line: Line | null, from: readonly [number, number], to: readonly [number, number]) => {
    if (!line) return;
    context.strokeStyle = line.color ?? paper.text;
    context.lineWidth = line.width;
    context.setLineDash([...line.dash]);
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  };
  const [farX, farY] = [x + width - 0.5, y + height - 0.5];
  draw(right, [farX, y], [farX, y + height]);
  draw(bottom, [x, farY], [x + width, farY]);
  draw(lines.left, [x + 0.5, y], [x + 0.5, y + height]);
  draw(lines.top, [x, y + 0.5], [x + width, y + 0.5]);
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
