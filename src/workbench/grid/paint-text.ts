import type { PaintedCell } from '../painted/painted-cell';
import { inkOf } from './ink';
import type { Paper } from './paper';
import type { Rectangle } from './rectangle';
import { fitsSurely, fittedNumber, textWidth, wrappedLines } from './text-lines';

/** Pixels between a cell's edge and its text. */
export const textPadding = 4;
const lineSpacing = 1.25;

/** Writes a cell's text into a rectangle, which may be wider than the cell that is being painted. */
export function paintText(
  context: CanvasRenderingContext2D,
  cell: PaintedCell,
  { x, y, width, height }: Rectangle,
  paper: Paper,
): void {
  if (cell.text === '') return;
  const { look } = cell;
  context.font = look.font;
  context.fillStyle = inkOf(cell, paper).color;
  context.textAlign = look.horizontal;
  context.textBaseline = 'middle';
  const lines = linesOf(context, cell, width - 2 * textPadding - look.indent);
  const lineHeight = look.fontSize * lineSpacing;
  const free = height - lines.length * lineHeight;
  const start = look.vertical === 'top' ? 1 : look.vertical === 'center' || free < 0 ? free / 2 : free - 2;
  const at = {
    left: x + textPadding + look.indent,
    center: x + width / 2,
    right: x + width - textPadding - look.indent,
  }[look.horizontal];
  lines.forEach((line, index) => {
    const middle = y + start + (index + 0.5) * lineHeight + 0.5;
    context.fillText(line, at, middle);
    if (look.underline) strike(context, line, look.horizontal, at, middle + look.fontSize / 2);
    if (look.strikethrough) strike(context, line, look.horizontal, at, middle);
  });
}

function linesOf(context: CanvasRenderingContext2D, { text, look }: PaintedCell, room: number): string[] {
  if (look.wrap) return wrappedLines(context, text, room);
  const isFitting = !look.isNumber || fitsSurely(text, look.fontSize, room, true);
  return [isFitting ? text : fittedNumber(context, text, room, look.isGeneral)];
}

function strike(
  context: CanvasRenderingContext2D,
  line: string,
  horizontal: PaintedCell['look']['horizontal'],
  at: number,
  y: number,
): void {
  const width = textWidth(context, line);
  const left = { left: at, center: at - width / 2, right: at - width }[horizontal];
  context.fillRect(left, Math.round(y), width, 1);
}
