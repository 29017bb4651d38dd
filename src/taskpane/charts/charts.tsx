import type { Text } from '../../locales/text';
import type { Chart, SummaryTable } from '../../methods/shared/contract';
import type { Findings } from '../../session/findings/findings';
import { Fold } from '../controls/fold';
import { Section } from '../controls/section';
import { useSay } from '../state/use-say';
import { BarList } from './bar-list';
import { chartsOf } from './chart-points';
import { DataTable } from './data-table';
import { HeatMap } from './heat-map';
import { Plot } from './plot';
import { TierBars } from './tier-bars';

/** Pictures of what was found: each tier column, what the methods draw, and the other summaries as tables. */
export function Charts({ findings }: { findings: Findings }) {
  const say = useSay();
  const isTier = (step: string, id: string) =>
    findings.tiers.some(({ column }) => column === `${step}.${id}`);
  const filled = findings.summaries.filter(({ table }) => table.rows.length > 0);
  const drawn = filled.filter(({ table }) => chartsOf(table).length > 0);
  const tables = filled.filter(({ step, table }) => chartsOf(table).length === 0 && !isTier(step, table.id));
  return (
    <>
      {findings.tiers.map((tiers) => (
        <Section key={tiers.column} title={say(tiers.label)}>
          <TierBars tiers={tiers} findings={findings} />
        </Section>
      ))}
      {drawn.map(({ step, table }) => (
        <Pictures key={`${step}.${table.id}`} table={table} />
      ))}
      {tables.map(({ step, table }) => (
        <Fold key={`${step}.${table.id}`} title={say(table.label)}>
          <DataTable table={table} />
        </Fold>
      ))}
    </>
  );
}

/** The pictures of a summary, and its numbers below the last. */
function Pictures({ table }: { table: SummaryTable }) {
  const say = useSay();
  const charts = chartsOf(table);
  return charts.map((chart, index) => (
    <Section key={index} title={say(chartTitle(table, chart))}>
      <Picture table={table} chart={chart} />
      {index === charts.length - 1 && (
        <Fold title={say({ zh: '数据表', en: 'Data table' })}>
          <DataTable table={table} />
        </Fold>
      )}
    </Section>
  ));
}

const titles: Readonly<Partial<Record<Chart['kind'], Text>>> = {
  pareto: { zh: '累计占比（帕累托图）', en: 'Cumulative shares (Pareto chart)' },
  pyramid: { zh: '客户金字塔', en: 'Customer pyramid' },
};

function chartTitle(table: SummaryTable, chart: Chart): Text {
  return chart.label ?? titles[chart.kind] ?? table.label;
}

function Picture(props: { table: SummaryTable; chart: Chart }) {
  switch (props.chart.kind) {
    case 'pyramid':
    case 'funnel':
    case 'bars':
      return <BarList {...props} />;
    case 'heatmap':
      return <HeatMap {...props} />;
    case 'pareto':
    case 'line':
    case 'bubble':
      return <Plot {...props} />;
  }
}
