import type { CellLook } from './cell-look';
import type { Rectangle } from './painted-sheet';
import { fitsSurely, fittedNumber, textWidth, wrappedLines } from './text-lines';

/** Pixels between a cell's edge and its text. */
export const textPadding = 4;
const lineSpacing = 1.25;

/** Writes a cell's text into a rectangle, which may be wider than the cell that is being painted. */
export function paintText(
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
  const room = width - 2 * textPadding - style.indent;
  const lines = style.wrap
    ? wrappedLines(context, look.text, room)
    : [
        look.isNumber && !fitsSurely(look.text, style.fontSize, room, true)
          ? fittedNumber(context, look.text, room, style.numberFormat === 'General')
          : look.text,
      ];
  const lineHeight = style.fontSize * lineSpacing;
  const free = height - lines.length * lineHeight;
  const start = style.vertical === 'top' ? 1 : style.vertical === 'center' || free < 0 ? free / 2 : free - 2;
  const at = {
    left: x + textPadding + style.indent,
    center: x + width / 2,
    right: x + width - textPadding - style.indent,
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
