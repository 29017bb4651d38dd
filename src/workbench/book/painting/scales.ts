import { intersection, type Area } from '../../../embedded-host/model/cells/area';
import type { ScalePoint } from '../../../embedded-host/model/parts/conditional-format';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import { blended } from '../../painted/colors';
import type { DataBar } from '../../painted/painted-cell';
import { constantOf } from './comparisons';

/** Shortest and longest bar in parts of the cell, where the file does not say otherwise (ECMA-376 part 1, 18.3.1.28). */
const [shortestBar, longestBar] = [0.1, 0.9];

/** The numbers in some areas of a sheet, ascending. */
export function numbersIn(sheet: Sheet, areas: readonly Area[]): Float64Array {
  const numbers: number[] = [];
  const used = sheet.usedRange();
  for (const whole of areas) {
    const area = used && intersection(whole, used);
    if (!area) continue;
    for (const [, { shape, values }] of sheet.cells.rows(area.top, area.bottom)) {
      for (let place = 0; place < values.length; place++) {
        const [column, value] = [shape.columns[place] as number, values[place]];
        if (column >= area.left && column <= area.right && typeof value === 'number') numbers.push(value);
      }
    }
  }
  return Float64Array.from(numbers).sort();
}

/** The colour of a number on a colour scale; undefined where a point of the scale must be calculated by Excel. */
export function scaleColor(
  points: readonly ScalePoint[],
  sorted: Float64Array,
  value: number,
): string | undefined {
  const stops = points.map((point) => ({ at: pointValue(point, sorted), color: point.color ?? '#FFFFFF' }));
  if (stops.some(({ at }) => at === undefined)) return undefined;
  const places = stops.map(({ at = 0 }) => at);
  const above = places.findIndex((at) => value <= at);
  if (above <= 0) return stops.at(above)?.color;
  const [low = 0, high = 0] = [places[above - 1], places[above]];
  const [under, over] = [stops[above - 1], stops[above]];
  return under && over && blended(over.color, under.color, (value - low) / (high - low));
}

/** The bar of a number between the ends of its rule. */
export function barOf(
  ends: { readonly minimum: ScalePoint; readonly maximum: ScalePoint; readonly color: string },
  sorted: Float64Array,
  value: number,
): DataBar | undefined {
  const [low, high] = [pointValue(ends.minimum, sorted), pointValue(ends.maximum, sorted)];
  if (low === undefined || high === undefined) return undefined;
  const place = high === low ? 1 : Math.min(1, Math.max(0, (value - low) / (high - low)));
  return { part: shortestBar + place * (longestBar - shortestBar), color: ends.color };
}

/** Where a point lies among the numbers; percentiles as PERCENTILE.INC counts them. */
function pointValue({ type, value = '' }: ScalePoint, sorted: Float64Array): number | undefined {
  const least = sorted[0] ?? 0;
  const most = sorted[sorted.length - 1] ?? 0;
  if (type === 'min') return least;
  if (type === 'max') return most;
  const constant = constantOf(value);
  if (typeof constant !== 'number') return undefined;
  if (type === 'percent') return least + ((most - least) * constant) / 100;
  return type === 'percentile' ? percentile(sorted, constant / 100) : constant;
}

function percentile(sorted: Float64Array, part: number): number {
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, part));
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
