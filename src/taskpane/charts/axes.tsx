import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { useSay } from '../state/use-say';
import { chartColumns } from './chart-points';
import { spacedTicks, textWidth } from './label-places';
import { plotSize, type PlotScales } from './plot-area';
import { useTickFormat } from './use-tick-format';

type AxesProps = PlotScales & { readonly table: SummaryTable; readonly chart: Chart };

/** Both axes with what they measure, round values, and a line across for each of y's. */
export function Axes({ table, chart, x, y }: AxesProps) {
  const say = useSay();
  const format = useTickFormat();
  const at = chartColumns(table, chart);
  const [across, up] = [table.columns[at.x], table.columns[at.y]];
  const { width, height, left, right, bottom } = plotSize;
  const floor = height - bottom;
  const names = x.ticks.map((tick) => {
    const name = format(tick, across?.format ?? 'decimal');
    return { name, x: x.at(tick), width: textWidth(name) };
  });
  return (
    <g className="axis">
      <text x={2} y={10}>
        {up && say(up.label)}
      </text>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={left - 6} y={y.at(tick) + 3} textAnchor="end">
            {format(tick, up?.format ?? 'decimal')}
          </text>
        </g>
      ))}
      {spacedTicks(names).map((tick) => (
        <text key={tick.x} x={tick.x} y={floor + 14} textAnchor="middle">
          {tick.name}
        </text>
      ))}
      <text x={width - right} y={height - 8} textAnchor="end">
        {across && say(across.label)}
      </text>
    </g>
  );
}
