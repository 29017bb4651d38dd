import type { Text } from '../../locales/text';
import type { SummaryTable } from '../../methods/contract';

/** A point of a chart: places, size, and what it is called. */
export interface ChartPoint {
  readonly label: Text;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly series: Text | undefined;
}

type Cell = number | Text | null | undefined;

/** The columns that a summary's chart names, by what they are for; -1 where it names none. */
export function chartColumns({ columns, chart }: SummaryTable) {
  const at = (id: string | undefined) => columns.findIndex((column) => column.id === id);
  return { x: at(chart?.x), y: at(chart?.y), size: at(chart?.size), series: at(chart?.series) };
}

/** The rows of a summary as points. Where x is a text, points stand at 0, 1, 2 ...; rows without a number are left out. */
export function chartPoints(table: SummaryTable): readonly ChartPoint[] {
  const at = chartColumns(table);
  return table.rows.flatMap((row, index) => {
    const [x, y] = [row[at.x], row[at.y]];
    const place = typeof x === 'number' ? x : index;
    if (typeof y !== 'number' || x === null || x === undefined) return [];
    const size = numberOr(row[at.size], 1);
    return [{ label: labelOf(x, row[0]), x: place, y, size, series: textOf(row[at.series]) }];
  });
}

/** The classes of a Pareto chart: shares added up from the first row on, from 0/0. */
export function cumulated(points: readonly ChartPoint[]): readonly ChartPoint[] {
  let [x, y] = [0, 0];
  return points.map((point) => {
    x += point.x;
    y += point.y;
    return { ...point, x, y };
  });
}

function labelOf(x: Cell, first: Cell): Text {
  return textOf(x) ?? textOf(first) ?? { zh: String(x), en: String(x) };
}

function textOf(cell: Cell): Text | undefined {
  return typeof cell === 'object' && cell !== null ? cell : undefined;
}

function numberOr(cell: Cell, otherwise: number): number {
  return typeof cell === 'number' ? cell : otherwise;
}
