import type { Chart, SummaryTable } from '../../methods/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { chartColumns, chartPoints, cumulated, type ChartPoint } from './chart-points';
import { linearScale, type LinearScale } from './linear-scale';

const size = { width: 272, height: 190, left: 46, right: 12, top: 12, bottom: 28 };
const largestBubble = 16;

/** Pareto, line and bubble charts. The picture is for the eye; {@link DataTable} beside it has the numbers. */
export function Plot({ table }: { table: SummaryTable }) {
  const isPareto = table.chart?.kind === 'pareto';
  const isBubble = table.chart?.kind === 'bubble';
  const points = isPareto ? cumulated(chartPoints(table)) : chartPoints(table);
  const { x, y } = scalesOf(points, table.chart?.kind);
  return (
    <svg className="plot" viewBox={`0 0 ${String(size.width)} ${String(size.height)}`} aria-hidden>
      <Axes table={table} x={x} y={y} />
      {isBubble ? (
        <Bubbles points={points} x={x} y={y} />
      ) : (
        <Lines points={isPareto ? [origin, ...points] : points} x={x} y={y} />
      )}
    </svg>
  );
}

const origin: ChartPoint = { label: { zh: '', en: '' }, x: 0, y: 0, size: 1, series: undefined };

interface Scales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** Bubbles and their names need room at the edges. */
const bubbleRoom = 0.22;

function scalesOf(points: readonly ChartPoint[], kind: Chart['kind'] | undefined): Scales {
  const extent = (of: (point: ChartPoint) => number, alsoWith: readonly number[]) => {
    if (kind === 'pareto') return [0, 1] as const;
    const values = [...points.map(of), ...alsoWith];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = kind === 'bubble' ? bubbleRoom * (high - low) : 0;
    return [low - room, high + room] as const;
  };
  const { width, height, left, right, top, bottom } = size;
  return {
    x: linearScale(
      extent((point) => point.x, []),
      [left + 10, width - right - 10],
    ),
    y: linearScale(
      extent((point) => point.y, [0]),
      [height - bottom, top],
    ),
  };
}

type Drawn = Scales & { readonly points: readonly ChartPoint[] };

function Axes({ table, x, y }: Scales & { table: SummaryTable }) {
  const format = useFormat();
  const at = chartColumns(table);
  const kindX = table.columns[at.x]?.format ?? 'decimal';
  const kindY = table.columns[at.y]?.format ?? 'decimal';
  const floor = size.height - size.bottom;
  return (
    <g className="axis">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={size.left} x2={size.width - size.right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={size.left - 6} y={y.at(tick) + 3} textAnchor="end">
            {format(tick, kindY)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <text key={tick} x={x.at(tick)} y={floor + 14} textAnchor="middle">
          {format(tick, kindX)}
        </text>
      ))}
    </g>
  );
}

function Lines({ points, x, y }: Drawn) {
  const say = useSay();
  const bySeries = new Map<string, ChartPoint[]>();
  for (const point of points) {
    const name = point.series?.en ?? '';
    bySeries.set(name, [...(bySeries.get(name) ?? []), point]);
  }
  return [...bySeries].map(([name, own], index) => (
    <g key={name} className={`series series-${String(index % 3)}`}>
      <polyline
        className="plot-line"
        points={own.map((point) => `${String(x.at(point.x))},${String(y.at(point.y))}`).join(' ')}
      />
      {own.map((point, at) => (
        <circle key={at} cx={x.at(point.x)} cy={y.at(point.y)} r={3} className="plot-dot">
          <title>{say(point.label)}</title>
        </circle>
      ))}
    </g>
  ));
}

function Bubbles({ points, x, y }: Drawn) {
  const say = useSay();
  const most = Math.max(1, ...points.map((point) => point.size));
  // Areas, not radii, tell the sizes.
  const radius = (value: number) => Math.max(2, largestBubble * Math.sqrt(value / most));
  return points.map((point, index) => (
    <g key={index} className={`series series-${String(index % 3)}`}>
      <circle cx={x.at(point.x)} cy={y.at(point.y)} r={radius(point.size)} className="plot-bubble">
        <title>{say(point.series ?? point.label)}</title>
      </circle>
      {point.series && (
        <text x={x.at(point.x)} y={y.at(point.y) + 3} textAnchor="middle" className="plot-text">
          {say(point.series)}
        </text>
      )}
    </g>
  ));
}
