import type { Chart } from '../../methods/shared/contract';
import type { ChartPoint } from './chart-points';
import { linearScale, type LinearScale } from './linear-scale';

/** The picture: as wide as a pane of 320 px leaves room, so that its letters are as large as they say. */
export const plotSize = { width: 272, height: 212, left: 44, right: 12, top: 24, bottom: 42 };

/** Both scales of a plot. */
export interface PlotScales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** Bubbles and their names need room at the edges. */
const bubbleRoom = 0.22;

/** Scales that show all points, what they are compared with, and, but for bubbles, the zero of y. */
export function plotScales(points: readonly ChartPoint[], { kind, reference }: Chart): PlotScales {
  const level = typeof reference === 'number' ? [reference] : [];
  const isEqual = reference === 'equal';
  const extent = (values: readonly number[]) => {
    if (kind === 'pareto') return [0, 1] as const;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = kind === 'bubble' ? bubbleRoom * (high - low || 1) : 0;
    return [low - room, high + room] as const;
  };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const zero = kind === 'bubble' ? [] : [0];
  const { width, height, left, right, top, bottom } = plotSize;
  return {
    x: linearScale(extent(isEqual ? [...xs, ...ys, 0] : xs), [left + 10, width - right - 10]),
    y: linearScale(extent(isEqual ? [...xs, ...ys, 0] : [...ys, ...zero, ...level]), [height - bottom, top]),
  };
}
