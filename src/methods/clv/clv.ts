import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type MethodResult,
  type NumberOutput,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { numberColumn } from '../shared/numbers';
import { requireOrder } from '../shared/require-order';
import { stretch } from '../shared/stretch';
import { tierSummary } from '../shared/tier-summary';
import { countText } from '../shared/wording';
import { aliveProbability, tellsAlive } from './bg-nbd';
import { liftText, reasonText, type ClvFacts } from './explanation';
import { fitPurchases, purchaseParameters } from './fit-purchases';
import type { Fit } from './fit';
import { expectedSpend, fitSpend, repeatBuyers, spendParameters } from './gamma-gamma';
import { groupHistories, type HistoryGroups } from './histories';
import { customerHistory, historyRoles, type CustomerHistory } from './inputs';
import { historyIssues, modelIssues } from './issues';
import { clvParameters } from './parameters';
import { modelSummary, valueByTenth } from './summary';
import { intervalFactor, purchasesOf, purchaseVariance, spendVariance, type ValueTerms } from './value';

const tiers: readonly Tier[] = [
  { id: 'active', label: { zh: '仍活跃', en: 'Active' }, tone: 'best' },
  { id: 'doubtful', label: { zh: '可能流失', en: 'Doubtful' }, tone: 'middle' },
  { id: 'once', label: { zh: '仅购买一次', en: 'Bought once' }, tone: 'warning' },
  { id: 'lapsed', label: { zh: '很可能已流失', en: 'Probably lost' }, tone: 'low' },
  noDataTier,
];
const code = { active: 0, doubtful: 1, once: 2, lapsed: 3, noData: 4 } as const;

/**
 * Customer lifetime value without a contract: BG/NBD for how often a customer will buy and whether he is still there,
 * Gamma-Gamma for what he spends, both by maximum likelihood; value = margin x expected spend x expected purchases of
 * the coming months, each month's discounted at its end. Needs the history since the first purchase: repeats, time of the
 * latest, time observed; several purchases of a day are one. A one-time buyer's P(alive) is 1 by construction in BG/NBD:
 * it is not shown, and he is a class of his own. The interval of the value is by the delta method: it tells how well the
 * averages are known, not how much one customer may differ from his like.
 */
export const clv = defineMethod({
  id: 'clv',
  label: { zh: '客户终身价值', en: 'Lifetime value' },
  description: {
    zh: '由购买历史估计每位客户是否仍活跃、未来购买次数与价值。',
    en: 'Estimates from the history of purchases whether a customer is still there, how often they will buy, and their value.',
  },
  source: {
    zh: 'BG/NBD（Fader、Hardie、Lee 2005）或 MBG/NBD（Batislam 等 2007），Gamma-Gamma（Fader、Hardie 2013），极大似然；区间为 delta 法，只含参数的不确定性。',
    en: 'BG/NBD (Fader, Hardie & Lee 2005) or MBG/NBD (Batislam et al. 2007), Gamma-Gamma (Fader & Hardie 2013), maximum likelihood; interval by the delta method, of the parameters only.',
  },
  inputs: {
    repeatSpend: { role: 'repeatSpend', kind: 'number', optional: true },
    total: { role: 'revenue', kind: 'number', optional: true },
  },
  params: clvParameters,
  referencedColumns: () => historyRoles,
  *run({ repeatSpend, total }, params, context): Generator<number, MethodResult, void> {
    const { activeFrom, lapsedBelow } = params;
    requireOrder('clv', clvParameters, { activeFrom, lapsedBelow }, 'descending');
    const history = customerHistory(context, params.unit, { repeatSpend, total });
    const groups = groupHistories(history.repeats, history.latest, history.observed);
    const buyers = repeatBuyers(history.repeats, history.spend ?? new Float64Array(0), groups.groupOf);
    const repeaters = groups.histories.reduce(
      (sum, { repeats }, group) => sum + (repeats > 0 ? groups.counts[group]! : 0),
      0,
    );
    const issues = historyIssues(history, groups, context);
    if (repeaters < params.leastRepeaters) {
      const thin = context.rowCount > 0 ? [tooFew(repeaters, params.leastRepeaters)] : [];
      return outcome(emptyFacts(history, groups, context), [...issues, ...thin]);
    }
    const purchases = yield* stretch(fitPurchases(groups, params.model), 0, 0.5);
    const spend =
      buyers.mean.length < params.leastRepeaters ? undefined : yield* stretch(fitSpend(buyers), 0.5, 0.6);
    const facts = yield* stretch(valued({ history, groups, purchases, spend }, params, context), 0.6, 1);
    return outcome(facts, [...issues, ...modelIssues({ purchases, spend, buyers, history })]);
  },
});

