import { rowBytes } from '../blocks';
import { asWritten, contentFor, type ColumnToWrite } from './column-to-write';
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
  const rows = new Array<CellContent[]>(to - from);
  for (let row = from; row < to; row++) {
    const mapped = map[row] ?? 0;
    rows[row - from] = group.columns.map((column) => asWritten(column, contentFor(column, mapped)));
  }
  return rows;
}

/** The bytes of an average row of the group, from rows spread over the table. */
export function groupRowBytes(group: ColumnGroup, map: Int32Array): number {
  const probes = Math.min(200, map.length);
  let bytes = 0;
  for (let probe = 0; probe < probes; probe++) {
    const row = Math.floor((probe * map.length) / probes);
    bytes += rowBytes(groupBlock(group, map, row, row + 1)[0] ?? []);
  }
  return probes === 0 ? 1 : bytes / probes;
}
