import type { Area } from '../../embedded-host/model/area';
import type { CellLook } from './cell-look';
import type { PaintedSheet, Rectangle } from './painted-sheet';
import type { Paper } from './paper';
import type { Line, StyleLook } from './style-look';

type Edges = StyleLook['lines'];

/** The lines around a cell: its borders, else the sheet's grid on the right and below; none inside merged cells. */
export function edges(
  { sheet, paper }: PaintedSheet,
  { fill, style: { lines } }: CellLook,
  cell: { row: number; column: number; merged: Area | undefined; isOverrun: boolean },
): Edges {
  const hasGrid = fill === null && sheet.get('showGridlines');
  const grid = hasGrid ? { width: 1, color: paper.gridLine, dash: [] } : null;
  const { row, column, merged, isOverrun } = cell;
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
  { left, right, top, bottom }: Edges,
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
