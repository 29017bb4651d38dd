import type { SummaryTable } from '../../methods/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { chartColumns, chartPoints } from './chart-points';

/** Counts of two scores as a field of tinted cells: a table in itself, with the counts in it. */
export function HeatMap({ table }: { table: SummaryTable }) {
  const say = useSay();
  const format = useFormat();
  const points = chartPoints(table);
  const at = chartColumns(table);
  const [across, down] = [table.columns[at.x]?.label, table.columns[at.y]?.label];
  const columns = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const rows = [...new Set(points.map(({ y }) => y))].sort((a, b) => b - a);
  const most = Math.max(1, ...points.map(({ size }) => size));
  return (
    <table className="heat-map">
      <caption>
        {say({
          zh: `纵：${down?.zh ?? ''}；横：${across?.zh ?? ''}`,
          en: `Down: ${down?.en ?? ''}; across: ${across?.en ?? ''}`,
        })}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((x) => (
            <th key={x} scope="col">
              {format(x, 'integer')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((y) => (
          <tr key={y}>
            <th scope="row">{format(y, 'integer')}</th>
            {columns.map((x) => {
              const size = points.find((point) => point.x === x && point.y === y)?.size ?? 0;
              return (
                <td
                  key={x}
                  style={{ '--heat': `${String(Math.round((55 * size) / most))}%` } as React.CSSProperties}
                >
                  {format(size, 'integer')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
