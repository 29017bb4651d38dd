import { groupSums } from '../../math/counting/group-sums';
import { median } from '../../math/statistics/median';
import type { SummaryTable } from '../shared/contract';
import type { Stage } from './stages';

/** What the table of stages is made of, one entry a deal. */
export interface StagedDeals {
  readonly stageOf: Uint8Array;
  readonly amounts: Float64Array;
  readonly expected: Float64Array;
  readonly daysInStage: Float64Array;
  readonly staleDays: number;
}

/**
 * Deals by stage, from the first to the last. `reached` counts those who stand there or beyond; the conversion is that
 * of the deals which reached the stage before, as things stand today. Lost deals have left the funnel.
 */
export function funnelTable(stages: readonly Stage[], deals: StagedDeals): SummaryTable {
  const { stageOf, amounts, expected, daysInStage, staleDays } = deals;
  const counts = groupSums(new Float64Array(stageOf.length).fill(1), stageOf, stages.length + 2);
  const sums = [amounts, expected].map((values) => groupSums(values, stageOf, stages.length + 2));
  const reached = stages.map((_, stage) =>
    counts.slice(stage, stages.length).reduce((sum, count) => sum + count, 0),
  );
  return {
    id: 'funnel',
    label: { zh: '销售漏斗', en: 'Funnel' },
    columns: [
      { id: 'stage', label: { zh: '阶段', en: 'Stage' }, format: 'text' },
      { id: 'deals', label: { zh: '商机数', en: 'Deals' }, format: 'integer' },
      { id: 'reached', label: { zh: '到达过', en: 'Reached' }, format: 'integer' },
      { id: 'conversion', label: { zh: '由上阶段转化', en: 'Conversion' }, format: 'share' },
      { id: 'amount', label: { zh: '金额', en: 'Amount' }, format: 'money' },
      { id: 'expected', label: { zh: '期望值', en: 'Expected value' }, format: 'money' },
      { id: 'median-days', label: { zh: '停留天数中位数', en: 'Median days in stage' }, format: 'decimal' },
      { id: 'stale', label: { zh: '停留过久', en: 'Too long' }, format: 'integer' },
    ],
    rows: stages.map(({ label }, stage) => {
      const days = daysInStage.filter((_, row) => stageOf[row] === stage);
      const middle = median(days);
      return [
        label,
        counts[stage]!,
        reached[stage]!,
        stage > 0 && reached[stage - 1]! > 0 ? reached[stage]! / reached[stage - 1]! : null,
        ...sums.map((sum) => sum[stage]!),
        Number.isNaN(middle) ? null : middle,
        days.filter((value) => value > staleDays).length,
      ];
    }),
    chart: { kind: 'funnel', x: 'stage', y: 'reached' },
  };
}
