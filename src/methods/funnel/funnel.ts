import { defineMethod } from '../shared/contract';
import { tierSummary } from '../shared/tier-summary';
import { deviationTable } from './deviation';
import { liftText, reasonText, type FunnelFacts } from './explanation';
import { stageBranches } from './expressions';
import { forecastTable } from './forecast';
import { funnelTable } from './funnel-table';
import { funnelInputs } from './inputs';
import { ofFiveStages, probabilityIssues } from './issues';
import { datesOf, daysSince, dealOutputs, tierOutput } from './outputs';
import { funnelParameters, funnelPresets } from './parameters';
import { placesOf, stagesOfWords } from './place';
import { probabilitiesOf } from './probability';

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
  inputs: funnelInputs,
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
      columns: [output, ...dealOutputs(given, facts, branches)],
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
