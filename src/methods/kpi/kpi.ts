import type { Text } from '../../locales/text';
import type { DateColumn, FlagColumn, NumberColumn } from '../../table/columns/column';
import { monthsLater } from '../../table/cells/months-later';
import { groupSums } from '../../math/group-sums';
import { defineMethod, type RunContext, type SummaryTable } from '../shared/contract';
import { dayText, emptyText, joinReasons, joinTexts } from '../shared/wording';

/** A rate over customers: who counts in the denominator, and who of them in the numerator. */
interface Rate {
  readonly label: Text;
  readonly formula: Text;
  readonly period: Text;
  /** Whether a customer is counted, and whether he is one of those: undefined where he is not in the denominator. */
  readonly holds: (row: number) => boolean | undefined;
}

/** A figure that is no share: satisfaction, growth, lifetime value. */
interface Figure {
  readonly label: Text;
  readonly formula: Text;
  readonly period: Text;
  readonly numerator: number;
  readonly denominator: number;
}

interface Inputs {
  readonly purchases: NumberColumn | undefined;
  readonly churned: FlagColumn | undefined;
  readonly lastPurchase: DateColumn | undefined;
  readonly lastContact: DateColumn | undefined;
  readonly revenue: NumberColumn | undefined;
  readonly earlier: NumberColumn | undefined;
  readonly satisfaction: NumberColumn | undefined;
  readonly complaints: NumberColumn | undefined;
  readonly referrals: NumberColumn | undefined;
}

/**
 * Key indicators of a customer base, each with its formula, numerator, denominator and period beside it: satisfaction,
 * repeat and retention rate (loyalty), lifetime value, growth, churn, engagement, referral and complaint rate. A customer
 * whose value is missing is in neither numerator nor denominator; a zero denominator is no data. Each row says in which
 * numerators the customer stands.
 */
export const kpi = defineMethod({
  id: 'kpi',
  label: { zh: '关键指标', en: 'Key indicators' },
  description: {
    zh: '满意度、忠诚度、终身价值、增长率、流失率、活跃度、推荐率、投诉率；公式、分子、分母、期间一并列出。',
    en: 'Satisfaction, loyalty, lifetime value, growth, churn, engagement, referral and complaint rate, each with formula, numerator, denominator and period.',
  },
  source: {
    zh: '客户管理文献的八项关键指标；公式为通行定义，终身价值＝人均贡献 × 毛利率 ÷ 流失率（简式），毛利率为本产品默认值。分母为零即数据不足。',
    en: 'Eight key indicators of the customer-management literature; the formulas are the usual ones, lifetime value = mean revenue x margin / churn rate (short form), the margin our default. A zero denominator is no data.',
  },
  inputs: {
    revenue: { role: 'revenue', kind: 'number' },
    earlier: { role: 'previousRevenue', kind: 'number', optional: true },
    purchases: { role: 'transactionCount', kind: 'number', optional: true },
    churned: { role: 'churned', kind: 'flag', optional: true },
    lastPurchase: { role: 'lastTransactionDate', kind: 'date', optional: true },
    lastContact: { role: 'lastContactDate', kind: 'date', optional: true },
    satisfaction: { role: 'satisfaction', kind: 'number', optional: true },
    complaints: { role: 'complaints', kind: 'number', optional: true },
    referrals: { role: 'referrals', kind: 'number', optional: true },
  },
  params: {
    months: {
      kind: 'count',
      label: { zh: '期间（月）', en: 'Period in months' },
      help: { zh: '截至基准日；活跃度按此期间计算', en: 'Up to the as-of day; engagement looks at it' },
      origin: 'ours',
      default: 12,
      min: 1,
      max: 120,
    },
    margin: {
      kind: 'share',
      label: { zh: '毛利率', en: 'Margin' },
      help: { zh: '用于终身价值', en: 'For the lifetime value' },
      origin: 'ours',
      default: 0.3,
      min: 0,
      max: 1,
    },
  },
  run(inputs, { months, margin }, context) {
    const from = monthsLater(Math.floor(context.asOf), -months) + 1;
    const period: Text = {
      zh: `${dayText(from)} 至 ${dayText(context.asOf)}`,
      en: `${dayText(from)} to ${dayText(context.asOf)}`,
    };
    const churnRate = churnRateOf(inputs, period);
    const rates = ratesOf(inputs, churnRate, period, from, Math.floor(context.asOf));
    const counts = rates.map((rate) => countOf(rate, context));
    const churn = counts[rates.indexOf(churnRate)]!;
    const figures = figuresOf(inputs, churn, margin, period);
    return {
      columns: [
        {
          id: 'counted',
          label: { zh: '计入指标', en: 'Counted in' },
          kind: 'text',
          text: (row) => countedIn(rates, row),
        },
      ],
      reason: (row) => reasonOf(rates, row),
      issues: [],
      summary: [rateTable(rates, counts), figureTable(figures)],
    };
  },
});

