import type { SummaryTable } from '../../methods/contract';
import type { Findings } from '../../session/findings';
import { Fold } from '../parts/fold';
import { Section } from '../parts/section';
import { useSay } from '../state/use-say';
import { BarList } from './bar-list';
import { DataTable } from './data-table';
import { HeatMap } from './heat-map';
import { Plot } from './plot';
import { TierBars } from './tier-bars';

/** Pictures of what was found: each tier column, what the methods draw, and the other summaries as tables. */
export function Charts({ findings }: { findings: Findings }) {
  const say = useSay();
  const isTier = (step: string, id: string) =>
    findings.tiers.some(({ column }) => column === `${step}.${id}`);
  const drawn = findings.summaries.filter(({ table }) => table.chart && table.rows.length > 0);
  const tables = findings.summaries.filter(
    ({ step, table }) => !table.chart && table.rows.length > 0 && !isTier(step, table.id),
  );
  return (
    <>
      {findings.tiers.map((tiers) => (
        <Section key={tiers.column} title={say(tiers.label)}>
          <TierBars tiers={tiers} findings={findings} />
        </Section>
      ))}
      {drawn.map(({ step, table }) => (
        <Section key={`${step}.${table.id}`} title={say(chartTitle(table))}>
          <Chart table={table} />
          <Fold title={say({ zh: '数据表', en: 'Data table' })}>
            <DataTable table={table} />
          </Fold>
        </Section>
      ))}
      {tables.map(({ step, table }) => (
        <Fold key={`${step}.${table.id}`} title={say(table.label)}>
          <DataTable table={table} />
        </Fold>
      ))}
    </>
  );
}

const paretoTitle = { zh: '累计占比（帕累托图）', en: 'Cumulative shares (Pareto chart)' };
const pyramidTitle = { zh: '客户金字塔', en: 'Customer pyramid' };

function chartTitle({ chart, label }: SummaryTable) {
  return chart?.kind === 'pareto' ? paretoTitle : chart?.kind === 'pyramid' ? pyramidTitle : label;
}

function Chart({ table }: { table: SummaryTable }) {
  switch (table.chart?.kind) {
    case 'pyramid':
    case 'funnel':
      return <BarList table={table} isCentred />;
    case 'bars':
      return <BarList table={table} isCentred={false} />;
    case 'heatmap':
      return <HeatMap table={table} />;
    case 'pareto':
    case 'line':
    case 'bubble':
      return <Plot table={table} />;
    case undefined:
      return null;
  }
}
