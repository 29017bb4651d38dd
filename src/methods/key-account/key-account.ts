import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type NumberOutput,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { issue } from '../shared/input-issues';
import { kindExpression, valueExpression, type AccountExpressions } from './expressions';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { amountText, countText, emptyText, joinReasons, numberText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'key-account', label: { zh: '大客户', en: 'Key account' }, tone: 'best' },
  { id: 'growing', label: { zh: '成长中的大客户', en: 'Growing' }, tone: 'good' },
  { id: 'big-order', label: { zh: '大单', en: 'Big order' }, tone: 'middle' },
  { id: 'ordinary', label: { zh: '一般客户', en: 'Ordinary' }, tone: 'low' },
  noDataTier,
];
const code = { keyAccount: 0, growing: 1, bigOrder: 2, ordinary: 3, noData: 4 } as const;

/** What decides, for each row. */
interface Facts {
  readonly total: NumberColumn;
  readonly count: NumberColumn;
  /** What those he referred bought; NaN where unknown. */
  readonly referred: Float64Array;
  /** Own total plus the credited part of `referred`. */
  readonly value: Float64Array;
  readonly amount: number;
  readonly repeats: number;
}

/**
 * Big order or key account. Whoever spends the amount in one purchase and does not return is a big order; in as many
 * purchases as asked for (100,000 five times) a key account; in between he is growing. What those whom he referred bought
 * is credited to him in part, and makes him a key account by itself where it reaches the amount.
 */
