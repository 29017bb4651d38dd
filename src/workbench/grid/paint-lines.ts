import type { Line, Lines, PaintedCell } from '../painted/painted-cell';
import type { SheetLayout } from '../painted/sheet-layout';
import { inkOf } from './ink';
import type { Paper } from './paper';
import type { Rectangle } from './rectangle';

const noLines: Lines = { left: null, right: null, top: null, bottom: null };

/** The lines around a cell: its borders, else the sheet's grid on the right and below; none inside merged cells. */
export function edges(
  { hasGridLines }: SheetLayout,
  cell: PaintedCell | null,
  { row, column, isOverrun }: { row: number; column: number; isOverrun: boolean },
  paper: Paper,
): Lines {
  const lines = cell?.look.lines ?? noLines;
  const merged = cell?.merged;
  const hasGrid = hasGridLines && (cell === null || inkOf(cell, paper).fill === null);
  const grid = hasGrid ? { width: 1, color: paper.gridLine, dash: [] } : null;
  const isEdge = (outer: number | undefined, at: number) => outer === undefined || outer === at;
  return {
    left: isEdge(merged?.left, column) ? lines.left : null,
    top: isEdge(merged?.top, row) ? lines.top : null,
    right: isEdge(merged?.right, column) ? (lines.right ?? (isOverrun ? null : grid)) : null,
    bottom: isEdge(merged?.bottom, row) ? (lines.bottom ?? grid) : null,
  };
}

/** Draws the lines around a cell. */
export function paintLines(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  { left, right, top, bottom }: Lines,
  paper: Paper,
): void {
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
  draw(left, [x + 0.5, y], [x + 0.5, y + height]);
  draw(top, [x, y + 0.5], [x + width, y + 0.5]);
}