function churnRateOf({ churned }: Inputs, period: Text): Rate {
  return {
    ...rate('流失率', 'Churn rate', '流失客户 ÷ 期初客户', 'customers lost / customers at the start', period),
    holds: (row) => flagAt(churned, row),
  };
}

function ratesOf(inputs: Inputs, churnRate: Rate, period: Text, from: number, asOf: number): Rate[] {
  const { purchases, churned, lastPurchase, lastContact, complaints, referrals } = inputs;
  const within = (day: number): boolean => day >= from && day < asOf + 1;
  return [
    {
      ...rate(
        '复购率',
        'Repeat rate',
        '购买两次及以上的客户 ÷ 购买过的客户',
        'customers with two or more purchases / customers with a purchase',
        period,
      ),
      holds: (row) => (atLeast(purchases, row, 1) ? atLeast(purchases, row, 2) : undefined),
    },
    {
      ...rate(
        '保持率',
        'Retention rate',
        '未流失客户 ÷ 期初客户',
        'customers not lost / customers at the start',
        period,
      ),
      holds: (row) => not(flagAt(churned, row)),
    },
    churnRate,
    {
      ...rate(
        '活跃度',
        'Engagement',
        '期间内有交易或联系的客户 ÷ 日期已知的客户',
        'customers with a purchase or a contact in the period / customers whose dates are known',
        period,
      ),
      holds: (row) => {
        const days = [lastPurchase, lastContact].flatMap((column) => column?.values[row] ?? []);
        const dated = days.filter((day) => !Number.isNaN(day));
        return dated.length === 0 ? undefined : dated.some(within);
      },
    },
    {
      ...rate(
        '推荐率',
        'Referral rate',
        '有转介绍的客户 ÷ 客户',
        'customers who referred somebody / customers',
        period,
      ),
      holds: (row) => atLeast(referrals, row, 1),
    },
    {
      ...rate(
        '投诉率',
        'Complaint rate',
        '有投诉的客户 ÷ 客户',
        'customers who complained / customers',
        period,
      ),
      holds: (row) => atLeast(complaints, row, 1),
    },
  ];
}

function rate(zh: string, en: string, formulaZh: string, formulaEn: string, period: Text) {
  return { label: { zh, en }, formula: { zh: formulaZh, en: formulaEn }, period };
}

function atLeast(column: NumberColumn | undefined, row: number, least: number): boolean | undefined {
  const value = column?.values[row] ?? NaN;
  return Number.isNaN(value) ? undefined : value >= least;
}

function flagAt(column: FlagColumn | undefined, row: number): boolean | undefined {
  const value = column?.values[row] ?? -1;
  return value < 0 ? undefined : value === 1;
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

function countOf({ holds }: Rate, { rowCount }: Pick<RunContext, 'rowCount'>): Count {
  let [numerator, denominator] = [0, 0];
  for (let row = 0; row < rowCount; row++) {
    const held = holds(row);
    if (held === undefined) continue;
    denominator++;
    if (held) numerator++;
  }
  return { numerator, denominator };
}

function figuresOf(inputs: Inputs, churn: Count, margin: number, period: Text): Figure[] {
  const { revenue, earlier, satisfaction } = inputs;
  const score = meanParts(satisfaction);
  const both = sumsWhereBoth(revenue, earlier);
  const mean = meanParts(revenue);
  const rateOfChurn = churn.denominator > 0 ? churn.numerator / churn.denominator : 0;
  return [
    {
      ...rate(
        '满意度',
        'Satisfaction',
        '满意度评分之和 ÷ 已评分客户',
        'sum of the scores / customers with a score',
        period,
      ),
      numerator: score.sum,
      denominator: score.count,
    },
    {
      ...rate(
        '增长率',
        'Growth rate',
        '（本期贡献 － 上期贡献）÷ 上期贡献',
        '(revenue - earlier revenue) / earlier revenue',
        period,
      ),
      numerator: both.now - both.before,
      denominator: both.before,
    },
    {
      ...rate(
        '终身价值',
        'Lifetime value',
        '人均贡献 × 毛利率 ÷ 流失率',
        'mean revenue x margin / churn rate',
        period,
      ),
      numerator: mean.count > 0 ? (mean.sum / mean.count) * margin : 0,
      denominator: mean.count > 0 ? rateOfChurn : 0,
    },
  ];
}

function meanParts(column: NumberColumn | undefined): { sum: number; count: number } {
  if (!column) return { sum: 0, count: 0 };
  const { values } = column;
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) count++;
  return { sum: groupSums(values, new Uint8Array(values.length), 1)[0]!, count };
}

