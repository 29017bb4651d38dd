import type { Text } from '../../locales/text';
import type { ChartPoint } from './chart-points';
import { textWidth, withPlaces, type LabelPlace } from './label-places';
import type { PlotScales } from './plot-area';

/** Few bubbles may be large; many would cover each other. */
const largestOf = (count: number) => (count > 12 ? 9 : 18);

/** A bubble with what stands beside it: its name or, where the names have no room, its number in the key. */
export interface Bubble {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: string;
  readonly place: LabelPlace | undefined;
}

/** Bubbles with places for their labels. Where not every name has one, the bubbles are numbered, and `isKeyed`. */
export function namedBubbles(
  points: readonly ChartPoint[],
  { x, y }: PlotScales,
  say: (text: Text) => string,
): { readonly bubbles: readonly Bubble[]; readonly isKeyed: boolean } {
  const most = Math.max(1e-9, ...points.map((point) => point.size));
  const radius = (value: number) =>
    Math.max(3, largestOf(points.length) * Math.sqrt(Math.max(0, value) / most));
  const labelled = (labelOf: (name: Text, index: number) => string): readonly Bubble[] =>
    withPlaces(
      points.map((point, index) => {
        const label = point.series ? labelOf(point.series, index) : '';
        const circle = { x: x.at(point.x), y: y.at(point.y), r: radius(point.size) };
        return { point, ...circle, label, width: textWidth(label) };
      }),
    );
  const named = labelled(say);
  const isKeyed = named.some(({ label, place }) => label !== '' && !place);
  return { bubbles: isKeyed ? labelled((_, index) => String(index + 1)) : named, isKeyed };
}
