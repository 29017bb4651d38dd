import type { Text } from '../../locales/text';
import { roundDecimals } from '../../math/round-decimals';
import type { Issue } from '../../table/issues/issue';
import {
  casesOf,
  fitModel,
  logOdds,
  probabilities,
  qualityOf,
  type Model,
  type Quality,
} from '../shared/logistic/model';
import { absentIssue, levelsIssue, noOutcomeIssue, thinIssue } from '../shared/logistic/issues';
import {
  defineMethod,
  noDataTier,
  type MethodResult,
  type ParametersOf,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import type { Expression } from '../shared/expression/expression';
import { noFormula } from '../shared/expression/no-formula';
import { issue } from '../shared/input-issues';
import { tierSummary } from '../shared/tier-summary';
import { joinReasons, joinTexts, numberText, plainText, shareText } from '../shared/wording';
import { binned } from './bins';
import { gradeExpression, probabilityExpression, scoreExpression, type CardFigures } from './expressions';
import { scorecardParameters } from './parameters';
import { scorecardSummaries } from './summary';
import { weighed, weightsOf, type WeighedColumn } from './weight-of-evidence';

type Settings = ParametersOf<typeof scorecardParameters>;

const tiers: readonly Tier[] = [
  { id: 'a', label: { zh: 'A 级', en: 'A' }, tone: 'best' },
  { id: 'b', label: { zh: 'B 级', en: 'B' }, tone: 'good' },
  { id: 'c', label: { zh: 'C 级', en: 'C' }, tone: 'middle' },
  { id: 'd', label: { zh: 'D 级', en: 'D' }, tone: 'low' },
  noDataTier,
];
const noData = 4;
/** Text with more levels is an id or a name, not a feature. */
const mostLevels = 50;

/** A fitted card: score = base - factor x log odds of bad. */
interface Card {
  readonly columns: readonly WeighedColumn[];
  readonly model: Model;
  readonly quality: Quality;
  readonly base: number;
  readonly factor: number;
}

/**
 * Scorecard: columns are cut into bins, each bin gets its weight of evidence ln(bad share / good share), a logistic
 * regression on the weights gives the odds to be bad, and points are added up: score = a - b ln(odds of bad), b = points to
 * double the odds / ln 2, a = base points - b ln(base odds of good), so that 600 points are odds of 19 good to one bad
 * and 50 points more double them (Siddiqi 2006). Columns with little information value are left out. Sex and age are
 * columns like any other here and stay refused unless the scheme allows protected attributes.
 */
export const scorecard = defineMethod({
  id: 'scorecard',
  label: { zh: '评分卡', en: 'Scorecard' },
  description: {
    zh: '由已知结果分箱计算证据权重（WOE）与信息值（IV），逻辑回归后换算为分数。',
    en: 'Weight of evidence and information value by bins, logistic regression on them, and points.',
  },
  source: {
    zh: 'WOE/IV 评分卡（Siddiqi 2006；R 语言 scorecard 包的取值）：600 分为 19:1，每 50 分翻倍；零计数按 0.99。',
    en: 'WOE/IV scorecard (Siddiqi 2006; as the R package scorecard): 600 points are 19:1, 50 more double; a count of 0 is 0.99.',
  },
  playbooks: [
    {
      description: {
        zh: '由已知违约的客户分箱计分，600 分为 19:1。适合含“是否违约”一列的客户清单。',
        en: 'Points from bins and the known defaults, 600 for odds of 19 to 1. For lists with a column of who defaulted.',
      },
      sample: 'en-campaign.xlsx',
    },
  ],
  inputs: { outcome: { role: 'defaulted', kind: 'flag' } },
  params: scorecardParameters,
  referencedColumns: ({ features }) => features,
  *run({ outcome }, params, context): Generator<number, MethodResult, void> {
    const references = [...new Set(params.features)];
    const absent = references.filter((reference) => context.column(reference) === undefined);
    const all = weighedColumns(references, outcome.values, params, context).filter(
      ({ column }) => column !== outcome,
    );
    const used = all.filter(({ information }) => information >= params.leastInformation);
    const issues: Issue[] =
      context.rowCount === 0
        ? []
        : [
            ...(absent.length > 0 ? [absentIssue(absent)] : []),
            ...crowdedIssues(references, context),
            ...weakIssues(all, used),
          ];
    const cases = casesOf(used.map(weightsOf), outcome.values, 0);
    const positives = cases.outcome.reduce((sum, own) => sum + own, 0);
    const events = Math.min(positives, cases.outcome.length - positives);
    if (events === 0 || used.length === 0 || events < params.eventsPerParameter * used.length) {
      if (context.rowCount > 0) {
        issues.push(
          events === 0 ? noOutcomeIssue(outcome) : thinIssue(events, used.length, params.eventsPerParameter),
        );
      }
      return outcomeOf(undefined, all, params, context, issues);
    }
    const model = yield* fitModel(cases, 0);
    const factor = params.pointsToDouble / Math.LN2;
    const base = params.points - factor * Math.log(params.odds);
    const card: Card = { columns: used, model, quality: qualityOf(model, cases), base, factor };
    return outcomeOf(card, all, params, context, [...issues, ...cardIssues(card)]);
  },
});

function weighedColumns(
  references: readonly string[],
  outcome: Int8Array,
  params: Settings,
  context: RunContext,
): WeighedColumn[] {
  const found = references.flatMap((reference) => {
    const column = context.column(reference);
    return column ? [{ reference, column }] : [];
  });
  const fitting = found.filter(
    ({ column }) => column.kind !== 'text' || column.dictionary.length <= mostLevels,
  );
  const once = fitting.filter(
    ({ column }, index) => fitting.findIndex((other) => other.column === column) === index,
  );
  return once.map(({ reference, column }) =>
    weighed(
      binned(column, params.breaks[reference] ?? params.breaks[column.header], params.quantiles),
      outcome,
    ),
  );
}

function outcomeOf(
  card: Card | undefined,
  all: readonly WeighedColumn[],
  params: Settings,
  { rowCount }: RunContext,
  issues: readonly Issue[],
): MethodResult {
  const odds = card
    ? logOdds(card.model.fit, card.columns.map(weightsOf), rowCount)
    : new Float64Array(rowCount).fill(NaN);
  const score = odds.map((own) => (card ? roundDecimals(card.base - card.factor * own, 9) : NaN));
  const limits = [params.cutA, params.cutB, params.cutC];
  const declared = (make: (figures: CardFigures) => Expression) => (): Expression => {
    if (!card)
      throw noFormula({ zh: '数据不足，没有做出评分卡', en: 'there is too little data for a scorecard' });
    return make({ ...card, coefficients: card.model.fit.coefficients });
  };
  const output: TierOutput = {
    id: 'grade',
    label: { zh: '评分等级', en: 'Grade' },
    role: 'tierLevel',
    kind: 'tier',
    tiers,
    codes: Uint8Array.from(score, (own) =>
      Number.isNaN(own) ? noData : limits.filter((limit) => own < limit).length,
    ),
    expression: declared(() => gradeExpression(limits, tiers)),
  };
  return {
    columns: [
      output,
      {
        id: 'score',
        label: { zh: '评分', en: 'Score' },
        kind: 'number',
        format: 'decimal',
        values: score,
        expression: declared(scoreExpression),
      },
      {
        id: 'probability',
        label: { zh: '坏客户概率', en: 'Probability of bad' },
        kind: 'number',
        format: 'share',
        values: probabilities(odds),
        expression: declared(probabilityExpression),
      },
    ],
    reason: (row) => reasonText(card, all, score, output, row),
    lift: (row) => liftText(card, score, output, limits, row),
    issues,
    summary: [tierSummary(output), ...scorecardSummaries(all, card && { ...card, fit: card.model.fit })],
  };
}

/** `评分 612.3（坏客户概率 4.3%）；↑ 账户=无 +85、↓ 用途=新车 -22；A 级`. */
function reasonText(
  card: Card | undefined,
  all: readonly WeighedColumn[],
  score: Float64Array,
  output: TierOutput,
  row: number,
): Text {
  if (!card) return { zh: '数据不足以制作评分卡', en: 'Too little data for a scorecard' };
  if (Number.isNaN(score[row])) {
    const headers = all.filter((own) => own.binOf[row]! < 0).map(({ column }) => column.header);
    return headers.length > 0
      ? { zh: `缺少${headers.join('、')}`, en: `Missing: ${headers.join(', ')}` }
      : { zh: '有取值在已知结果的客户中未出现', en: 'A value was not seen where the outcome is known' };
  }
  const parts = card.columns
    .map((own, index) => ({ name: binName(own, row), points: pointsOf(card, index, own, row) }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points) || (one.name < other.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name, points }) => plainText(`${name} ${points >= 0 ? '+' : ''}${numberText(points, 0)}`));
  const own = numberText(score[row]!, 1);
  const bad = shareText(1 / (1 + Math.exp((score[row]! - card.base) / card.factor)));
  return joinReasons([
    { zh: `评分 ${own}（坏客户概率 ${bad}）`, en: `score ${own} (probability of bad ${bad})` },
    joinTexts(parts, '、', ', '),
    output.tiers[output.codes[row]!]!.label,
  ]);
}

