import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type NumberOutput, type RunContext, type SummaryTable } from '../shared/contract';
import { findCells, issue } from '../shared/input-issues';
import { amountText, countText, joinReasons, numberText, shareText } from '../shared/wording';

/** What a year's margin is worth in all: a multiple that depends on retention alone. */
interface Terms {
  readonly retention: number;
  readonly discount: number;
  readonly years: number;
  readonly from: 'next-year' | 'now';
}

/**
 * Lifetime value under a contract or of a balance: the sum of m r^t / (1 + d)^t, m the yearly margin, r the share of
 * customers kept from year to year, d the discount rate. t runs from 1 (the coming year is the first in which he may have
 * left: Gupta & Lehmann 2003) or from 0 (this year's margin counts in full), over the years of the horizon; without a horizon it is m
 * r / (1 + d - r), or (1 + d) / (1 + d - r) from 0. A negative margin makes a negative value.
 */
export const clvContract = defineMethod({
  id: 'clv-contract',
  label: { zh: '合同客户终身价值', en: 'Lifetime value under contract' },
  description: {
    zh: '按年利润与留存率折现：适合合同、会员、存款等持续往来的客户。',
    en: 'Discounts the yearly margin with the retention rate: for contracts, memberships, balances.',
  },
  source: {
    zh: 'Σ m·r^t/(1+d)^t（Gupta、Lehmann 2003：t 从 1 起，无期限时 m·r/(1+d−r)）。留存率、折现率、年限为本产品默认值。',
    en: 'Sum of m r^t / (1+d)^t (Gupta & Lehmann 2003: t from 1, without end m r / (1+d-r)). Retention, discount and horizon are our defaults.',
  },
  inputs: {
    margin: { role: 'profit', kind: 'number' },
    retention: { role: 'retentionRate', kind: 'number', optional: true },
  },
  params: {
    retention: {
      kind: 'share',
      label: { zh: '年留存率', en: 'Retention rate a year' },
      help: {
        zh: '表中有留存率一列时以该列为准',
        en: 'Where the sheet has a column of it, the column counts',
      },
      origin: 'ours',
      default: 0.8,
      min: 0,
      max: 1,
    },
    discount: {
      kind: 'share',
      label: { zh: '年折现率', en: 'Discount rate a year' },
      origin: 'ours',
      default: 0.1,
      min: 0.001,
      max: 1,
    },
    years: {
      kind: 'count',
      label: { zh: '年数（0 为无期限）', en: 'Years (0: without end)' },
      origin: 'ours',
      default: 5,
      min: 0,
      max: 100,
    },
    from: {
      kind: 'choice',
      label: { zh: '起算', en: 'Counted from' },
      origin: 'source',
      default: 'next-year',
      options: {
        'next-year': { zh: '明年（t = 1）', en: 'next year (t = 1)' },
        now: { zh: '今年（t = 0）', en: 'this year (t = 0)' },
      },
    },
    rise: {
      kind: 'share',
      label: { zh: '提升建议：留存率提高', en: 'Advice: retention raised by' },
      origin: 'ours',
      default: 0.05,
      min: 0.001,
      max: 0.5,
    },
  },
  run({ margin, retention }, params, context) {
    const rateOf = (row: number): number => (retention ? retention.values[row]! : params.retention);
    const multipleAt = (row: number, raised = 0): number => {
      const rate = rateOf(row);
      return rate >= 0 && rate <= 1 ? multiple({ ...params, retention: Math.min(1, rate + raised) }) : NaN;
    };
    const multiples = Float64Array.from(margin.values, (_, row) => multipleAt(row));
    const values = margin.values.map((own, row) => finite(own * multiples[row]!));
    return {
      columns: [
        column('value', { zh: '终身价值', en: 'Lifetime value' }, 'money', values),
        column('multiple', { zh: '年利润倍数', en: 'Multiple of the margin' }, 'decimal', multiples),
      ],
      reason: (row) =>
        reasonText(margin, { rate: rateOf(row), multiple: multiples[row]!, value: values[row]! }, row),
      lift: (row) => {
        const more = margin.values[row]! * (multipleAt(row, params.rise) - multiples[row]!);
        if (!(more > 0)) return undefined;
        const [by, gain] = [shareText(params.rise), amountText(more)];
        return { zh: `留存率提高 ${by}，价值增加 ${gain.zh}`, en: `Retention up by ${by} adds ${gain.en}` };
      },
      issues: rateIssues(retention, context),
      summary: [totals(values, margin)],
    };
  },
});

/** Sum of (r / (1 + d))^t over as many years as the horizon has, from the first on: N years pay N times. */
function multiple({ retention, discount, years, from }: Terms): number {
  const ratio = retention / (1 + discount);
  const first = from === 'now' ? 1 : ratio;
  return (first * (years === 0 ? 1 : 1 - ratio ** years)) / (1 - ratio);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}

function column(id: string, label: Text, format: NumberOutput['format'], values: Float64Array): NumberOutput {
  return { id, label, kind: 'number', format, values };
}

interface Found {
  readonly rate: number;
  readonly multiple: number;
  readonly value: number;
}

function reasonText(margin: NumberColumn, { rate, multiple: times, value }: Found, row: number): Text {
  if (Number.isNaN(value)) {
    return Number.isNaN(margin.values[row]!)
      ? { zh: `缺少${margin.header}`, en: `"${margin.header}" is missing` }
      : {
          zh: '留存率缺失或不在 0–100% 之间',
          en: 'the retention rate is missing or not between 0 and 100 %',
        };
  }
  const [yearly, worth] = [amountText(margin.values[row]!), amountText(value)];
  const [kept, multipleSaid] = [shareText(rate), numberText(times)];
  return joinReasons([
    { zh: `年利润 ${yearly.zh}，留存率 ${kept}`, en: `margin ${yearly.en} a year, retention ${kept}` },
    { zh: `合 ${multipleSaid} 倍，价值 ${worth.zh}`, en: `${multipleSaid} times that, worth ${worth.en}` },
  ]);
}

function rateIssues(retention: NumberColumn | undefined, context: RunContext): Issue[] {
  if (!retention) return [];
  const { count, examples } = findCells(
    retention,
    context,
    (row) => retention.values[row]! < 0 || retention.values[row]! > 1,
    (row) => numberText(retention.values[row]!),
  );
  if (count === 0) return [];
  const found = issue(
    'impossible-retention',
    'error',
    `“${retention.header}”有 ${countText(count)} 行不在 0–100% 之间，价值为数据不足`,
    `${countText(count)} rates of "${retention.header}" are not between 0 and 100 %; no value there`,
    count,
    examples,
  );
  return [{ ...found, column: retention.header }];
}

function totals(values: Float64Array, margin: NumberColumn): SummaryTable {
  const known = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const sum = known.reduce((total, value) => total + value, 0);
  return {
    id: 'totals',
    label: { zh: '合计', en: 'Totals' },
    columns: [
      { id: 'measure', label: { zh: '依据', en: 'Of' }, format: 'text' },
      { id: 'customers', label: { zh: '有价值的客户', en: 'Customers with a value' }, format: 'integer' },
      { id: 'value', label: { zh: '终身价值合计', en: 'Lifetime value' }, format: 'money' },
      { id: 'mean', label: { zh: '户均', en: 'Mean' }, format: 'money' },
    ],
    rows: [
      [
        { zh: margin.header, en: margin.header },
        known.length,
        sum,
        known.length > 0 ? sum / known.length : null,
      ],
    ],
  };
}