/** Both sums over the customers whose revenue is known for both periods. */
function sumsWhereBoth(
  revenue: NumberColumn | undefined,
  earlier: NumberColumn | undefined,
): { now: number; before: number } {
  if (!revenue || !earlier) return { now: 0, before: 0 };
  const group = Int32Array.from(revenue.values, (value, row) =>
    Number.isNaN(value) || Number.isNaN(earlier.values[row]!) ? -1 : 0,
  );
  return { now: groupSums(revenue.values, group, 1)[0]!, before: groupSums(earlier.values, group, 1)[0]! };
}

function countedIn(rates: readonly Rate[], row: number): Text {
  return joinTexts(
    rates.filter(({ holds }) => holds(row) === true).map(({ label }) => label),
    '、',
    ', ',
  );
}

function reasonOf(rates: readonly Rate[], row: number): Text {
  const counted = countedIn(rates, row);
  const unknown = joinTexts(
    rates.filter(({ holds }) => holds(row) === undefined).map(({ label }) => label),
    '、',
    ', ',
  );
  return joinReasons([
    counted.zh === ''
      ? { zh: '不在任何指标的分子中', en: 'in no numerator' }
      : { zh: `计入：${counted.zh}`, en: `counted in: ${counted.en}` },
    unknown.zh === '' ? emptyText : { zh: `数据不足：${unknown.zh}`, en: `no data: ${unknown.en}` },
  ]);
}

const commonColumns = [
  { id: 'numerator', label: { zh: '分子', en: 'Numerator' }, format: 'decimal' },
  { id: 'denominator', label: { zh: '分母', en: 'Denominator' }, format: 'decimal' },
  { id: 'formula', label: { zh: '公式', en: 'Formula' }, format: 'text' },
  { id: 'period', label: { zh: '期间', en: 'Period' }, format: 'text' },
] as const;

function rateTable(rates: readonly Rate[], counts: readonly Count[]): SummaryTable {
  return {
    id: 'rates',
    label: { zh: '客户比率', en: 'Customer rates' },
    columns: [
      { id: 'indicator', label: { zh: '指标', en: 'Indicator' }, format: 'text' },
      { id: 'value', label: { zh: '数值', en: 'Value' }, format: 'share' },
      ...commonColumns,
    ],
    rows: rates.map(({ label, formula, period }, index) => {
      const { numerator, denominator } = counts[index]!;
      return [label, quotient(numerator, denominator), numerator, denominator, formula, period];
    }),
    chart: { kind: 'bars', x: 'indicator', y: 'value' },
  };
}

function figureTable(figures: readonly Figure[]): SummaryTable {
  return {
    id: 'figures',
    label: { zh: '客户指标', en: 'Customer figures' },
    columns: [
      { id: 'indicator', label: { zh: '指标', en: 'Indicator' }, format: 'text' },
      { id: 'value', label: { zh: '数值', en: 'Value' }, format: 'decimal' },
      ...commonColumns,
    ],
    rows: figures.map(({ label, formula, period, numerator, denominator }) => [
      label,
      quotient(numerator, denominator),
      numerator,
      denominator,
      formula,
      period,
    ]),
  };
}

/** No data where there is nothing to divide by, or the quotient is no number. */
function quotient(numerator: number, denominator: number): number | null {
  const value = denominator > 0 ? numerator / denominator : NaN;
  return Math.abs(value) < Infinity ? value : null;
}
