import type { Chart, SummaryTable } from '../../methods/shared/contract';
import { useFormat } from '../state/use-format';
import { useSay } from '../state/use-say';
import { barPlace, barsOf, type Bar, type Bars } from './bars';
import { bySeries } from './chart-points';

/** A pane is small: a group of more bars than these has the others in its data table. */
const mostBars = 12;

/** Bars under their names, the longest as wide as the pane; pyramids and funnels have theirs about the middle. */
export function BarList({ table, chart }: { table: SummaryTable; chart: Chart }) {
  const say = useSay();
  const all = barsOf(table, chart);
  return (
    <div className="picture tier-bars">
      <p className="quiet">{say(all.measure)}</p>
      {bySeries(all.bars).map(([series, bars]) => (
        <section key={series?.en ?? ''}>
          {series && <h3>{say(series)}</h3>}
          <BarGroup {...all} bars={bars} kind={chart.kind} />
        </section>
      ))}
    </div>
  );
}

type BarGroupProps = Bars & { readonly kind: Chart['kind'] };

function BarGroup({ bars, format: kindOf, kind }: BarGroupProps) {
  const say = useSay();
  const format = useFormat();
  const shown = bars.slice(0, mostBars);
  const values = bars.map(({ value }) => value);
  const left = bars.length - shown.length;
  return (
    <>
      <ul>
        {shown.map(({ label, value }, index) => (
          <li key={index}>
            <div className="bar-line">
              <span className="bar-name">{say(label)}</span>
              <span className="bar-count">{format(value, kindOf)}</span>
              {kind === 'funnel' && <Passed bar={value} before={shown[index - 1]} />}
            </div>
            <Track isCentred={kind !== 'bars'} {...barPlace(value, values)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="quiet">
          {say({
            zh: `另有 ${format(left, 'integer')} 项，见数据表`,
            en: `${format(left, 'integer')} more in the data table`,
          })}
        </p>
      )}
    </>
  );
}

/** The share of the stage before that got as far as this one. */
function Passed({ bar, before }: { bar: number; before: Bar | undefined }) {
  const format = useFormat();
  return (
    <span className="bar-share quiet">
      {before && before.value > 0 ? `↓ ${format(bar / before.value, 'share')}` : ''}
    </span>
  );
}

function Track({ from, length, isCentred }: { from: number; length: number; isCentred: boolean }) {
  const start = isCentred ? (100 - length) / 2 : from;
  return (
    <div className={isCentred ? 'bar-track bar-centred' : 'bar-track'}>
      <div className="bar" style={{ marginInlineStart: `${String(start)}%`, width: `${String(length)}%` }} />
    </div>
  );
}
