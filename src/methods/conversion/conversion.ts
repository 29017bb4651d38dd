import type { LogisticFit } from '../../math/fitting/logistic-regression';
import type { Column, FlagColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
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
import { stretch } from '../shared/stretch';
import { tierSummary } from '../shared/tier-summary';
import { liftText, reasonText, type ConversionFacts } from './explanation';
import { chosenOutcome, outcomeColumns } from '../shared/logistic/chosen-outcome';
import { crossValidated, type OddsOf } from '../shared/logistic/cross-validation';
import { designColumns, featureOf, type DesignColumn, type Feature } from '../shared/logistic/features';
import { classExpression, liftExpression, probabilityExpression } from './expressions';
import {
  absentIssue,
  leakIssues,
  levelsIssue,
  modelIssues,
  noOutcomeIssue,
  thinIssue,
} from '../shared/logistic/issues';
import { separates, separations } from '../shared/logistic/leakage';
import {
  casesOf,
  fitModel,
  fitRoughly,
  logOdds,
  probabilities,
  qualityOf,
  type Cases,
} from '../shared/logistic/model';
import { conversionParameters, goneParameters } from './parameters';
import { modelSummaries, type Fitted } from '../shared/logistic/summary';

type Settings = ParametersOf<typeof conversionParameters>;

const tiers: readonly Tier[] = [
  { id: 'high', label: { zh: '高', en: 'High' }, tone: 'best' },
  { id: 'above', label: { zh: '较高', en: 'Above average' }, tone: 'good' },
  { id: 'below', label: { zh: '较低', en: 'Below average' }, tone: 'low' },
  noDataTier,
];
const code = { high: 0, above: 1, below: 2, noData: 3 } as const;

/** Where the outcome is separated, a ridge of this size gives probabilities all the same. */
const rescueRidge = 1;

/**
 * Conversion: the probability of an outcome (bought, answered, left) from other columns, by logistic regression
 * (maximum likelihood, IRLS; ridge where wanted). Rows with a known outcome teach the model, all rows get a
 * probability. Text is one-hot, the first level in order is the base. Fewer than 10 of the rarer outcome per parameter
 * are refused; a column that alone separates the outcome is left out; a separated outcome is said and fitted with a
 * ridge. The classes compare the probability with the average of the known outcomes.
 */
export const conversion = defineMethod({
  id: 'conversion',
  label: { zh: '成交概率', en: 'Conversion' },
  description: {
    zh: '用已知结果的客户估计逻辑回归，为每位客户给出成交（或流失、响应）的概率。',
    en: 'Fits a logistic regression to the customers whose outcome is known and gives everybody a probability.',
  },
  source: {
    zh: '逻辑回归，极大似然（IRLS）；文字列独热编码，去掉排序最前的取值；每个参数不足 10 个事件时拒绝（Peduzzi 等 1996）。',
    en: 'Logistic regression by maximum likelihood (IRLS); text one-hot without the first level in order; refused under 10 events per parameter (Peduzzi et al. 1996).',
  },
  playbooks: [
    {
      description: {
        zh: '用已知是否成交的客户估计模型，为其余客户给出概率。适合含“是否成交”一列的营销名单。',
        en: 'Learns from those whose outcome is known and gives everybody a probability. For campaign lists with a column of who bought.',
      },
      sample: 'en-campaign.xlsx',
    },
  ],
  inputs: { outcome: { role: 'converted', kind: 'flag', unless: 'outcome' } },
  params: conversionParameters,
  gone: goneParameters,
  referencedColumns: ({ features, outcome }) => [...features, ...outcomeColumns(outcome)],
  referencedTexts: ({ outcome }) => outcomeColumns(outcome),
  *run({ outcome: given }, params, context): Generator<number, MethodResult, void> {
    const outcome = chosenOutcome(params.outcome, context) ?? given;
    const { used, issues } = chooseFeatures(outcome, params, context);
    const design = designColumns(used);
    const cases = casesOf(
      design.map(({ values }) => values),
      outcome.values,
    );
    const events = rarerOutcome(cases);
    if (design.length === 0 || events < params.eventsPerParameter * design.length) {
      if (context.rowCount > 0) {
        issues.push(
          events === 0
            ? noOutcomeIssue(outcome)
            : thinIssue(events, design.length, params.eventsPerParameter),
        );
      }
      return outcomeOf(undefined, { design, outcome, params, context }, issues);
    }
    const fitted = yield* fit(cases, design, params);
    return outcomeOf(fitted, { design, outcome, params, context }, [...issues, ...modelIssues(fitted)]);
  },
});

/** The features that are there and of use, and what is to be said of the others. */
function chooseFeatures(outcome: FlagColumn, params: Settings, context: RunContext) {
  const references = [...new Set(params.features)];
  const columns = references.map((reference) => context.column(reference));
  const found = [...new Set(columns)].filter(
    (column): column is Column => column !== undefined && column.header !== outcome.header,
  );
  const known = Uint8Array.from(outcome.values, (own) => Number(own >= 0));
  const bases = new Map(
    params.baselines.map((text) => text.split(/[=＝]/u).map((part) => part.trim()) as [string, string]),
  );
  const read = (column: Column, rows: Uint8Array): Feature =>
    featureOf(column, rows, context.asOf, bases.get(column.header) ?? bases.get(column.role ?? ''));
  const all = found.map((column) => read(column, known));
  const crowded = all.filter(({ levels }) => (levels?.length ?? 0) > params.mostLevels);
  const fitting = all.filter((feature) => !crowded.includes(feature));
  const suspects = separations(fitting, outcome.values).filter(({ auc }) => auc >= params.leakAuc);
  const leaks = params.leaks === 'keep' ? [] : suspects.filter(({ auc }) => auc === 1);
  const kept = fitting.filter((feature) => !leaks.some((leak) => leak.feature === feature));
  // Rows that teach the model have everything; a level that only others have is none of the model's.
  const complete = known.map((own, row) => (kept.some(({ column }) => column.missing[row] !== 0) ? 0 : own));
  const used = kept.map(({ column }) => read(column, complete));
  const absent = references.filter((_, index) => columns[index] === undefined);
  const issues: Issue[] = [
    ...(absent.length > 0 && context.rowCount > 0 ? [absentIssue(absent)] : []),
    ...crowded.map((feature) => levelsIssue(feature, params.mostLevels)),
    ...suspects.flatMap((suspect) => leakIssues(suspect, leaks.includes(suspect))),
  ];
  return { used, issues };
}

function rarerOutcome({ outcome }: Cases): number {
  const positives = outcome.reduce((sum, own) => sum + own, 0);
  return Math.min(positives, outcome.length - positives);
}

/** The model of all cases, and the quality of those that have not seen the cases held out. */
function* fit(
  cases: Cases,
  design: readonly DesignColumn[],
  params: Settings,
): Generator<number, Fitted, void> {
  const separating = design.filter((_, column) => separates(cases, column));
  const plain = separating.length > 0 ? undefined : yield* stretch(fitModel(cases, params.ridge), 0, 0.2);
  const separated = plain?.fit.converged !== true;
  const ridge = separated ? Math.max(rescueRidge, params.ridge) : params.ridge;
  const model = separated ? yield* stretch(fitModel(cases, ridge), 0.2, 0.4) : plain;
  const oddsOf =
    (own: LogisticFit): OddsOf =>
    ({ columns, outcome }) =>
      logOdds(own, columns, outcome.length);
  const trial = crossValidated(cases, params, function* (taught) {
    return oddsOf(yield* fitRoughly(taught, ridge, model.fit));
  });
  const unseen = yield* stretch(trial, 0.4, 1);
  const seen = qualityOf(oddsOf(model.fit)(cases), cases.outcome);
  return { ...{ design, model, separated, separating }, seen, unseen };
}

interface Run {
  readonly design: readonly DesignColumn[];
  readonly outcome: FlagColumn;
  readonly params: Settings;
  readonly context: RunContext;
}

function outcomeOf(fitted: Fitted | undefined, run: Run, issues: readonly Issue[]): MethodResult {
  const { design, params, context } = run;
  const odds = fitted
    ? logOdds(
        fitted.model.fit,
        design.map(({ values }) => values),
        context.rowCount,
      )
    : new Float64Array(context.rowCount).fill(NaN);
  const probability = probabilities(odds);
  const declared = (make: (known: Fitted) => Expression) => (): Expression => {
    if (!fitted)
      throw noFormula({ zh: '数据不足，没有估计出模型', en: 'there is too little data for a model' });
    return make(fitted);
  };
  const average = fitted ? fitted.model.positives / fitted.model.rows : NaN;
  const output: TierOutput = {
    id: 'class',
    label: { zh: '成交可能', en: 'Chance' },
    role: 'tierLevel',
    kind: 'tier',
    tiers,
    codes: Uint8Array.from(probability, (own) => classOf(own, average, params.highLift)),
    expression: declared(() => classExpression(average, params.highLift, tiers)),
  };
  const features: readonly Feature[] = [...new Set(design.map(({ feature }) => feature))];
  const facts: ConversionFacts = { fitted, features, design, odds, probability, average, output, params };
  return {
    columns: [
      output,
      {
        id: 'probability',
        label: { zh: '成交概率', en: 'Probability' },
        kind: 'number',
        format: 'share',
        values: probability,
        expression: declared(({ model }) =>
          probabilityExpression(features, model.fit.coefficients, context.asOf),
        ),
      },
      {
        id: 'lift',
        label: { zh: '为平均的倍数', en: 'Times the average' },
        kind: 'number',
        format: 'decimal',
        values: probability.map((own) => own / average),
        expression: declared(() => liftExpression(average)),
      },
    ],
    reason: (row) => reasonText(facts, row),
    lift: (row) => liftText(facts, row),
    issues,
    summary: [tierSummary(output), ...(fitted ? modelSummaries(fitted) : [])],
  };
}

function classOf(probability: number, average: number, highLift: number): number {
  if (Number.isNaN(probability)) return code.noData;
  return probability >= highLift * average ? code.high : probability >= average ? code.above : code.below;
}