/** The points to the next grade. */
function liftText(
  card: Card | undefined,
  score: Float64Array,
  output: TierOutput,
  limits: readonly number[],
  row: number,
): Text | undefined {
  const limit = limits[output.codes[row]! - 1];
  const better = output.tiers[output.codes[row]! - 1];
  if (!card || Number.isNaN(score[row]!) || limit === undefined || !better) return undefined;
  const gap = numberText(Math.ceil((limit - score[row]!) * 10) / 10, 1);
  return { zh: `距 ${better.label.zh}差 ${gap} 分`, en: `${gap} points short of grade ${better.label.en}` };
}

function pointsOf(card: Card, index: number, own: WeighedColumn, row: number): number {
  return -card.factor * card.model.fit.coefficients[index + 1]! * own.bins[own.binOf[row]!]!.weight;
}

function binName({ column, labels, binOf }: WeighedColumn, row: number): string {
  return `${column.header}=${labels[binOf[row]!] ?? ''}`;
}

function crowdedIssues(references: readonly string[], context: RunContext): Issue[] {
  return references.flatMap((reference) => {
    const column = context.column(reference);
    if (column?.kind !== 'text' || column.dictionary.length <= mostLevels) return [];
    return [levelsIssue({ column, values: new Float64Array(0), levels: column.dictionary }, mostLevels)];
  });
}

