import { useSay } from '../state/use-say';
import type { ChartPoint } from './chart-points';
import { textPlace, type PlotScales } from './plot-area';

/** Few bubbles may be large; many would cover each other. */
const largestOf = (count: number) => (count > 12 ? 9 : 18);
/** A name stands within its bubble where it is this large, else above it. */
const roomForName = 12;

/** Bubbles with their names, the largest at the back so that none is hidden. Areas, not radii, tell the sizes. */
export function Bubbles({ points, x, y }: PlotScales & { readonly points: readonly ChartPoint[] }) {
  const say = useSay();
  const most = Math.max(1e-9, ...points.map((point) => point.size));
  const radius = (value: number) =>
    Math.max(3, largestOf(points.length) * Math.sqrt(Math.max(0, value) / most));
  const placed = points.map((point, index) => ({ point, index, r: radius(point.size) }));
  return (
    <>
      {placed
        .toSorted((a, b) => b.r - a.r)
        .map(({ point, index, r }) => (
          <circle
            key={index}
            cx={x.at(point.x)}
            cy={y.at(point.y)}
            r={r}
            className={`plot-bubble series-${String(point.series ? index % 3 : 0)}`}
          >
            <title>{say(point.series ?? point.label)}</title>
          </circle>
        ))}
      {placed.map(({ point, index, r }) => {
        if (!point.series) return null;
        const name = say(point.series);
        return (
          <text
            key={index}
            x={textPlace(x.at(point.x), name)}
            y={y.at(point.y) + (r >= roomForName ? 3 : -r - 3)}
            textAnchor="middle"
            className="plot-text plot-name"
          >
            {name}
          </text>
        );
      })}
    </>
  );
}
