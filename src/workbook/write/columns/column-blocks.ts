import { rowBytes } from '../../conversation/blocks';
import { ownHeader } from '../../memory/identity';
import { writtenFor, type ColumnToWrite } from './column-to-write';
import type { CellContent } from '../journal/journal';

/** An own column, known by its key. */
export type Keyed = Pick<ColumnToWrite, 'key'>;

/** Columns that stand side by side, the first at `at`. */
export interface ColumnGroup<Column extends Keyed = ColumnToWrite> {
  readonly at: number;
  readonly columns: readonly Column[];
}

/** Columns by place, neighbours together: each group can be written as one rectangle. */
export function groupNeighbours<Column extends Keyed>(
  placed: readonly { column: Column; at: number }[],
): ColumnGroup<Column>[] {
  const groups: { at: number; columns: Column[] }[] = [];
  for (const { column, at } of [...placed].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && last.at + last.columns.length === at) last.columns.push(column);
    else groups.push({ at, columns: [column] });
  }
  return groups;
}

/** The header cells of columns that stood side by side, to read below them. */
export function groupHeader(sheet: Excel.Worksheet, columns: readonly Keyed[]): Excel.Range {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) throw new Error('a group of no columns');
  const header = ownHeader(sheet, first.key);
  return first === last ? header : header.getBoundingRect(ownHeader(sheet, last.key));
}

/**
 * The same, to write below them. Where they do not stand so any more when Excel carries the request out, it refuses the request before
 * anything is written: a column that is gone has no name, one that was moved does not meet the cell that it should stand on, and
 * with a strange one between them the rectangle is too wide for its values.
 *
 * @param isUsed whether the column at this place is written to; the others do not matter.
 */
export function checkedHeader(
  sheet: Excel.Worksheet,
  columns: readonly Keyed[],
  isUsed: (place: number) => boolean = () => true,
): Excel.Range {
  const header = groupHeader(sheet, columns);
  // With all others in their places the last one is in its own.
  columns.slice(0, -1).forEach(({ key }, place) => {
    if (isUsed(place)) header.getColumn(place).getIntersection(ownHeader(sheet, key));
  });
  return header;
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

/** The same of several groups together. */
export function rowBytesOf(groups: readonly ColumnGroup[], probes: Int32Array): number {
  return groups.reduce((sum, group) => sum + groupRowBytes(group, probes), 0);
}
