import { sortedOnce } from '../../math/sorting/sorted-once';
import {
  defineMethod,
  noDataTier,
  type NumberOutput,
  type ParameterDeclarations,
  type Tier,
} from '../shared/contract';
import { leastOfTopShare } from '../shared/expression/among-customers';
import { missing } from '../shared/expression/build';
import { lazyNumbers, lazyTiers } from '../shared/numbers';
import { remembered } from '../shared/remembered';
import { requireOrder } from '../shared/require-order';
import { tierSummary } from '../shared/tier-summary';
import {
  contributionsOf,
  detailText,
  liftText,
  reasonText,
  type CompositeFacts,
  type ScoredIndicator,
} from '../shared/weighted/explanation';
import { gradeExpression, partId, scoreExpression } from './expressions';
import { partExpression } from '../shared/weighted/expressions';
import {
  defaultIndicators,
  indicatorLabel,
  indicatorsSchema,
  type Indicator,
} from '../shared/weighted/indicators';
import { weightedScore } from '../shared/weighted/score';
import { requireWeights, scoreIndicators, type Scorecard } from '../shared/weighted/scorecard';

const tiers: readonly Tier[] = [
  { id: 'a', label: { zh: 'A 级', en: 'A' }, tone: 'best' },
  { id: 'b', label: { zh: 'B 级', en: 'B' }, tone: 'good' },
  { id: 'c', label: { zh: 'C 级', en: 'C' }, tone: 'middle' },
  { id: 'd', label: { zh: 'D 级', en: 'D' }, tone: 'low' },
  noDataTier,
];
const noData = 4;

interface ScoredCard extends Scorecard {
  /** The sum of all weights. */
  readonly weights: number;
  readonly indicators: readonly Indicator[];
  readonly score: Float64Array;
}

const once = remembered<ScoredCard>();

const params = {
  indicators: {
    kind: 'structure',
    editor: 'indicators',
    label: { zh: '指标与权重（合计 100）', en: 'Indicators and weights (100 in all)' },
    origin: 'ours',
    default: defaultIndicators,
    schema: indicatorsSchema,
  },
  coverage: {
    kind: 'share',
    label: { zh: '已知权重不足此比例时为数据不足', en: 'No data where the known weights are less than' },
    help: { zh: '100%：任一指标缺失即为数据不足', en: '100 %: any missing indicator makes no data' },
    origin: 'ours',
    default: 0.5,
    min: 0,
    max: 1,
  },
  tierBy: {
    kind: 'choice',
    label: { zh: '分级方式', en: 'Tiers by' },
    origin: 'ours',
    default: 'cuts',
    options: {
      cuts: { zh: '分数线', en: 'cuts of the score' },
      shares: { zh: '客户占比', en: 'shares of the customers' },
    },
  },
  cutA: cut('A 级分数线', 'Grade A from', 75),
  cutB: cut('B 级分数线', 'Grade B from', 50),
  cutC: cut('C 级分数线', 'Grade C from', 25),
  shareA: share('A 级：前', 'Grade A: the first', 0.2),
  shareB: share('B 级及以上：前', 'Grade B and better: the first', 0.5),
  shareC: share('C 级及以上：前', 'Grade C and better: the first', 0.8),
} as const satisfies ParameterDeclarations;

/**
 * Weighted composite: a score from 0 to 100 of indicators that are brought to one scale (min-max, percent rank, or
 * z-score cut at -3 and +3) and weighted; the weights sum to 100. Where an indicator is missing the others are weighted
 * up, and the reason says so; where too little is known it is no data. Grades by cuts of the score or by shares of the
 * customers; equal scores share the better grade.
 */
