import type { Area } from './area';
import { union } from './area';
import type { CellValue } from './cell-value';
import { maxColumns, maxRows } from './limits';
import { RowCells } from './row-cells';

const chunkBits = 10;
const chunkRows = 1 << chunkBits;

/**
 * The cells of a sheet, row by row. Rows lie in chunks of 1,024 that exist only where cells are, so one cell in XFD1048576
 * costs one chunk; shapes of rows are shared (see RowShape), so a cell costs its value and little more.
 */
export class CellStore {
  private readonly chunks: (RowCells | undefined)[][] = [];

  /** The row's cells, if it has any. */
  row(row: number): RowCells | undefined {
    return this.chunks[row >> chunkBits]?.[row & (chunkRows - 1)];
  }

  /** The row's cells, made if there are none yet. */
  rowForWriting(row: number): RowCells {
    const known = this.row(row);
    if (known) return known;
    const made = new RowCells();
    this.putRow(row, made);
    return made;
  }

  /** Puts a row in place of the one there. For opening files, and for moving rows. */
  putRow(row: number, cells: RowCells | undefined): void {
    const chunk = row >> chunkBits;
    while (this.chunks.length <= chunk) this.chunks.push([]);
    (this.chunks[chunk] as (RowCells | undefined)[])[row & (chunkRows - 1)] = cells;
  }

  /** The rows that exist, ascending, from `from` to `to`, both included. */
  *rows(from = 0, to = maxRows - 1): IterableIterator<[row: number, cells: RowCells]> {
    for (let chunk = from >> chunkBits; chunk < this.chunks.length && chunk <= to >> chunkBits; chunk++) {
      const rows = this.chunks[chunk] as (RowCells | undefined)[];
      for (let offset = 0; offset < rows.length; offset++) {
        const cells = rows[offset];
        const row = (chunk << chunkBits) + offset;
        if (cells && row >= from && row <= to) yield [row, cells];
      }
    }
  }

  /** Values of a block, row-major; blank cells are the empty text. */
  readValues(top: number, left: number, rows: number, columns: number): CellValue[][] {
    const block = new Array<CellValue[]>(rows);
    for (let offset = 0; offset < rows; offset++) {
      const values = new Array<CellValue>(columns).fill('');
      const cells = this.row(top + offset);
      if (cells) copyValues(cells, left, columns, values);
      block[offset] = values;
    }
    return block;
  }

  /** The smallest area around all cells, or around those with a value; null for none. */
  extent(valuesOnly: boolean): Area | null {
    let extent: Area | null = null;
    for (const [row, cells] of this.rows()) {
      const { columns } = cells.shape;
      let first = 0;
      let last = columns.length - 1;
      while (valuesOnly && first <= last && cells.values[first] === '') first++;
      while (valuesOnly && first < last && cells.values[last] === '') last--;
      if (first > last) continue;
      const line = { top: row, left: columns[first] as number, bottom: row, right: columns[last] as number };
      extent = extent ? union(extent, line) : line;
    }
    return extent;
  }

  /** The smallest area around the cells (or those with a value) that lie inside an area; null for none. */
  extentWithin(area: Area, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [-1, maxColumns, -1, -1];
    for (const [row, cells] of this.rows(area.top, area.bottom)) {
      const { columns } = cells.shape;
      for (let place = 0; place < columns.length; place++) {
        const column = columns[place] as number;
        if (column < area.left || column > area.right || (valuesOnly && cells.values[place] === '')) continue;
        if (top < 0) top = row;
        bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return top < 0 ? null : { top, left, bottom, right };
  }

  /** Takes all rows out and puts each back where `place` says, or drops it where that is -1. */
  moveRows(place: (row: number) => number): void {
    const all = [...this.rows()];
    this.chunks.length = 0;
    for (const [row, cells] of all) {
      const target = place(row);
      if (target >= 0) this.putRow(target, cells);
    }
  }
}

function copyValues(cells: RowCells, left: number, count: number, target: CellValue[]): void {
  const { columns } = cells.shape;
  const start = cells.shape.place(left);
  for (let place = start < 0 ? ~start : start; place < columns.length; place++) {
    const offset = (columns[place] as number) - left;
    if (offset >= count) break;
    target[offset] = cells.values[place] as CellValue;
  }
}
