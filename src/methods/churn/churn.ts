import type { Text } from '../../locales/text';
import type { FlagColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type NumberOutput,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import type { Lift } from '../shared/lift';
import { numberColumn } from '../shared/numbers';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { countText, joinReasons, joinTexts } from '../shared/wording';
import { churnParameters } from './parameters';
import type { Signal } from './signal';
import { firstDays, isSeasonal, pastRoles, signalsOf } from './signals';

const tiers: readonly Tier[] = [
  { id: 'stable', label: { zh: '稳定', en: 'Stable' }, tone: 'best' },
  { id: 'new', label: { zh: '新客户', en: 'New' }, tone: 'good' },
  { id: 'seasonal', label: { zh: '季节性', en: 'Seasonal' }, tone: 'middle' },
  { id: 'warning', label: { zh: '流失预警', en: 'Warning' }, tone: 'warning' },
  { id: 'high', label: { zh: '高流失风险', en: 'High risk' }, tone: 'low' },
  noDataTier,
];
const code = { stable: 0, new: 1, seasonal: 2, warning: 3, high: 4, noData: 5 } as const;

/**
 * Churn warning: each customer against his own past, never against the others. Signals: the number of purchases, the
 * spend or the balance fell by 30 % or more; silence of more than three of his own gaps (from three purchases on); P(alive)
 * below 30 % where lifetime value was worked out before. One signal is a warning, two or more are high risk. New customers have no
 * past and seasonal ones (from transactions: all purchases of two or more years within the same four months) are silent by
 * nature: they are classes of their own. From transactions, recent means the latest 90 days, earlier the 360 before them,
 * scaled to 90; both are parameters.
 */
export const churn = defineMethod({
  id: 'churn',
  label: { zh: '流失预警', en: 'Churn warning' },
  description: {
    zh: '与客户自己的以往相比：次数、金额或余额下降，长期沉默，存活率低。',
    en: 'Compares each customer with their own past: fewer purchases, less spend or balance, long silence, low P(alive).',
  },
  source: {
    zh: '客户管理文献的流失预警；30%、3 倍间隔等为本产品默认值。新客户与季节性客户除外。',
    en: 'Churn warning of the customer-management literature; 30 %, three gaps and so on are our defaults. New and seasonal customers are left out.',
  },
  playbooks: [
    {
      id: 'churn-warning',
      description: {
        zh: '与客户自己的以往相比，找出次数、金额、余额下降或长期沉默的客户。适合交易明细，或含近期与以往数据的客户清单。',
        en: 'Finds customers who buy or hold less than they used to, or are long silent. For transactions, or lists with recent and earlier figures.',
      },
      sample: 'en-transactions.xlsx',
    },
  ],
  inputs: {
    balance: { role: 'balance', kind: 'number', optional: true },
    count: { role: 'transactionCount', kind: 'number', optional: true },
    openDate: { role: 'openDate', kind: 'date', optional: true },
    seasonal: { role: 'seasonal', kind: 'flag', optional: true },
    alive: { role: 'aliveProbability', kind: 'number', optional: true },
    churned: { role: 'churned', kind: 'flag', optional: true },
    revenue: { role: 'revenue', kind: 'number', optional: true },
  },
  params: churnParameters,
  habitWindows: ({ recentDays, earlierDays }) => ({ recentDays, earlierDays }),
  referencedColumns: () => pastRoles,
  run({ balance, count, openDate, seasonal, alive, churned, revenue }, params, context) {
    const signals = signalsOf(context, { balance, count, alive }, params);
    const first = firstDays(context, openDate);
    const today = Math.floor(context.asOf);
    const counts = Float64Array.from(first, (_, row) => countSignals(signals, row));
    const output: TierOutput = {
      id: 'risk',
      label: { zh: '流失风险', en: 'Churn risk' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(counts, (own, row) => {
        if (today - first[row]! < params.newDays) return code.new;
        if (isSeasonal(seasonal, row)) return code.seasonal;
        return Number.isNaN(own)
          ? code.noData
          : own === 0
            ? code.stable
            : own === 1
              ? code.warning
              : code.high;
      }),
    };
    return {
      columns: [output, ...numberOutputs(signals, counts, context)],
      reason: (row) => reasonText(signals, output, row),
      detail: (row) => detailText(signals, output, row),
      lift: (row) => liftText(signals, output, row),
      issues: signalIssues(signals, context),
      summary: [
        tierSummary(output, revenue ? [measureOf(revenue)] : []),
        reasonSummary(signals, output),
        ...(churned ? [actualSummary(churned, output)] : []),
      ],
    };
  },
});

/** How many signals hold; NaN where none can be told. */
function countSignals(signals: readonly Signal[], row: number): number {
  const known = signals.filter(({ size }) => !Number.isNaN(size[row]!));
  return known.length === 0 ? NaN : known.filter(({ holds }) => holds(row)).length;
}

/** The same columns whatever the sheet has; what it cannot tell is blank. */
function numberOutputs(
  signals: readonly Signal[],
  counts: Float64Array,
  { rowCount }: RunContext,
): NumberOutput[] {
  const sizeOf = (id: string): Float64Array =>
    signals.find((signal) => signal.id === id)?.size ?? new Float64Array(rowCount).fill(NaN);
  return [
    numberColumn('signals', '预警信号数', 'Signals', 'integer', counts),
    numberColumn('frequency-fall', '次数降幅', 'Fall of frequency', 'share', sizeOf('frequency')),
    numberColumn('amount-fall', '金额降幅', 'Fall of spend', 'share', sizeOf('amount')),
    numberColumn('balance-fall', '余额降幅', 'Fall of balance', 'share', sizeOf('balance')),
    numberColumn('silence', '沉默为平均间隔的倍数', 'Silence in own gaps', 'decimal', sizeOf('silence')),
  ];
}

/** `近期购买降 40%，已 31 天未购买，流失预警`. */
function reasonText(signals: readonly Signal[], { codes, tiers: classes }: TierOutput, row: number): Text {
  const notJudged = notJudgedText(codes[row]!);
  if (notJudged) return notJudged;
  if (codes[row] === code.seasonal) return seasonalText;
  const holding = signals.filter(({ size, holds }) => !Number.isNaN(size[row]!) && holds(row));
  const facts = holding.length > 0 ? holding.map(({ fact }) => fact(row)) : [noSignal];
  return joinTexts([...facts, classes[codes[row]!]!.label], '，', ', ');
}

const noSignal: Text = { zh: '未见流失信号', en: 'no sign of leaving' };
const seasonalText: Text = { zh: '只在固定季节购买，不预警', en: 'buys in one season only: no warning' };

function notJudgedText(own: number): Text | undefined {
  if (own === code.new) {
    return { zh: '新客户，没有可比的以往，不预警', en: 'new customer: no past to compare with, no warning' };
  }
  return own === code.noData
    ? { zh: '没有可与以往相比的数据', en: 'nothing to compare with the past' }
    : undefined;
}

/** The same with the figures that were compared. */
function detailText(signals: readonly Signal[], { codes, tiers: classes }: TierOutput, row: number): Text {
  const notJudged = notJudgedText(codes[row]!);
  if (notJudged) return notJudged;
  const known = signals.filter(({ size }) => !Number.isNaN(size[row]!));
  const label = classes[codes[row]!]!.label;
  const holding = known.filter(({ holds }) => holds(row));
  const told = (holding.length > 0 ? holding : known).map(({ evidence }) => evidence(row));
  const seasonal = codes[row] === code.seasonal ? [seasonalText] : [];
  return joinReasons([...told, ...seasonal, label]);
}

/** What would end the signals that hold; of two, to end one is a class better. */
function liftText(signals: readonly Signal[], { codes }: TierOutput, row: number): Lift | undefined {
  if (codes[row] !== code.warning && codes[row] !== code.high) return undefined;
  const remedies = signals.filter(({ holds }) => holds(row)).map(({ remedy }) => remedy(row));
  const different = remedies.filter((own, index) => remedies.findIndex(({ en }) => en === own.en) === index);
  const { zh, en } = joinTexts(different, '、', ', ');
  const words = { zh: `解除预警需：${zh}`, en: `To end the warning: ${en}` };
  const change = remedies.find((remedy) => remedy.change)?.change;
  return change && remedies.length <= 2 ? { ...words, change } : words;
}

function signalIssues(signals: readonly Signal[], { rowCount }: RunContext): Issue[] {
  if (signals.length > 0 || rowCount === 0) return [];
  return [
    issue(
      'nothing-to-compare',
      'error',
      '没有可与以往相比的列：需要近期与以往的次数或金额、余额与上期余额，或交易明细',
      'No columns to compare with the past: recent and earlier purchases or spend, balance and earlier balance, or transactions',
      1,
    ),
  ];
}

/** Why customers are warned: how many show each signal; new and seasonal customers are not counted. */
function reasonSummary(signals: readonly Signal[], { codes }: TierOutput): SummaryTable {
  const judged = Array.from(codes.keys()).filter((row) =>
    [code.stable, code.warning, code.high].includes(codes[row] as 0),
  );
  const share = (count: number): number | null => (judged.length > 0 ? count / judged.length : null);
  const warned = judged.filter((row) => codes[row] !== code.stable).length;
  return {
    id: 'reasons',
    label: { zh: '预警原因', en: 'Reasons of the warnings' },
    columns: [
      { id: 'reason', label: { zh: '原因', en: 'Reason' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'share', label: { zh: '占可判断客户', en: 'Share of those judged' }, format: 'share' },
    ],
    rows: [
      [{ zh: '预警客户合计', en: 'Customers with a warning' }, warned, share(warned)],
      ...signals.map(({ label, holds }) => {
        const count = judged.filter(holds).length;
        return [label, count, share(count)];
      }),
    ],
    chart: { kind: 'bars', x: 'reason', y: 'customers' },
  };
}

/** Where the sheet says who left: how many of each class did. */
function actualSummary({ values, header }: FlagColumn, { codes }: TierOutput): SummaryTable {
  const rows = tiers.map((tier, own) => {
    const known = Array.from(codes.keys()).filter((row) => codes[row] === own && values[row]! >= 0);
    const left = known.filter((row) => values[row] === 1).length;
    return [tier.label, known.length, left, known.length > 0 ? left / known.length : null];
  });
  return {
    id: 'actual',
    label: {
      zh: `各类实际流失（${header}，${countText(values.length)} 行）`,
      en: `Who left in fact ("${header}")`,
    },
    columns: [
      { id: 'risk', label: { zh: '流失风险', en: 'Churn risk' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'left', label: { zh: '已流失', en: 'Left' }, format: 'integer' },
      { id: 'rate', label: { zh: '流失率', en: 'Churn rate' }, format: 'share' },
    ],
    rows,
    chart: { kind: 'bars', x: 'risk', y: 'rate' },
  };
}
