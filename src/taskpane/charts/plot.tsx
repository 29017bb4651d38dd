import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleSqrt } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { SummaryTable } from '../../methods/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { chartColumns, chartPoints, cumulated, type ChartPoint } from './chart-points';

const size = { width: 272, height: 190, left: 46, right: 12, top: 12, bottom: 28 };
const largestBubble = 16;

/** Pareto, line and bubble charts. The picture is for the eye; {@link DataTable} beside it has the numbers. */
export function Plot({ table }: { table: SummaryTable }) {
  const isPareto = table.chart?.kind === 'pareto';
  const isBubble = table.chart?.kind === 'bubble';
  const points = isPareto ? cumulated(chartPoints(table)) : chartPoints(table);
  const { x, y } = scalesOf(points, isPareto);
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

type Scale = ReturnType<typeof scaleLinear<number>>;

const origin: ChartPoint = { label: { zh: '', en: '' }, x: 0, y: 0, size: 1, series: undefined };

function scalesOf(points: readonly ChartPoint[], isWhole: boolean): { readonly x: Scale; readonly y: Scale } {
  const extent = (of: (point: ChartPoint) => number, isFromZero: boolean): [number, number] => {
    if (isWhole) return [0, 1];
    const values = points.map(of);
    const [low, high] = [Math.min(...values, ...(isFromZero ? [0] : [])), Math.max(...values)];
    return low === high ? [low - 1, high + 1] : [low, high];
  };
  const { width, height, left, right, top, bottom } = size;
  return {
    x: scaleLinear<number>({
      domain: extent((point) => point.x, false),
      range: [left + 8, width - right - 8],
    }),
    y: scaleLinear<number>({
      domain: extent((point) => point.y, true),
      range: [height - bottom, top],
      nice: !isWhole,
    }),
  };
}

interface Drawn {
  readonly points: readonly ChartPoint[];
  readonly x: Scale;
  readonly y: Scale;
}

function Axes({ table, x, y }: Omit<Drawn, 'points'> & { table: SummaryTable }) {
  const format = useFormat();
  const at = chartColumns(table);
  const kindX = table.columns[at.x]?.format ?? 'decimal';
  const kindY = table.columns[at.y]?.format ?? 'decimal';
  return (
    <>
      <AxisBottom
        scale={x}
        top={size.height - size.bottom}
        numTicks={4}
        tickFormat={(value) => format(Number(value), kindX)}
        axisClassName="axis"
        hideTicks
      />
      <AxisLeft
        scale={y}
        left={size.left}
        numTicks={4}
        tickFormat={(value) => format(Number(value), kindY)}
        axisClassName="axis"
        hideTicks
      />
    </>
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
      <LinePath data={own} x={(point) => x(point.x)} y={(point) => y(point.y)} className="plot-line" />
      {own.map((point, at) => (
        <circle key={at} cx={x(point.x)} cy={y(point.y)} r={3} className="plot-dot">
          <title>{say(point.label)}</title>
        </circle>
      ))}
    </g>
  ));
}

function Bubbles({ points, x, y }: Drawn) {
  const say = useSay();
  const most = Math.max(1, ...points.map((point) => point.size));
  const radius = scaleSqrt<number>({ domain: [0, most], range: [2, largestBubble] });
  return points.map((point, index) => (
    <g key={index} className={`series series-${String(index % 3)}`}>
      <circle cx={x(point.x)} cy={y(point.y)} r={radius(point.size)} className="plot-bubble">
        <title>{say(point.series ?? point.label)}</title>
      </circle>
      {point.series && (
        <text x={x(point.x)} y={y(point.y) + 3} textAnchor="middle" className="plot-text">
          {say(point.series)}
        </text>
      )}
    </g>
  ));
}
