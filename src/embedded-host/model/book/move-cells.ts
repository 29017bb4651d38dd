import { editedIndex, editedSpan, type LineEdit } from '../cells/workbook-edit';
import { noCell, RowShape } from '../cells/row-shape';
import type { RowCells } from '../cells/row-cells';
import type { Sheet } from './sheet';

/** Moves the sheet's cells, widths and heights. New lines look like the line before them, as in Excel. */
export function moveCells(sheet: Sheet, edit: LineEdit): void {
  if (edit.axis === 'rows') moveRows(sheet, edit);
  else moveColumns(sheet, edit);
}

function moveRows(sheet: Sheet, edit: LineEdit): void {
  const place = (row: number) => editedIndex(edit, row);
  const before = edit.at > 0 ? sheet.cells.row(edit.at - 1) : undefined;
  sheet.cells.moveRows(place);
  sheet.rows.move(place);
  if (edit.kind === 'delete' || !before) return;
  const { columns, styles } = before.shape;
  for (let row = edit.at; row < edit.at + edit.count; row++) {
    columns.forEach((column, at) => {
      if (styles[at]) sheet.cells.rowForWriting(row).setStyle(column, styles[at]);
    });
  }
}

function moveColumns(sheet: Sheet, edit: LineEdit): void {
  const shapes = new Map<RowShape, RowShape>();
  const move = (shape: RowShape) => {
    let moved = shapes.get(shape);
    if (!moved) shapes.set(shape, (moved = movedShape(shape, edit)));
    return moved;
  };
  for (const [, cells] of sheet.cells.rows()) moveRow(cells, edit, move);
  sheet.columns.move(
    (column) => editedIndex(edit, column),
    (first, last) => editedSpan(edit, first, last),
  );
  if (edit.kind === 'insert' && edit.at > 0) {
    const { width, style } = sheet.columns.get(edit.at - 1);
    if (width === undefined && style === undefined) return;
    sheet.columns.set(edit.at, edit.at + edit.count - 1, {
      ...(width === undefined ? {} : { width }),
      ...(style === undefined ? {} : { style }),
      isHidden: false,
    });
  }
}

function moveRow(cells: RowCells, edit: LineEdit, move: (shape: RowShape) => RowShape): void {
  const { columns } = cells.shape;
  if (edit.kind === 'delete') {
    const first = cells.shape.place(edit.at);
    const last = cells.shape.place(edit.at + edit.count);
    const from = first < 0 ? ~first : first;
    const to = last < 0 ? ~last : last;
    if (to > from) cells.values.splice(from, to - from);
  }
  const left = edit.at > 0 ? cells.style(edit.at - 1) : noCell;
  if (columns.length > 0) cells.shape = move(cells.shape);
  cells.touches = move(cells.touches);
  if (edit.kind === 'insert' && left > 0) {
    for (let column = edit.at; column < edit.at + edit.count; column++) cells.setStyle(column, left);
  }
}

function movedShape(shape: RowShape, edit: LineEdit): RowShape {
  const columns: number[] = [];
  const styles: number[] = [];
  shape.columns.forEach((column, place) => {
    const moved = editedIndex(edit, column);
    if (moved < 0) return;
    columns.push(moved);
    styles.push(shape.styles[place] as number);
  });
  return new RowShape(columns, styles);
}
