import { useSay } from '../state/use-say';
import type { Bubble } from './named-bubbles';

/** Bubbles with their labels, the largest at the back so that none is hidden. Areas, not radii, tell the sizes. */
export function Bubbles({ bubbles }: { readonly bubbles: readonly Bubble[] }) {
  const say = useSay();
  return (
    <>
      {bubbles
        .map((bubble, index) => ({ ...bubble, index }))
        .toSorted((a, b) => b.r - a.r)
        .map(({ point, index, x, y, r }) => (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={r}
            className={`plot-bubble series-${String(point.series ? index % 3 : 0)}`}
          >
            <title>{say(point.series ?? point.label)}</title>
          </circle>
        ))}
      {bubbles.map(({ label, place }, index) =>
        place && label !== '' ? (
          <text key={index} x={place.x} y={place.y} textAnchor="middle" className="plot-text plot-name">
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}

/** Which number is whose, where names had no room in the picture. */
export function BubbleKey({ bubbles }: { readonly bubbles: readonly Bubble[] }) {
  const say = useSay();
  return (
    <ol className="legend" aria-hidden>
      {bubbles.map(({ point, label }, index) => (
        <li key={index}>{point.series && `${label} ${say(point.series)}`}</li>
      ))}
    </ol>
  );
}
