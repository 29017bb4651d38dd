import { groupSums } from '../../math/group-sums';
import type { DateColumn, NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type InputsOf,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { numberColumn } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { countText } from '../shared/wording';
import {
  daysSinceExpression,
  deviationExpression,
  expectedExpression,
  probabilityExpression,
  stageBranches,
  stageExpression,
} from './expressions';
import { liftText, qualifiedText, reasonText, type FunnelFacts } from './explanation';
import { forecastTable } from './forecast';
import { funnelTable } from './funnel-table';
import { funnelParameters, funnelPresets } from './parameters';
import { placesOf, stagesOfWords } from './place';
import { probabilitiesOf } from './probability';
import type { Stage } from './stages';

const lost: Tier = { id: 'lost', label: { zh: '丢单', en: 'Lost' }, tone: 'warning' };

const inputs = {
  stage: { role: 'stage', kind: 'text' },
  amount: { role: 'orderAmount', kind: 'number' },
  probability: { role: 'winProbability', kind: 'number', optional: true },
  closeDate: { role: 'expectedCloseDate', kind: 'date', optional: true },
  stageDate: { role: 'stageDate', kind: 'date', optional: true },
  contract: { role: 'contractSigned', kind: 'flag', optional: true },
  paid: { role: 'paidAmount', kind: 'number', optional: true },
  paidOn: { role: 'paymentDate', kind: 'date', optional: true },
  dueOn: { role: 'paymentDueDate', kind: 'date', optional: true },
  previous: { role: 'previousForecast', kind: 'number', optional: true },
} as const;

/**
 * Sales funnel and forecast: deals by stage (four: target market, potential, target, signed; or five), expected value =
 * amount x probability by month and quarter, days in the stage, conversion between stages, and the deviation from an
 * earlier forecast. Signed means contract and sufficient first payment; qualified means paid in full on time. A row is a
 * deal: a customer may have several.
 */
export const funnel = defineMethod({
  id: 'funnel',
  label: { zh: '销售漏斗与预测', en: 'Sales funnel and forecast' },
  description: {
    zh: '按阶段整理商机，算期望值、停留天数、转化率，并与上次预测比较。',
    en: 'Sorts deals by stage: expected value, days in stage, conversion, and deviation from the earlier forecast.',
  },
  source: {
    zh: '客户管理文献：四阶段（目标市场、潜在、目标、签约）与五阶段（引子、崇拜者、准买主、客户、忠诚客户）；签约＝合同＋足额首付，合格＝按时付清。概率、首付比例与天数为本产品默认值。',
    en: 'Customer-management literature: four stages (target market, potential, target, signed) and five (lead, admirer, prospective buyer, customer, loyal customer); signed = contract and sufficient first payment, qualified = paid in full on time. Probabilities, payment share and days are our defaults.',
  },
  playbooks: [
    {
      description: {
        zh: '按阶段整理商机，给出期望值、停留天数、转化率和按月按季预测。适合有销售阶段和金额的商机清单。',
        en: 'Deals by stage with expected value, age, conversion and forecast. For lists of deals with stage and amount.',
      },
      sample: 'en-deals.xlsx',
    },
  ],
  inputs,
  params: funnelParameters,
  presets: funnelPresets,
  severalRowsACustomer: true,
  run(given, chosen, { asOf }) {
    const stages = stagesOfWords(chosen.stages, given.stage, chosen.lostWords);
    const params = { ...chosen, stages };
    const places = placesOf(given, stages, params);
    const probability = probabilitiesOf(places.stageOf, stages, given.probability);
    const expected = given.amount.values.map((value, row) => value * probability.values[row]!);
    const branches = () => stageBranches(given, stages, params.firstPayment, places.read);
    const output = tierOutput(stages, places.stageOf, branches);
    const today = Math.floor(asOf);
    const daysInStage = daysSince(given.stageDate, today, expected.length);
    const facts: FunnelFacts = {
      ...given,
      ...params,
      places,
      probability,
      expected,
      daysInStage,
      output,
      today,
    };
    const deviation = expected.map((value, row) => value - (given.previous?.values[row] ?? NaN));
    const open = places.stageOf.map((stage) => (stages[stage]?.signed === false ? 1 : 0));
    const deals = {
      amounts: given.amount.values,
      expected,
      closeDays: datesOf(given.closeDate, expected.length),
      staged: places.stageOf.map((stage) => (stage < stages.length ? 1 : 0)),
      open,
      today,
    };
    return {
      columns: [
        output,
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
          ...numberColumn(
            'deviation',
            '与上次预测之差',
            'Deviation from the earlier forecast',
            'money',
            deviation,
          ),
          expression: () => deviationExpression(given.previous),
        },
        {
          id: 'qualified',
          label: { zh: '合格（按时付清）', en: 'Qualified (paid on time)' },
          kind: 'text',
          text: (row) => qualifiedText(facts, row),
        },
      ],
      reason: (row) => reasonText(facts, row),
      lift: (row) => liftText(facts, row),
      issues: [
        ...(stages === chosen.stages ? [] : [ofFiveStages]),
        ...probabilityIssues(probability, given.probability),
      ],
      summary: [
        tierSummary(output, [
          { id: 'expected', label: { zh: '期望值', en: 'Expected value' }, values: expected },
        ]),
        funnelTable(stages, { ...deals, stageOf: places.stageOf, daysInStage, staleDays: params.staleDays }),
        forecastTable(deals, 'month'),
        forecastTable(deals, 'quarter'),
        deviationTable(given, expected),
      ],
    };
  },
});

