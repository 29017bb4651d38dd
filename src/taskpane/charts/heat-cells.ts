import type { Text } from '../../locales/text';
import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { chartColumns, textOf, type Cell } from './chart-points';

type Key = number | Text;

/** A field of a heat map: where it stands, its number, and the map that it belongs to. */
interface HeatCell {
  readonly across: Key;
  readonly down: Key;
  readonly size: number;
  readonly series: Text | undefined;
}

/** The fields of a heat map with what stands along its sides. */
export interface HeatField {
  /** From the left. */
  readonly columns: readonly Key[];
  /** From the top: numbers go up, as on an axis; texts stand as they come. */
  readonly rows: readonly Key[];
  readonly sizeAt: (row: Key, column: Key) => number;
  readonly most: number;
}

/** The fields that a summary has a row for. */
export function heatCells(table: SummaryTable, chart: Chart): readonly HeatCell[] {
  const at = chartColumns(table, chart);
  return table.rows.flatMap((row) => {
    const [across, down, size] = [keyOf(row[at.x]), keyOf(row[at.y]), row[at.size]];
    if (across === undefined || down === undefined || typeof size !== 'number') return [];
    return [{ across, down, size, series: textOf(row[at.series]) }];
  });
}

/** Cells put into rows and columns; what no cell speaks of counts 0. */
export function heatField(cells: readonly HeatCell[]): HeatField {
  const sizes = new Map(cells.map(({ across, down, size }) => [`${nameOf(down)}\n${nameOf(across)}`, size]));
  return {
    columns: ordered(cells.map(({ across }) => across)),
    rows: upwards(ordered(cells.map(({ down }) => down))),
    sizeAt: (row, column) => sizes.get(`${nameOf(row)}\n${nameOf(column)}`) ?? 0,
    most: Math.max(1, ...cells.map(({ size }) => size)),
  };
}

function ordered(keys: readonly Key[]): readonly Key[] {
  const unique = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  return unique.every((key) => typeof key === 'number') ? unique.sort((a, b) => a - b) : unique;
}

function upwards(keys: readonly Key[]): readonly Key[] {
  return keys.every((key) => typeof key === 'number') ? keys.toReversed() : keys;
}

function nameOf(key: Key): string {
  return typeof key === 'number' ? String(key) : key.en;
}

function keyOf(cell: Cell): Key | undefined {
  return typeof cell === 'number' ? cell : textOf(cell);
}
