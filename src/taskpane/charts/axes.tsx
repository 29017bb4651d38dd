import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { useSay } from '../state/use-say';
import { chartColumns } from './chart-points';
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
      {x.ticks.map((tick) => (
        <text key={tick} x={x.at(tick)} y={floor + 14} textAnchor="middle">
          {format(tick, across?.format ?? 'decimal')}
        </text>
      ))}
      <text x={width - right} y={height - 8} textAnchor="end">
        {across && say(across.label)}
      </text>
    </g>
  );
}