const ofFiveStages: Issue = {
  ...issue(
    'five-stages',
    'note',
    '销售阶段的用词属于五阶段（引子、崇拜者、准买主、客户、忠诚客户），按五阶段整理',
    'The stages are called as the five are (lead, admirer, prospective buyer, customer, loyal customer): sorted into these',
    1,
  ),
  assumption: true,
};

/** From the last stage, which is the best, to the first. */
function tierOutput(
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

function datesOf(column: DateColumn | undefined, rows: number): Float64Array {
  return column?.values ?? new Float64Array(rows).fill(NaN);
}

/** Whole days; a date after today is none. */
function daysSince(column: DateColumn | undefined, today: number, rows: number): Float64Array {
  return datesOf(column, rows).map((day) => (day < today + 1 ? today - Math.floor(day) : NaN));
}

/** Expected value now and in the earlier forecast, over the deals that have both. */
function deviationTable({ previous }: InputsOf<typeof inputs>, expected: Float64Array): SummaryTable {
  const both = Int32Array.from(expected, (value, row) =>
    Number.isNaN(value) || Number.isNaN(previous?.values[row] ?? NaN) ? -1 : 0,
  );
  const now = groupSums(expected, both, 1)[0]!;
  const before = previous ? groupSums(previous.values, both, 1)[0]! : 0;
  const deals = both.reduce((count, group) => count + (group === 0 ? 1 : 0), 0);
  return {
    id: 'deviation',
    label: { zh: '与上次预测比较', en: 'Against the earlier forecast' },
    columns: [
      { id: 'deals', label: { zh: '商机数', en: 'Deals' }, format: 'integer' },
      { id: 'before', label: { zh: '上次预测', en: 'Earlier forecast' }, format: 'money' },
      { id: 'now', label: { zh: '本次期望值', en: 'Expected value now' }, format: 'money' },
      { id: 'difference', label: { zh: '差额', en: 'Difference' }, format: 'money' },
      { id: 'share', label: { zh: '偏差率', en: 'Deviation' }, format: 'share' },
    ],
    rows:
      deals === 0 ? [] : [[deals, before, now, now - before, before > 0 ? (now - before) / before : null]],
  };
}

function probabilityIssues(
  { percent, outside }: ReturnType<typeof probabilitiesOf>,
  column: NumberColumn | undefined,
): Issue[] {
  if (!column) return [];
  const { header } = column;
  const issues: Issue[] = [];
  if (percent)
    issues.push(
      issue(
        'percent-probability',
        'note',
        `“${header}”有大于 1 的值，整列按百分数理解`,
        `"${header}" has values above 1 and is read as percent`,
        1,
      ),
    );
  if (outside > 0) {
    const text = countText(outside);
    issues.push(
      issue(
        'no-probability',
        'warning',
        `“${header}”有 ${text} 行不在 0–100% 之间，视为缺失`,
        `${text} values of "${header}" are not within 0–100 % and count as missing`,
        outside,
      ),
    );
  }
  return issues.map((found) => ({ ...found, column: header }));
}