interface Fitted {
  readonly history: CustomerHistory;
  readonly groups: HistoryGroups;
  readonly purchases: Fit;
  readonly spend: Fit | undefined;
}

type Settings = ValueTerms & { readonly activeFrom: number; readonly lapsedBelow: number };

/** Everything about every customer, from the two fits. */
function* valued(
  { history, groups, purchases, spend }: Fitted,
  settings: Settings,
  context: RunContext,
): Generator<number, ClvFacts, void> {
  const expected = yield* stretch(purchasesOf(purchases.parameters, groups, settings), 0, 0.2);
  const variances = yield* stretch(purchaseVariance(purchases, groups, settings), 0.2, 1);
  const facts = emptyFacts(history, groups, context);
  const population = purchaseParameters(purchases.parameters);
  for (let row = 0; row < context.rowCount; row++) {
    const group = groups.groupOf[row]!;
    if (group < 0) continue;
    const own = groups.histories[group]!;
    const alive = aliveProbability(population, own, settings.model);
    const isTold = tellsAlive(own, settings.model);
    facts.alive[row] = isTold ? alive : NaN;
    facts.codes[row] = isTold ? statusOf(alive, settings) : code.once;
    facts.purchases[row] = expected.expected[group]!;
    if (!spend) continue;
    const mean = own.repeats > 0 ? (history.spend?.[row] ?? NaN) : 0;
    const amount = expectedSpend(spendParameters(spend.parameters), own.repeats, Math.max(0, mean));
    const value = settings.margin * amount * expected.discounted[group]!;
    const factor = intervalFactor(
      variances[group]! + spendVariance(spend, own.repeats, Math.max(0, mean)),
      settings.confidence,
    );
    facts.spend[row] = finite(amount);
    facts.value[row] = finite(value);
    facts.low[row] = finite(value / factor);
    facts.high[row] = finite(value * factor);
  }
  return { ...facts, months: settings.months, fits: { model: settings.model, purchases, spend } };
}

function statusOf(alive: number, { activeFrom, lapsedBelow }: Settings): number {
  return alive >= activeFrom ? code.active : alive >= lapsedBelow ? code.doubtful : code.lapsed;
}

/** A number or missing. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

function emptyFacts(history: CustomerHistory, groups: HistoryGroups, { rowCount }: RunContext): ClvFacts {
  const unknown = (): Float64Array => new Float64Array(rowCount).fill(NaN);
  return {
    ...{ history, groups, tiers, months: 0, fits: undefined },
    codes: new Uint8Array(rowCount).fill(code.noData),
    ...{ alive: unknown(), purchases: unknown(), spend: unknown() },
    ...{ value: unknown(), low: unknown(), high: unknown() },
  };
}

function outcome(facts: ClvFacts, issues: readonly Issue[]): MethodResult {
  const output: TierOutput = {
    id: 'status',
    label: { zh: '客户状态', en: 'Status' },
    role: 'tierLevel',
    kind: 'tier',
    tiers,
    codes: facts.codes,
  };
  const value = { id: 'value', label: { zh: '预测价值', en: 'Expected value' }, values: facts.value };
  return {
    columns: [output, ...numberOutputs(facts)],
    reason: (row) => reasonText(facts, row),
    lift: (row) => liftText(facts, row),
    issues,
    summary: [tierSummary(output, [value]), ...valueByTenth(facts), ...modelSummary(facts)],
  };
}

function numberOutputs({ alive, purchases, spend, value, low, high }: ClvFacts): NumberOutput[] {
  return [
    { ...numberColumn('p-alive', '存活率', 'P(alive)', 'share', alive), role: 'aliveProbability' },
    numberColumn('purchases', '预计购买次数', 'Expected purchases', 'decimal', purchases),
    numberColumn('spend', '预计每次金额', 'Expected spend a purchase', 'money', spend),
    numberColumn('value', '终身价值', 'Lifetime value', 'money', value),
    numberColumn('value-low', '价值下限', 'Value from', 'money', low),
    numberColumn('value-high', '价值上限', 'Value to', 'money', high),
  ];
}

function tooFew(repeaters: number, least: number): Issue {
  return issue(
    'too-few-repeat-buyers',
    'error',
    `只有 ${countText(repeaters)} 位客户有复购，少于 ${countText(least)} 位，不足以估计模型`,
    `Only ${countText(repeaters)} customers bought again; fewer than ${countText(least)} do not carry the model`,
    repeaters,
  );
}
