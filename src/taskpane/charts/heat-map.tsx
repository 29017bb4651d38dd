import type { Text } from '../../locales/text';
import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { bySeries, chartColumns } from './chart-points';
import { heatCells, heatField } from './heat-cells';

/** Counts by two scores or classes as a field of tinted cells: a table in itself, with the counts in it. */
export function HeatMap({ table, chart }: { table: SummaryTable; chart: Chart }) {
  const at = chartColumns(table, chart);
  const [across, down] = [table.columns[at.x]?.label, table.columns[at.y]?.label];
  return bySeries(heatCells(table, chart)).map(([series, cells]) => (
    <HeatTable
      key={series?.en ?? ''}
      field={heatField(cells)}
      caption={{
        zh: `${series ? `${series.zh}。` : ''}纵：${down?.zh ?? ''}；横：${across?.zh ?? ''}`,
        en: `${series ? `${series.en}. ` : ''}Down: ${down?.en ?? ''}; across: ${across?.en ?? ''}`,
      }}
    />
  ));
}

function HeatTable({ field, caption }: { field: ReturnType<typeof heatField>; caption: Text }) {
  const say = useSay();
  const format = useFormat();
  const { columns, rows, sizeAt, most } = field;
  const named = (key: number | Text) => (typeof key === 'number' ? format(key, 'integer') : say(key));
  return (
    <table className="heat-map">
      <caption>{say(caption)}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={named(column)} scope="col">
              {named(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={named(row)}>
            <th scope="row">{named(row)}</th>
            {columns.map((column) => (
              <HeatCell key={named(column)} size={sizeAt(row, column)} most={most} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell({ size, most }: { size: number; most: number }) {
  const format = useFormat();
  const heat = `${String(Math.round((55 * size) / most))}%`;
  return <td style={{ '--heat': heat } as React.CSSProperties}>{format(size, 'integer')}</td>;
}
