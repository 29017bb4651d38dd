import type { Text } from '../../locales/text';
import type { Chart, SummaryTable } from '../../methods/shared/contract';

/** A point of a chart: places, size, and what it is called. */
export interface ChartPoint {
  readonly label: Text;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly series: Text | undefined;
}

export type Cell = number | Text | null | undefined;

/** The pictures that a summary is drawn as; none where people would rather read it. */
export function chartsOf({ chart }: SummaryTable): readonly Chart[] {
  return chart === undefined ? [] : isOne(chart) ? [chart] : chart;
}

function isOne(chart: Chart | readonly Chart[]): chart is Chart {
  return !Array.isArray(chart);
}

/** The columns that a chart names, by what they are for; -1 where it names none. */
export function chartColumns({ columns }: SummaryTable, chart: Chart) {
  const at = (id: string | undefined) => columns.findIndex((column) => column.id === id);
  return { x: at(chart.x), y: at(chart.y), size: at(chart.size), series: at(chart.series) };
}

/** The rows of a summary as points. Where x is a text, points stand at 0, 1, 2 ...; rows without a number are left out. */
export function chartPoints(table: SummaryTable, chart: Chart): readonly ChartPoint[] {
  const at = chartColumns(table, chart);
  return table.rows.flatMap((row, index) => {
    const [x, y] = [row[at.x], row[at.y]];
    const place = typeof x === 'number' ? x : index;
    if (typeof y !== 'number' || x === null || x === undefined) return [];
    const size = numberOr(row[at.size], 1);
    return [{ label: labelOf(x, row[0]), x: place, y, size, series: textOf(row[at.series]) }];
  });
}

/** The classes of a Pareto chart: shares added up from the first row on, from 0/0. A class of nobody adds nothing. */
export function cumulated(points: readonly ChartPoint[]): readonly ChartPoint[] {
  let [x, y] = [0, 0];
  const counted = points.filter((point) => point.x !== 0 || point.y !== 0);
  return counted.map((point) => {
    x += point.x;
    y += point.y;
    return { ...point, x, y };
  });
}

/** The points of each series, in the order in which the series begin. */
export function bySeries<T extends { readonly series: Text | undefined }>(
  points: readonly T[],
): readonly (readonly [series: Text | undefined, points: readonly T[]])[] {
  const groups = new Map<string, [Text | undefined, T[]]>();
  for (const point of points) {
    const name = point.series?.en ?? '';
    const group = groups.get(name);
    if (group) group[1].push(point);
    else groups.set(name, [point.series, [point]]);
  }
  return [...groups.values()];
}

function labelOf(x: Cell, first: Cell): Text {
  return textOf(x) ?? textOf(first) ?? { zh: String(x), en: String(x) };
}

/** The text of a cell that holds one. */
export function textOf(cell: Cell): Text | undefined {
  return typeof cell === 'object' && cell !== null ? cell : undefined;
}

function numberOr(cell: Cell, otherwise: number): number {
  return typeof cell === 'number' ? cell : otherwise;
}