export const keyAccount = defineMethod({
  id: 'key-account',
  label: { zh: '大单与大客户', en: 'Big order or key account' },
  description: {
    zh: '一次大额不再来是大单，多次购买才是大客户；转介绍带来的大单也算。',
    en: 'One big purchase and no return is a big order; who returns is a key account; referrals count.',
  },
  source: {
    zh: '客户管理文献：一次性大额购买是大单不是大客户；10 万元买五次是大客户；转介绍提升，能带来大单者即使自购不多也是大客户。转介绍计入比例为本产品默认值。',
    en: 'Customer-management literature: one big purchase is a big order, not a key account; 100,000 five times is one; referrals raise it, and whoever brings big orders is one with little own spend. The credit for referrals is our default.',
  },
  playbooks: [
    {
      description: {
        zh: '一次大额不再来是大单，多次购买或带来大单的才是大客户。适合有累计金额和购买次数的清单，或交易明细。',
        en: 'Tells big orders from key accounts, referrals included. For lists with total and count, or transactions.',
      },
      sample: 'en-deals.xlsx',
    },
  ],
  inputs: {
    total: { role: 'revenue', kind: 'number' },
    count: { role: 'transactionCount', kind: 'number' },
    referred: { role: 'referredAmount', kind: 'number', optional: true },
  },
  params: {
    amount: {
      kind: 'money',
      label: { zh: '累计金额不少于', en: 'Total at least' },
      help: { zh: '文献举例：10 万元买五次', en: 'Example of the source: 100,000 five times' },
      origin: 'source',
      default: 500_000,
      min: 0,
    },
    repeats: {
      kind: 'count',
      label: { zh: '购买次数不少于', en: 'Purchases at least' },
      origin: 'source',
      default: 5,
      min: 2,
      max: 1000,
    },
    referralCredit: {
      kind: 'share',
      label: { zh: '转介绍成交额计入比例', en: 'Credit for what referrals bought' },
      origin: 'ours',
      default: 0.5,
      min: 0,
      max: 1,
    },
    blankReferral: {
      kind: 'choice',
      label: { zh: '转介绍成交额空白', en: 'A blank referred amount' },
      origin: 'ours',
      default: 'none',
      options: { none: { zh: '表示没有', en: 'means none' }, unknown: { zh: '表示未知', en: 'is unknown' } },
    },
  },
  run({ total, count, referred }, params, context) {
    const facts = factsOf(total, count, referred, params);
    const declared: AccountExpressions = { total, count, referred, ...params };
    const output: TierOutput = {
      id: 'kind',
      label: { zh: '大客户判别', en: 'Key account' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(total.values, (_, row) => classOf(facts, row)),
      expression: () => kindExpression(declared, tiers),
    };
    return {
      columns: [output, valueOutput(facts.value, declared)],
      reason: (row) => reasonOf(facts, output.codes[row]!, row),
      lift: (row) => liftOf(facts, output.codes[row]!, row),
      issues: blankIssues(referred, params.blankReferral, context),
      summary: [tierSummary(output, [measureOf(total)])],
    };
  },
});

function factsOf(
  total: NumberColumn,
  count: NumberColumn,
  referred: NumberColumn | undefined,
  given: { amount: number; repeats: number; referralCredit: number; blankReferral: 'none' | 'unknown' },
): Facts {
  const blank = referred && given.blankReferral === 'unknown' ? NaN : 0;
  const known = Float64Array.from(total.values, (_, row) => {
    const value = referred?.values[row] ?? NaN;
    return Number.isNaN(value) ? blank : value;
  });
  const value = total.values.map((own, row) => own + given.referralCredit * Math.max(0, known[row]!));
  return { total, count, referred: known, value, amount: given.amount, repeats: given.repeats };
}

/** What is unknown leaves open only what it could change. */
function classOf({ total, count, referred, value, amount, repeats }: Facts, row: number): number {
  const [own, all, times] = [total.values[row]!, value[row]!, count.values[row]!];
  if (referred[row]! >= amount && amount > 0) return code.keyAccount;
  if (own >= amount && times >= repeats) return code.keyAccount;
  if (Number.isNaN(all)) return code.noData;
  if (all < amount) return code.ordinary;
  if (Number.isNaN(times)) return code.noData;
  return times >= repeats ? code.keyAccount : times > 1 ? code.growing : code.bigOrder;
}

function valueOutput(values: Float64Array, declared: AccountExpressions): NumberOutput {
  const label = { zh: '含转介绍的价值', en: 'Value with referrals' };
  const expression = () => valueExpression(declared);
  return { id: 'value', label, kind: 'number', format: 'money', values, expression };
}

/** `累计 50万，买 1 次，无回购；大单`. */
function reasonOf(
  { total, count, referred, value, amount, repeats }: Facts,
  tier: number,
  row: number,
): Text {
  const [own, times] = [total.values[row]!, count.values[row]!];
  const said: Text[] = [
    Number.isNaN(own)
      ? { zh: `缺少${total.header}`, en: `"${total.header}" is missing` }
      : { zh: `累计 ${amountText(own).zh}`, en: `${amountText(own).en} in all` },
    Number.isNaN(times)
      ? { zh: `缺少${count.header}`, en: `"${count.header}" is missing` }
      : { zh: `买 ${numberText(times)} 次`, en: `${numberText(times)} purchases` },
    referralText(referred[row]!, value[row]!),
    tier === code.keyAccount || tier === code.growing
      ? {
          zh: `标准：${amountText(amount).zh}、${countText(repeats)} 次`,
          en: `standard: ${amountText(amount).en} in ${countText(repeats)} purchases`,
        }
      : emptyText,
    tiers[tier]!.label,
  ];
  return joinReasons(said);
}

function referralText(referred: number, value: number): Text {
  if (Number.isNaN(referred)) return { zh: '转介绍成交额未知', en: 'what referrals bought is unknown' };
  if (referred <= 0) return emptyText;
  const [own, all] = [amountText(referred), amountText(value)];
  return Number.isNaN(value)
    ? { zh: `转介绍成交 ${own.zh}`, en: `referrals bought ${own.en}` }
    : { zh: `转介绍成交 ${own.zh}，合计价值 ${all.zh}`, en: `referrals bought ${own.en}, value ${all.en}` };
}

function liftOf(facts: Facts, tier: number, row: number): Lift | undefined {
  const { total, value, count, amount, repeats } = facts;
  if (tier === code.keyAccount || tier === code.noData) return undefined;
  if (tier === code.ordinary) {
    const gap = amountText(amount - value[row]!, 'up');
    const words = { zh: `距大客户的金额差 ${gap.zh}`, en: `${gap.en} short of the amount of a key account` };
    if (Number.isNaN(count.values[row]!)) return words;
    const [own, all] = [total.values[row]!, value[row]!];
    const wanted = own + amount - all;
    return withChange(
      words,
      'revenue',
      nudgedUntil(wanted, (to) => to + (all - own) >= amount),
    );
  }
  const gap = countText(Math.ceil(repeats - count.values[row]!));
  const words = { zh: `再购买 ${gap} 次即为大客户`, en: `${gap} more purchases make a key account` };
  return withChange(words, 'transactionCount', repeats);
}

function blankIssues(
  referred: NumberColumn | undefined,
  blank: 'none' | 'unknown',
  { rowCount }: RunContext,
): Issue[] {
  const count = referred?.missing.reduce((sum, mark) => sum + (mark === 0 ? 0 : 1), 0) ?? 0;
  if (!referred || blank === 'unknown' || count === 0 || count === rowCount) return [];
  const text = countText(count);
  const found = issue(
    'blank-referral',
    'note',
    `“${referred.header}”有 ${text} 行空白，视为没有转介绍`,
    `${text} blanks of "${referred.header}" count as no referral`,
    count,
  );
  return [{ ...found, column: referred.header }];
}
