import { rowBytes } from '../blocks';
import { writtenFor, type ColumnToWrite } from './column-to-write';
import type { CellContent } from './journal';

/** Columns that stand side by side, the first at `at`. */
export interface ColumnGroup {
  readonly at: number;
  readonly columns: readonly ColumnToWrite[];
}

/** Columns by place, neighbours together: each group can be written as one rectangle. */
export function groupNeighbours(placed: readonly { column: ColumnToWrite; at: number }[]): ColumnGroup[] {
  const groups: { at: number; columns: ColumnToWrite[] }[] = [];
  for (const { column, at } of [...placed].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && last.at + last.columns.length === at) last.columns.push(column);
    else groups.push({ at, columns: [column] });
  }
  return groups;
}

/** The rectangle of a group for the rows `from` to `to` of the row map, as Excel is given it. */
export function groupBlock(group: ColumnGroup, map: Int32Array, from: number, to: number): CellContent[][] {
  const { columns } = group;
  const rows = new Array<CellContent[]>(to - from);
  for (let row = from; row < to; row++) rows[row - from] = new Array<CellContent>(columns.length);
  const part = map.subarray(from, to);
  const areRows = part.every((mapped) => mapped >= 0);
  columns.forEach((column, place) => {
    if (areRows && column.fill) column.fill(rows, place, part);
    else fill(rows, place, column, part);
  });
  return rows;
}

/** One column at a time: a loop over rows that calls one function is several times faster than one that calls many. */
function fill(rows: CellContent[][], place: number, column: ColumnToWrite, map: Int32Array): void {
  rows.forEach((row, index) => (row[place] = writtenFor(column, map[index] ?? 0)));
}

const mostProbes = 200;

/** Places of the map spread over the table, to tell from them how much its rows weigh. */
export function probesOf(map: Int32Array): Int32Array {
  const probes = Math.min(mostProbes, map.length);
  return Int32Array.from(
    { length: probes },
    (_, probe) => map[Math.floor((probe * map.length) / probes)] ?? 0,
  );
}

/** The bytes of an average row of the group, from the rows of {@link probesOf}. */
export function groupRowBytes(group: ColumnGroup, probes: Int32Array): number {
  const bytes = groupBlock(group, probes, 0, probes.length).reduce((sum, row) => sum + rowBytes(row), 0);
  return probes.length === 0 ? 1 : bytes / probes.length;
}
