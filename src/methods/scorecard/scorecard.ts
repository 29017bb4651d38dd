import { roundDecimals } from '../../math/statistics/round-decimals';
import type { Issue } from '../../table/issues/issue';
import { casesOf, fitModel, logOdds, probabilities, qualityOf } from '../shared/logistic/model';
import { chosenOutcome, outcomeColumns } from '../shared/logistic/chosen-outcome';
import { absentIssue, noOutcomeIssue, thinIssue } from '../shared/logistic/issues';
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
import { requireOrder } from '../shared/require-order';
import { stretch } from '../shared/stretch';
import { tierSummary } from '../shared/tier-summary';
import { binned } from './bins';
import { gradeExpression, probabilityExpression, scoreExpression, type CardFigures } from './expressions';
import { liftText, reasonText, type Card } from './explanation';
import { cardIssues, crowdedIssues, mostLevels, weakIssues } from './issues';
import { scorecardParameters } from './parameters';
import { scorecardSummaries } from './summary';
import { tryCard } from './try-card';
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
  inputs: { outcome: { role: 'defaulted', kind: 'flag', unless: 'outcome' } },
  params: scorecardParameters,
  referencedColumns: ({ features, outcome }) => [...features, ...outcomeColumns(outcome)],
  referencedTexts: ({ outcome }) => outcomeColumns(outcome),
  *run({ outcome: given }, params, context): Generator<number, MethodResult, void> {
    const outcome = chosenOutcome(params.outcome, context) ?? given;
    const { cutA, cutB, cutC } = params;
    requireOrder('scorecard', scorecardParameters, { cutA, cutB, cutC }, 'descending');
    const references = [...new Set(params.features)];
    const absent = references.filter((reference) => context.column(reference) === undefined);
    const all = weighedColumns(references, outcome.values, params, context).filter(
      ({ column }) => column.header !== outcome.header,
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
    const cases = casesOf(used.map(weightsOf), outcome.values);
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
    const model = yield* stretch(fitModel(cases, 0), 0, 0.3);
    const factor = params.pointsToDouble / Math.LN2;
    const base = params.points - factor * Math.log(params.odds);
    const seen = qualityOf(logOdds(model.fit, cases.columns, cases.outcome.length), cases.outcome);
    const unseen = yield* stretch(tryCard(used, outcome.values, params), 0.3, 1);
    const card: Card = { columns: used, model, seen, unseen, base, factor };
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
      binned(column, outcome, params.breaks[reference] ?? params.breaks[column.header], params.quantiles),
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
