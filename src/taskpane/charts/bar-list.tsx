import type { SummaryTable } from '../../methods/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { chartColumns } from './chart-points';

interface BarListProps {
  readonly table: SummaryTable;
  /** Bars about the middle, as pyramids and funnels have them. */
  readonly isCentred: boolean;
}

/** A pyramid's axes are the other way round: its bars lie. */
function barColumns(table: SummaryTable) {
  const { x, y } = chartColumns(table);
  return table.columns[x]?.format === 'text' ? { label: x, value: y } : { label: y, value: x };
}

const mostBars = 12;

/** Bars under their names, the longest as wide as the pane. */
export function BarList({ table, isCentred }: BarListProps) {
  const say = useSay();
  const format = useFormat();
  const at = barColumns(table);
  const bars = table.rows.slice(0, mostBars).flatMap((row) => {
    const [label, value] = [row[at.label], row[at.value]];
    return typeof value === 'number' && label !== null && label !== undefined ? [{ label, value }] : [];
  });
  const most = Math.max(1e-9, ...bars.map(({ value }) => value));
  const kind = table.columns[at.value]?.format ?? 'decimal';
  return (
    <ul className="tier-bars">
      {bars.map(({ label, value }, index) => (
        <li key={index}>
          <div className="bar-line">
            <span className="bar-name">
              {typeof label === 'number' ? format(label, 'decimal') : say(label)}
            </span>
            <span className="bar-count">{format(value, kind)}</span>
          </div>
          <div className={isCentred ? 'bar-track bar-centred' : 'bar-track'}>
            <div className="bar" style={{ width: `${String((100 * Math.max(0, value)) / most)}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
