import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { useSay } from '../state/use-say';
import { Axes } from './axes';
import { BubbleKey, Bubbles } from './bubbles';
import { bySeries, chartColumns, chartPoints, cumulated, type ChartPoint } from './chart-points';
import { textWidth, withPlaces } from './label-places';
import { namedBubbles } from './named-bubbles';
import { plotScales, plotSize, type PlotScales } from './plot-area';

/** Pareto, line and bubble charts. The picture is for the eye; {@link DataTable} beside it has the numbers. */
export function Plot({ table, chart }: { table: SummaryTable; chart: Chart }) {
  const say = useSay();
  const isPareto = chart.kind === 'pareto';
  const points = isPareto ? cumulated(chartPoints(table, chart)) : chartPoints(table, chart);
  if (points.length === 0) return null;
  const scales = plotScales(points, chart);
  const named = chart.kind === 'bubble' ? namedBubbles(points, scales, say) : undefined;
  return (
    <div className="picture">
      <svg className="plot" viewBox={`0 0 ${String(plotSize.width)} ${String(plotSize.height)}`} aria-hidden>
        <Axes table={table} chart={chart} {...scales} />
        <Reference reference={isPareto ? 'equal' : chart.reference} {...scales} />
        {named ? (
          <Bubbles bubbles={named.bubbles} />
        ) : (
          <Lines points={isPareto ? [origin, ...points] : points} areNamed={isPareto} {...scales} />
        )}
      </svg>
      {chart.kind === 'line' && <Legend points={points} />}
      {named?.isKeyed && <BubbleKey bubbles={named.bubbles} />}
      {named && <SizeNote table={table} chart={chart} />}
    </div>
  );
}

const origin: ChartPoint = { label: { zh: '', en: '' }, x: 0, y: 0, size: 1, series: undefined };

/** The level or the diagonal that the points are compared with. */
function Reference({ reference, x, y }: PlotScales & { readonly reference: Chart['reference'] | undefined }) {
  if (reference === undefined) return null;
  const [low, high] = [x.domain[0], x.domain[1]];
  const [from, to] = reference === 'equal' ? [low, high] : [reference, reference];
  return <line className="plot-reference" x1={x.at(low)} x2={x.at(high)} y1={y.at(from)} y2={y.at(to)} />;
}

type LinesProps = PlotScales & {
  readonly points: readonly ChartPoint[];
  /** The points are few, and each is somebody: the classes of a Pareto chart. */
  readonly areNamed: boolean;
};

function Lines({ points, x, y, areNamed }: LinesProps) {
  const say = useSay();
  const placed = withPlaces(
    points.map((point) => ({
      ...{ series: point.series, label: say(point.label) },
      ...{ x: x.at(point.x), y: y.at(point.y), r: 3 },
      width: areNamed ? textWidth(say(point.label)) : 0,
    })),
  );
  return bySeries(placed).map(([series, own], index) => (
    <g key={series?.en ?? ''} className={`series series-${String(index % 3)}`}>
      <polyline
        className="plot-line"
        points={own.map((point) => `${String(point.x)},${String(point.y)}`).join(' ')}
      />
      {own.map(({ label, place, ...point }, at) => (
        <g key={at}>
          <circle cx={point.x} cy={point.y} r={3} className="plot-dot">
            <title>{label}</title>
          </circle>
          {areNamed && place && (
            <text x={place.x} y={place.y} textAnchor="middle" className="plot-text">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  ));
}

/** What the areas of bubbles tell. */
function SizeNote({ table, chart }: { table: SummaryTable; chart: Chart }) {
  const say = useSay();
  const size = table.columns[chartColumns(table, chart).size];
  if (!size) return null;
  return (
    <p className="legend quiet" aria-hidden>
      {say({ zh: `圆的面积：${size.label.zh}`, en: `Area: ${size.label.en}` })}
    </p>
  );
}

/** Which line is whose, where there are several. */
function Legend({ points }: { points: readonly ChartPoint[] }) {
  const say = useSay();
  const all = bySeries(points);
  if (all.length < 2) return null;
  return (
    <ul className="legend" aria-hidden>
      {all.map(([series], index) => (
        <li key={series?.en ?? ''} className={`series-${String(index % 3)}`}>
          <svg viewBox="0 0 24 8" width="24" height="8">
            <line className="plot-line" x1="0" x2="24" y1="4" y2="4" />
          </svg>
          {series && say(series)}
        </li>
      ))}
    </ul>
  );
}
