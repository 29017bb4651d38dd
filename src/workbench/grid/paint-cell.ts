import type { Area } from '../../embedded-host/model/cells/area';
import { blended } from '../painted/colors';
import type { PaintedCell } from '../painted/painted-cell';
import type { PaintedSheet } from '../painted/painted-sheet';
import { columnWidthOf, rowHeightOf, type SheetLayout } from '../painted/sheet-layout';
import { inkOf } from './ink';
import { edges, paintLines } from './paint-lines';
import { paintText, textPadding } from './paint-text';
import type { Paper } from './paper';
import type { Rectangle } from './rectangle';
import { fitsSurely, textWidth } from './text-lines';

const noteMarkSize = 7;
/** How many empty cells a text may run over; the tile on the left is always there. */
const farthestOverflow = 16;
/** How much of its colour a data bar has, so that the number on it can be read. */
const barStrength = 0.55;

/** Where a cell is, on the sheet and on the canvas. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rectangle: Rectangle;
}

/** Paints one cell: fill, bar, text, lines, the mark of a note. Cells of a merged area each paint their part of it. */
export function paintCell(
  context: CanvasRenderingContext2D,
  painted: PaintedSheet,
  place: CellPlace,
  paper: Paper,
  isSelected: boolean,
): void {
  const { row, column, rectangle } = place;
  const cell = painted.cell(row, column) ?? null;
  const { layout } = painted;
  context.save();
  fill(context, rectangle, (cell && inkOf(cell, paper).fill) ?? paper.background);
  if (cell?.bar) paintBar(context, cell, rectangle, paper);
  if (isSelected) fill(context, rectangle, paper.selection);
  if (cell?.merged) paintText(context, cell, mergedRectangle(layout, cell.merged, place), paper);
  const isOverrun = !cell?.merged && paintRunningText(context, painted, place, paper);
  paintLines(context, rectangle, edges(layout, cell, { ...place, isOverrun }, paper), paper);
  if (cell?.note !== undefined) paintNoteMark(context, rectangle, paper.noteMark);
  context.restore();
}

/**
 * Paints the cell's own text, or in an empty cell the text that runs over from the left.
 * @returns whether the text goes on in the next cell
 */
function paintRunningText(
  context: CanvasRenderingContext2D,
  painted: PaintedSheet,
  { row, column, rectangle }: CellPlace,
  paper: Paper,
): boolean {
  const source = sourceOfText(painted, row, column);
  if (!source) return false;
  const { cell } = source;
  let before = 0;
  for (let at = source.column; at < column; at++) before += columnWidthOf(painted.layout, at);
  const width = columnWidthOf(painted.layout, source.column);
  paintText(context, cell, { ...rectangle, x: rectangle.x - before, width }, paper);
  const next = painted.cell(row, column + 1);
  if (!mayOverflow(cell) || (next && (next.text !== '' || next.merged))) return false;
  const room = before + rectangle.width - textPadding - cell.look.indent;
  if (fitsSurely(cell.text, cell.look.fontSize, room, false)) return false;
  return textWidth(context, cell.text) + textPadding + cell.look.indent > before + rectangle.width;
}

/** The cell itself where it has a text, else the nearest on the left whose text may run over into it. */
function sourceOfText(
  painted: PaintedSheet,
  row: number,
  column: number,
): { readonly cell: PaintedCell; readonly column: number } | null {
  for (let at = column; at >= Math.max(0, column - farthestOverflow); at--) {
    const cell = painted.cell(row, at);
    if (cell?.merged) return null;
    if (cell && cell.text !== '') return at === column || !cell.look.isNumber ? { cell, column: at } : null;
  }
  return null;
}

function mayOverflow({ look: { isNumber, wrap, horizontal } }: PaintedCell): boolean {
  return !isNumber && !wrap && horizontal === 'left';
}

function mergedRectangle(
  layout: SheetLayout,
  merged: Area,
  { row, column, rectangle: { x, y } }: CellPlace,
): Rectangle {
  const sum = (from: number, to: number, size: (at: number) => number) => {
    let total = 0;
    for (let at = from; at < to; at++) total += size(at);
    return total;
  };
  const width = (at: number) => columnWidthOf(layout, at);
  const height = (at: number) => rowHeightOf(layout, at);
  return {
    x: x - sum(merged.left, column, width),
    y: y - sum(merged.top, row, height),
    width: sum(merged.left, merged.right + 1, width),
    height: sum(merged.top, merged.bottom + 1, height),
  };
}

function paintBar(
  context: CanvasRenderingContext2D,
  cell: PaintedCell,
  { x, y, width, height }: Rectangle,
  paper: Paper,
): void {
  if (!cell.bar) return;
  const { part, color } = cell.bar;
  const below = inkOf(cell, paper).fill ?? paper.background;
  const bar = { x: x + 1, y: y + 1, width: (width - 3) * part, height: height - 3 };
  fill(context, bar, blended(color, below, barStrength));
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
