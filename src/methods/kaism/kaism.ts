import type { Text } from '../../locales/text';
import { indicatorLabel, indicatorsSchema, type Indicator } from '../shared/weighted/indicators';
import { weightedScore } from '../shared/weighted/score';
import { requireWeights, scoreIndicators } from '../shared/weighted/scorecard';
import { withoutText, type ScoredIndicator } from '../shared/weighted/explanation';
import {
  defineMethod,
  noDataTier,
  type NumberOutput,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { number, output as beside, text } from '../shared/expression/build';
import type { Numeric, Wording } from '../shared/expression/expression';
import { Field, fieldCodes, matrixTable, type Axis } from '../shared/matrix';
import { fieldExpression } from '../shared/matrix-expression';
import { partExpression, weightedMean } from '../shared/weighted/expressions';
import { tierSummary } from '../shared/tier-summary';
import { emptyText, joinReasons, joinTexts, numberText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'invest', label: { zh: '重点投资', en: 'Invest' }, tone: 'best' },
  { id: 'invest-selectively', label: { zh: '选择性投资', en: 'Invest selectively' }, tone: 'good' },
  { id: 'maintain', label: { zh: '维持', en: 'Maintain' }, tone: 'middle' },
  { id: 'manage-for-cash', label: { zh: '收获现金', en: 'Manage for cash' }, tone: 'low' },
  noDataTier,
];

const indicator = (column: string, zh: string, en: string, weight: number): Indicator => ({
  column,
  label: { zh, en },
  weight,
  normalise: 'percent-rank',
  better: 'higher',
});

/** One side of the matrix: the scored indicators and their sum. */
interface Side extends Axis {
  readonly indicators: readonly Indicator[];
  readonly scored: readonly ScoredIndicator[];
}

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
  params: {
    attractiveness: {
      kind: 'structure',
      editor: 'indicators',
      label: { zh: '客户吸引力（权重合计 100）', en: 'Customer attractiveness (weights 100 in all)' },
      origin: 'ours',
      default: [
        indicator('revenue', '年度贡献', 'Revenue', 40),
        indicator('profit', '利润', 'Profit', 30),
        indicator('prospects', '发展前景', 'Prospects', 30),
      ],
      schema: indicatorsSchema,
    },
    strength: {
      kind: 'structure',
      editor: 'indicators',
      label: { zh: '我方相对实力（权重合计 100）', en: 'Our relative strength (weights 100 in all)' },
      origin: 'ours',
      default: [
        indicator('shareOfWallet', '钱包份额', 'Share of wallet', 40),
        indicator('productCount', '产品数量', 'Products held', 30),
        indicator('tenure', '客户年限', 'Tenure', 30),
      ],
      schema: indicatorsSchema,
    },
    attractiveFrom: cut('吸引力高的分数线', 'Attractive from'),
    strongFrom: cut('实力强的分数线', 'Strong from'),
    coverage: {
      kind: 'share',
      label: { zh: '已知权重不足此比例时为数据不足', en: 'No data where the known weights are less than' },
      origin: 'ours',
      default: 0.3,
      min: 0,
      max: 1,
    },
  },
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

function cut(zh: string, en: string) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: 50, min: 0, max: 100 } as const;
}

function sideOf(
  label: Text,
  indicators: readonly Indicator[],
  scored: readonly ScoredIndicator[],
  from: number,
  coverage: number,
  { rowCount }: RunContext,
): Side {
  const values = weightedScore(rowCount, scored, 100, coverage);
  return { label, indicators, scored, values, cut: from, format: 'decimal' };
}

function scoreOutput(id: string, side: Side, coverage: number): NumberOutput {
  const { label, values } = side;
  return {
    id,
    label: { zh: `${label.zh}得分`, en: `${label.en} score` },
    kind: 'number',
    format: 'decimal',
    values,
    expression: () => scoreExpression(side, coverage),
  };
}

function scoreExpression({ scored }: Side, coverage: number): Numeric {
  const parts = scored.map((part) => ({ weight: part.weight, value: partExpression(part) }));
  return weightedMean(parts, 100, coverage);
}

/** The field of the two scores beside it. */
function strategyExpression(attractiveFrom: number, strongFrom: number): Wording {
  return fieldExpression(
    { value: beside('attractiveness'), cut: number(attractiveFrom) },
    { value: beside('strength'), cut: number(strongFrom) },
    (field) => text(tiers[field]!.label),
  );
}

/** `吸引力 72.5，相对实力 50，重点投资；缺少利润，吸引力按其余 70% 权重计`. */
function reasonOf(sides: readonly Side[], strategy: Text, row: number): Text {
  const scores = sides.map((side) =>
    Number.isNaN(side.values[row]!) ? notEnough(side, row) : scoreText(side, row),
  );
  return joinReasons([
    joinTexts([...scores, strategy], '，', ', '),
    ...sides.filter(({ values }) => !Number.isNaN(values[row]!)).map((side) => lackingText(side, row)),
  ]);
}

function partsOf({ indicators, scored }: Side, row: number) {
  const known = scored.filter((part) => !Number.isNaN(part.values[row]!));
  return { known, absent: indicators.filter((own) => !known.some(({ indicator: other }) => other === own)) };
}

function scoreText({ label, values }: Side, row: number): Text {
  const score = numberText(values[row]!);
  return { zh: `${label.zh} ${score}`, en: `${label.en} ${score}` };
}

function notEnough(side: Side, row: number): Text {
  const lacking = joinTexts(partsOf(side, row).absent.map(indicatorLabel), '、', ', ');
  return { zh: `${side.label.zh}缺少${lacking.zh}`, en: `${side.label.en} lacks ${lacking.en}` };
}

function lackingText(side: Side, row: number): Text {
  const { known, absent } = partsOf(side, row);
  const said = withoutText(
    absent.map(indicatorLabel),
    known.reduce((sum, { weight }) => sum + weight, 0),
    100,
  );
  if (said.zh === '') return emptyText;
  const { zh, en } = side.label;
  return { zh: `${zh}${said.zh}`, en: `${en} ${said.en}` };
}

/** `吸引力 72.5（年度贡献 90、利润 55；缺少发展前景，按其余 70% 权重计）`. */
function sideText(side: Side, row: number): Text {
  const { label, values } = side;
  if (Number.isNaN(values[row]!)) return notEnough(side, row);
  const { known, absent } = partsOf(side, row);
  const parts = joinTexts(
    known.map((part) => {
      const { zh, en } = indicatorLabel(part.indicator);
      const value = numberText(100 * part.values[row]!, 1);
      return { zh: `${zh} ${value}`, en: `${en} ${value}` };
    }),
    '、',
    ', ',
  );
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const inside = joinReasons([parts, withoutText(absent.map(indicatorLabel), weight, 100)]);
  const score = numberText(values[row]!);
  return {
    zh: `${label.zh} ${score}（${inside.zh}）`,
    en: `${label.en} ${score} (${inside.en})`,
  };
}

/** Strength lifts an attractive customer, attractiveness the others. */
function liftOf(first: Side, second: Side, code: number, row: number): Text | undefined {
  if (code === Field.both || code === Field.unknown) return undefined;
  const side = code === Field.firstOnly ? second : first;
  const better = tiers[code === Field.neither ? Field.firstOnly : Field.both]!.label;
  const gap = numberText(Math.ceil((side.cut - side.values[row]!) * 100 - 1e-6) / 100);
  return {
    zh: `距${better.zh}差${side.label.zh} ${gap} 分`,
    en: `${gap} points of ${side.label.en.toLowerCase()} short of ${better.en.toLowerCase()}`,
  };
}
