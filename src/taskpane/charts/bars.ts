import type { Text } from '../../locales/text';
import type { Chart, SummaryTable } from '../../methods/shared/contract';
import type { ValueFormat } from '../state/use-format';
import { chartColumns, textOf } from './chart-points';

/** A bar: its name, its number, and the group that it belongs to. */
export interface Bar {
  readonly label: Text;
  readonly value: number;
  readonly series: Text | undefined;
}

/** The bars of a chart, and how their numbers are written. */
export interface Bars {
  readonly bars: readonly Bar[];
  readonly format: ValueFormat;
  /** What the numbers are. */
  readonly measure: Text;
}

/** Bars from the rows of a summary. A pyramid's axes are the other way round: its bars lie. Rows without a number have none. */
export function barsOf(table: SummaryTable, chart: Chart): Bars {
  const { x, y, series } = chartColumns(table, chart);
  const [label, value] = table.columns[y]?.format === 'text' ? [y, x] : [x, y];
  const column = table.columns[value];
  const bars = table.rows.flatMap((row): Bar[] => {
    const [name, number] = [row[label], row[value]];
    if (typeof number !== 'number' || name === null || name === undefined) return [];
    const text = typeof name === 'number' ? { zh: String(name), en: String(name) } : name;
    return [{ label: text, value: number, series: textOf(row[series]) }];
  });
  return { bars, format: column?.format ?? 'decimal', measure: column?.label ?? table.label };
}

/** Where a bar begins and how long it is, in percent of the track; negative ones go to the left of the common zero. */
export function barPlace(
  value: number,
  values: readonly number[],
): { readonly from: number; readonly length: number } {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const whole = high - low || 1;
  return { from: (100 * (Math.min(0, value) - low)) / whole, length: (100 * Math.abs(value)) / whole };
}
