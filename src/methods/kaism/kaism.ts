import { requireWeights, scoreIndicators } from '../shared/weighted/scorecard';
import { defineMethod, type TierOutput } from '../shared/contract';
import { fieldCodes, matrixTable } from '../shared/matrix';
import { tierSummary } from '../shared/tier-summary';
import { joinReasons } from '../shared/wording';
import { liftOf, reasonOf, sideText } from './explanation';
import { kaismParameters } from './parameters';
import { scoreOutput, sideOf } from './side';
import { strategyExpression, tiers } from './strategies';

/**
 * KAISM, key account identification and selection matrix: customer attractiveness against the supplier's relative
 * strength, each a weighted scorecard from 0 to 100 as in the weighted composite, cut at 50. Attractive and strong:
 * invest; attractive only: invest selectively; strong only: maintain; neither: manage for cash. Millman & Wilson. Equal
 * scores lie in the same field; a score at the cut is high.
 */
export const kaism = defineMethod({
  id: 'kaism',
  label: { zh: '大客户选择矩阵', en: 'Key account matrix (KAISM)' },
  description: {
    zh: '以客户吸引力与我方相对实力两张评分卡定位客户：投资、选择性投资、维持、收获现金。',
    en: 'Places customers by two scorecards, attractiveness and our relative strength: invest, invest selectively, maintain, manage for cash.',
  },
  source: {
    zh: 'Millman 与 Wilson 的 KAISM：客户吸引力 × 供应商相对实力；指标、权重与分界为本产品默认值。',
    en: 'KAISM of Millman & Wilson: customer attractiveness x supplier relative strength; indicators, weights and cuts are our defaults.',
  },
  playbooks: [
    {
      label: { zh: '大客户选择矩阵', en: 'Key account matrix' },
      description: {
        zh: '按客户吸引力与我方相对实力决定投资、选择性投资、维持或收获现金。适合有贡献、利润、前景及钱包份额、产品数量、年限的清单。',
        en: 'Invest, invest selectively, maintain or manage for cash. For lists with revenue, profit, prospects, and share of wallet, products or tenure.',
      },
      sample: 'en-deals.xlsx',
    },
  ],
  inputs: {},
  params: kaismParameters,
  referencedColumns: ({ attractiveness, strength }) =>
    [...attractiveness, ...strength].map(({ column }) => column),
  run(_inputs, params, context) {
    const cards = {
      first: scoreIndicators(params.attractiveness, context),
      second: scoreIndicators(params.strength, context),
    };
    requireWeights(params.attractiveness, 'kaism.attractiveness');
    requireWeights(params.strength, 'kaism.strength');
    const first = sideOf(
      { zh: '吸引力', en: 'Attractiveness' },
      params.attractiveness,
      cards.first.scored,
      params.attractiveFrom,
      params.coverage,
      context,
    );
    const second = sideOf(
      { zh: '相对实力', en: 'Strength' },
      params.strength,
      cards.second.scored,
      params.strongFrom,
      params.coverage,
      context,
    );
    const output: TierOutput = {
      id: 'strategy',
      label: { zh: '大客户策略', en: 'Strategy' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: fieldCodes(first, second),
      expression: () => strategyExpression(params.attractiveFrom, params.strongFrom),
    };
    return {
      columns: [
        output,
        scoreOutput('attractiveness', first, params.coverage),
        scoreOutput('strength', second, params.coverage),
      ],
      reason: (row) => reasonOf([first, second], tiers[output.codes[row]!]!.label, row),
      detail: (row) =>
        joinReasons([sideText(first, row), sideText(second, row), tiers[output.codes[row]!]!.label]),
      lift: (row) => liftOf(first, second, output.codes[row]!, row),
      issues: [...cards.first.issues, ...cards.second.issues],
      summary: [tierSummary(output), matrixTable(output, first, second)],
    };
  },
});
