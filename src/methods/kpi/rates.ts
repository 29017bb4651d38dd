import type { Text } from '../../locales/text';
import type { DateColumn, FlagColumn, NumberColumn } from '../../table/columns/column';

/** A rate over customers: who counts in the denominator, and who of them in the numerator. */
export interface Rate {
  readonly label: Text;
  readonly formula: Text;
  /** Whether a customer is counted in the numerator; undefined where nothing is known of it. */
  readonly holds: (row: number) => boolean | undefined;
  /** The denominator are those who are not in the numerator; else all of whom it is known. */
  readonly overOthers?: true;
  /** The rate that the lifetime value needs. */
  readonly isChurn?: true;
}

interface Inputs {
  readonly purchases: NumberColumn | undefined;
  readonly churned: FlagColumn | undefined;
  readonly lastPurchase: DateColumn | undefined;
  readonly lastContact: DateColumn | undefined;
  readonly opened: DateColumn | undefined;
  readonly firstPurchase: DateColumn | undefined;
  readonly complaints: NumberColumn | undefined;
  readonly referrals: NumberColumn | undefined;
}

/** The rates of the period from a day to the as-of day, both included. */
export function ratesOf(inputs: Inputs, from: number, asOf: number): readonly Rate[] {
  const { purchases, churned, lastPurchase, lastContact, complaints, referrals } = inputs;
  const { opened, firstPurchase } = inputs;
  return [
    {
      label: { zh: '复购率', en: 'Repeat rate' },
      formula: {
        zh: '购买两次及以上的客户 ÷ 购买过的客户',
        en: 'customers with two or more purchases / customers with a purchase',
      },
      holds: (row) => (atLeast(purchases, row, 1) ? atLeast(purchases, row, 2) : undefined),
    },
    {
      label: { zh: '保持率', en: 'Retention rate' },
      formula: { zh: '未流失客户 ÷ 期初客户', en: 'customers not lost / customers at the start' },
      holds: (row) => not(flagAt(churned, row)),
    },
    {
      label: { zh: '增长率', en: 'Growth rate' },
      formula: {
        zh: '期间内新增客户 ÷ 期初客户',
        en: 'customers won in the period / customers at the start',
      },
      holds: (row) => beganWithin([opened, firstPurchase], row, from, asOf),
      overOthers: true,
    },
    {
      label: { zh: '流失率', en: 'Churn rate' },
      formula: { zh: '流失客户 ÷ 期初客户', en: 'customers lost / customers at the start' },
      holds: (row) => flagAt(churned, row),
      isChurn: true,
    },
    {
      label: { zh: '活跃度', en: 'Engagement' },
      formula: {
        zh: '期间内有交易或联系的客户 ÷ 日期已知的客户',
        en: 'customers with a purchase or a contact in the period / customers whose dates are known',
      },
      holds: (row) => anyWithin([lastPurchase, lastContact], row, from, asOf),
    },
    {
      label: { zh: '推荐率', en: 'Referral rate' },
      formula: { zh: '有转介绍的客户 ÷ 客户', en: 'customers who referred somebody / customers' },
      holds: (row) => atLeast(referrals, row, 1),
    },
    {
      label: { zh: '投诉率', en: 'Complaint rate' },
      formula: { zh: '有投诉的客户 ÷ 客户', en: 'customers who complained / customers' },
      holds: (row) => atLeast(complaints, row, 1),
    },
  ];
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

/** Undefined where no day is known. */
function anyWithin(
  columns: readonly (DateColumn | undefined)[],
  row: number,
  from: number,
  to: number,
): boolean | undefined {
  const days = columns.flatMap((column) => column?.values[row] ?? []);
  const dated = days.filter((day) => !Number.isNaN(day));
  return dated.length === 0 ? undefined : dated.some((day) => day >= from && day < to + 1);
}

/** By the first of the columns that knows the day; undefined for who came after the as-of day. */
function beganWithin(
  columns: readonly (DateColumn | undefined)[],
  row: number,
  from: number,
  to: number,
): boolean | undefined {
  const day = columns.map((column) => column?.values[row] ?? NaN).find((known) => !Number.isNaN(known));
  return day === undefined || day >= to + 1 ? undefined : day >= from;
}

export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

export function countOf({ holds, overOthers }: Rate, rowCount: number): Count {
  let [numerator, denominator] = [0, 0];
  for (let row = 0; row < rowCount; row++) {
    const held = holds(row);
    if (held === undefined) continue;
    if (held) numerator++;
    if (!held || !overOthers) denominator++;
  }
  return { numerator, denominator };
}