function weakIssues(all: readonly WeighedColumn[], used: readonly WeighedColumn[]): Issue[] {
  const weak = all.filter((own) => !used.includes(own)).map(({ column }) => column.header);
  if (weak.length === 0) return [];
  return [
    issue(
      'little-information',
      'note',
      `信息值过低，未用：${weak.join('、')}`,
      `Too little information value, left out: ${weak.join(', ')}`,
      weak.length,
    ),
  ];
}

function cardIssues({ columns, model }: Card): Issue[] {
  const issues: Issue[] = [];
  if (!model.fit.converged) {
    issues.push(
      issue(
        'separation',
        'warning',
        '结果可被完全分开，极大似然估计不存在，分数不可靠',
        'The outcome is separated: there is no maximum-likelihood estimate, the points are not to be trusted',
        1,
      ),
    );
  }
  const turned = columns
    .filter((_, index) => model.fit.coefficients[index + 1]! < 0)
    .map(({ column }) => column.header);
  if (turned.length > 0) {
    issues.push(
      issue(
        'reversed-column',
        'warning',
        `这些列的系数为负，与单独看时方向相反，请检查：${turned.join('、')}`,
        `The coefficients of these columns turn against their own weight of evidence; check: ${turned.join(', ')}`,
        turned.length,
      ),
    );
  }
  return issues;
}