export const composite = defineMethod({
  id: 'composite',
  label: { zh: '综合加权评分', en: 'Weighted composite' },
  description: {
    zh: '把多项指标换算到同一尺度后加权，得 0–100 分并分级。',
    en: 'Brings indicators to one scale, weighs them, and gives a score from 0 to 100 and a grade.',
  },
  source: {
    zh: '客户管理文献的综合加权法：订单金额、利润贡献、信用、发展前景；权重与分数线为本产品默认值。',
    en: 'Weighted composite of the customer-management literature: order amount, profit, credit, prospects; weights and cuts are our defaults.',
  },
  playbooks: [
    {
      description: {
        zh: '订单金额、利润贡献、信用、发展前景加权得 0–100 分并分级；权重可改。适合含这些列的客户清单。',
        en: 'A score from 0 to 100 and a grade from order amount, profit, credit and prospects; weights can be changed. For lists that have such columns.',
      },
      sample: 'en-bank-customers.xlsx',
    },
  ],
  inputs: {},
  params,
  referencedColumns: ({ indicators }) => indicators.map(({ column }) => column),
  run(_inputs, given, context) {
    requireWeights(given.indicators, 'composite.indicators');
    const wanted = given.indicators;
    const columns = wanted.map(({ column }) => context.column(column));
    const card = once([context.sheetRows, ...columns], [wanted, given.coverage], () => {
      const weights = wanted.reduce((sum, { weight }) => sum + weight, 0);
      const { scored, issues } = scoreIndicators(wanted, context);
      const score = weightedScore(context.rowCount, scored, weights, given.coverage);
      return { indicators: wanted, weights, scored, issues, score };
    });
    const { indicators, scored, issues, score } = card;
    const { tierBy, cutA, cutB, cutC, shareA, shareB, shareC } = given;
    if (tierBy === 'shares') requireOrder('composite', params, { shareA, shareB, shareC }, 'ascending');
    else requireOrder('composite', params, { cutA, cutB, cutC }, 'descending');
    const shares = tierBy === 'shares' ? [shareA, shareB, shareC] : undefined;
    const limits = shares ? shareLimits(score, shares) : [cutA, cutB, cutC];
    const output = lazyTiers(
      {
        id: 'grade',
        label: { zh: '综合等级', en: 'Grade' },
        role: 'tierLevel',
        tiers,
        expression: () => gradeExpression(limits, shares, tiers),
      },
      () => gradeCodes(score, limits),
    );
    const facts: CompositeFacts = { indicators, scored, score, limits, output };
    return {
      columns: [
        output,
        scoreOutput(card, given.coverage),
        ...partOutputs(indicators, scored, context.rowCount),
      ],
      reason: (row) => reasonText(facts, row),
      detail: (row) => detailText(facts, row),
      lift: (row) => liftText(facts, row),
      contributions: (row) => contributionsOf(scored, score, row),
      issues,
      summary: [tierSummary(output)],
    };
  },
});

/** The scores with which each grade begins, so that it and the better ones hold their share; ties are not parted. */
function shareLimits(score: Float64Array, shares: readonly number[]): number[] {
  const ascending = sortedOnce(score).values;
  const limits = shares.map((share) => leastOfTopShare(ascending, share));
  return limits.map((limit) => (Number.isNaN(limit) ? Infinity : limit));
}

function gradeCodes(
  score: Float64Array,
  [a = Infinity, b = Infinity, c = Infinity]: readonly number[],
): Uint8Array {
  // Each cut that is reached is one grade better; a later cut above an earlier one decides nothing.
  return codesBelow(score, a, Math.min(a, b), Math.min(a, b, c));
}

/** Without branches, which would be mispredicted for every other row. */
function codesBelow(score: Float64Array, a: number, b: number, c: number): Uint8Array {
  const codes = new Uint8Array(score.length);
  for (let row = 0; row < score.length; row++) {
    const value = score[row]!;
    codes[row] =
      noData - Number(value - value === 0) - Number(value >= a) - Number(value >= b) - Number(value >= c);
  }
  return codes;
}

function scoreOutput({ indicators, weights, scored, score }: ScoredCard, coverage: number): NumberOutput {
  return {
    id: 'score',
    label: { zh: '综合得分', en: 'Score' },
    role: 'score',
    kind: 'number',
    format: 'decimal',
    values: score,
    expression: () => scoreExpression(indicators, scored, weights, coverage),
  };
}

/** What each indicator gave, 0 to 100, before weighting. */
function partOutputs(
  indicators: readonly Indicator[],
  scored: readonly ScoredIndicator[],
  rowCount: number,
): readonly NumberOutput[] {
  return indicators.map((indicator, index) => {
    const { zh, en } = indicatorLabel(indicator);
    const part = scored.find((other) => other.indicator === indicator);
    return lazyNumbers(
      {
        id: partId(index),
        label: { zh: `${zh}得分`, en: `${en} score` },
        format: 'decimal',
        expression: () => (part ? partExpression(part) : missing),
      },
      () => part?.values.map((value) => 100 * value) ?? new Float64Array(rowCount).fill(NaN),
    );
  });
}

function cut(zh: string, en: string, value: number) {
  const onlyWith = { parameter: 'tierBy', options: ['cuts'] } as const;
  return {
    kind: 'number',
    label: { zh, en },
    origin: 'ours',
    onlyWith,
    default: value,
    min: 0,
    max: 100,
  } as const;
}

function share(zh: string, en: string, value: number) {
  const onlyWith = { parameter: 'tierBy', options: ['shares'] } as const;
  return {
    kind: 'share',
    label: { zh, en },
    origin: 'ours',
    onlyWith,
    default: value,
    min: 0,
    max: 1,
  } as const;
}
