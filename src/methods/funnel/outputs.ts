import type { DateColumn } from '../../table/columns/column';
import { noDataTier, type OutputColumn, type Tier, type TierOutput } from '../shared/contract';
import { numberColumn } from '../shared/numbers';
import { qualifiedText, type FunnelFacts } from './explanation';
import {
  daysSinceExpression,
  deviationExpression,
  expectedExpression,
  probabilityExpression,
  stageBranches,
  stageExpression,
} from './expressions';
import type { FunnelInputs } from './inputs';
import type { Stage } from './stages';

const lost: Tier = { id: 'lost', label: { zh: '丢单', en: 'Lost' }, tone: 'warning' };

/** From the last stage, which is the best, to the first. */
export function tierOutput(
  stages: readonly Stage[],
  stageOf: Uint8Array,
  branches: () => ReturnType<typeof stageBranches>,
): TierOutput {
  const tones = (index: number): Tier['tone'] =>
    index === 0 ? 'best' : index === 1 ? 'good' : index === stages.length - 1 ? 'low' : 'middle';
  const ofStages = [...stages]
    .reverse()
    .map(({ id, label }, index): Tier => ({ id, label, tone: tones(index) }));
  const tiers = [...ofStages, lost, noDataTier];
  const codes = stageOf.map((stage) => (stage < stages.length ? stages.length - 1 - stage : stage));
  const label = { zh: '漏斗阶段', en: 'Funnel stage' };
  const expression = () => stageExpression(branches(), stages.length, tiers);
  return { id: 'stage', label, role: 'tierLevel', kind: 'tier', tiers, codes, expression };
}

/** What stands beside each deal. */
export function dealOutputs(
  given: FunnelInputs,
  facts: FunnelFacts,
  branches: () => ReturnType<typeof stageBranches>,
): readonly OutputColumn[] {
  const { stages, probability, expected, daysInStage, today } = facts;
  const deviation = expected.map((value, row) => value - (given.previous?.values[row] ?? NaN));
  const labels = ['与上次预测之差', 'Deviation from the earlier forecast'] as const;
  return [
    {
      ...numberColumn('probability', '成交概率', 'Probability', 'share', probability.values),
      expression: () => probabilityExpression(branches(), stages, given.probability),
    },
    {
      ...numberColumn('expected', '期望值', 'Expected value', 'money', expected),
      expression: () => expectedExpression(given.amount),
    },
    {
      ...numberColumn('days-in-stage', '停留天数', 'Days in stage', 'integer', daysInStage),
      expression: () => daysSinceExpression(given.stageDate, today),
    },
    {
      ...numberColumn('deviation', ...labels, 'money', deviation),
      expression: () => deviationExpression(given.previous),
    },
    {
      id: 'qualified',
      label: { zh: '合格（按时付清）', en: 'Qualified (paid on time)' },
      kind: 'text',
      text: (row) => qualifiedText(facts, row),
    },
  ];
}

export function datesOf(column: DateColumn | undefined, rows: number): Float64Array {
  return column?.values ?? new Float64Array(rows).fill(NaN);
}

/** Whole days; a date after today is none. */
export function daysSince(column: DateColumn | undefined, today: number, rows: number): Float64Array {
  return datesOf(column, rows).map((day) => (day < today + 1 ? today - Math.floor(day) : NaN));
}
