import { groupSums } from '../../math/group-sums';
import { largestRemainders } from '../../math/largest-remainders';
import type { Text } from '../../locales/text';
import { codesInOrder, labelOf, type NumberColumn, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, noDataTier, type SummaryTable, type Tier, type TierOutput } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { joinReasons, numberText, shareText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'under', label: { zh: '投入不足', en: 'Under-supported' }, tone: 'warning' },
  { id: 'balanced', label: { zh: '投入相称', en: 'In proportion' }, tone: 'good' },
  { id: 'over', label: { zh: '投入过多', en: 'Over-supported' }, tone: 'low' },
  noDataTier,
];
const code = { under: 0, balanced: 1, over: 2, noData: 3 } as const;

/** What each class of customers brings and gets. NaN where there is nothing to divide by. */
interface Classes {
  readonly names: readonly Text[];
  /** The class of each row, -1 without one. */
  readonly of: Int32Array;
  readonly customers: Float64Array;
  readonly revenueShare: Float64Array;
  readonly supportShare: Float64Array;
  /** Share of the support / share of the revenue: 1 is in proportion, 0.21 is neglected, 6 is spoilt. */
  readonly index: Float64Array;
}

/**
 * Resource allocation: what share of the support each class of customers gets, against what share of the revenue it
 * brings. The index is the one over the other; the source's example (revenue 70/20/10 %, support 15/25/60 %) gives 0.21,
 * 1.25 and 6.0. The proposed split gives each class of budget, people and visits its share of the revenue (or of the
 * customers); people and visits are whole and add up (largest remainders). Negative revenue or support counts as none.
 */
export const allocation = defineMethod({
  id: 'allocation',
  label: { zh: '资源配置', en: 'Resource allocation' },
  description: {
    zh: '比较各类客户的投入占比与收入占比，并提出预算、人力、拜访的分配。',
    en: 'Compares each class’s share of the support with its share of the revenue, and proposes a split of budget, people and visits.',
  },
  source: {
    zh: '客户管理文献：A/B/C 类收入 70/20/10%，投入 15/25/60%，指数 0.21/1.25/6.0。相称的界限（0.8–1.25）与分配方法（最大余数法）为本产品默认。',
    en: 'Customer-management literature: revenue of A/B/C 70/20/10 %, support 15/25/60 %, index 0.21/1.25/6.0. The bounds of "in proportion" (0.8-1.25) and the split by largest remainders are our defaults.',
  },
  inputs: {
    tier: { role: 'tierLevel', kind: 'text' },
    revenue: { role: 'revenue', kind: 'number' },
    support: { role: 'supportCost', kind: 'number', optional: true },
  },
  params: {
    under: {
      kind: 'number',
      label: { zh: '投入不足：指数低于', en: 'Under-supported: index below' },
      origin: 'ours',
      default: 0.8,
      min: 0,
      max: 1,
    },
    over: {
      kind: 'number',
      label: { zh: '投入过多：指数高于', en: 'Over-supported: index above' },
      origin: 'ours',
      default: 1.25,
      min: 1,
      max: 100,
    },
    basis: {
      kind: 'choice',
      label: { zh: '分配依据', en: 'Split by' },
      origin: 'ours',
      default: 'revenue',
      options: {
        revenue: { zh: '收入占比', en: 'share of the revenue' },
        customers: { zh: '客户数占比', en: 'share of the customers' },
      },
    },
    budget: total('money', '待分配预算', 'Budget to split', 100),
    people: total('count', '待分配人数', 'People to split', 0),
    visits: total('count', '待分配拜访次数', 'Visits to split', 0),
  },
  run({ tier, revenue, support }, params, { rowCount }) {
    const classes = classesOf(tier, revenue, support);
    const shares = params.basis === 'revenue' ? classes.revenueShare : shareOf(classes.customers);
    const codes = Uint8Array.from({ length: rowCount }, (_, row) =>
      levelOf(classes.index[classes.of[row]!], params),
    );
    const output: TierOutput = {
      id: 'support',
      label: { zh: '投入是否相称', en: 'Support' },
      kind: 'tier',
      tiers,
      codes,
    };
    const perCustomer = (amount: number) => (_: unknown, row: number) =>
      (amount * (shares[classes.of[row]!] ?? NaN)) / (classes.customers[classes.of[row]!] ?? NaN);
    return {
      columns: [
        output,
        lazyNumbers(
          { id: 'index', label: { zh: '配置指数', en: 'Allocation index' }, format: 'decimal' },
          () => Float64Array.from({ length: rowCount }, (_, row) => classes.index[classes.of[row]!] ?? NaN),
        ),
        lazyNumbers({ id: 'budget', label: { zh: '建议预算', en: 'Proposed budget' }, format: 'money' }, () =>
          Float64Array.from({ length: rowCount }, perCustomer(params.budget)),
        ),
      ],
      reason: (row) => reasonOf(classes, tier, codes[row]!, row),
      lift: (row) => liftOf(classes, codes[row]!, params.under, row),
      issues: supportIssues(support, classes, rowCount),
      summary: [classTable(classes), splitTable(classes.names, shares, params)],
    };
  },
});

function total<const K extends 'money' | 'count'>(kind: K, zh: string, en: string, value: number) {
  return { kind, label: { zh, en }, origin: 'ours', default: value, min: 0 } as const;
}

function classesOf(tier: TextColumn, revenue: NumberColumn, support: NumberColumn | undefined): Classes {
  const order = codesInOrder(tier);
  const place = new Int32Array(tier.dictionary.length).fill(-1);
  order.forEach((own, index) => (place[own] = index));
  const of = tier.codes.map((own) => (own < 0 ? -1 : place[own]!));
  const sums = (values: Float64Array): Float64Array =>
    groupSums(
      values.map((value) => Math.max(0, value)),
      of,
      order.length,
    );
  const customers = groupSums(new Float64Array(of.length).fill(1), of, order.length);
  const revenueShare = shareOf(sums(revenue.values));
  const supportShare = support ? shareOf(sums(support.values)) : customers.map(() => NaN);
  const index = supportShare.map((share, own) => (revenueShare[own]! > 0 ? share / revenueShare[own]! : NaN));
  return { names: order.map((own) => labelOf(tier, own)), of, customers, revenueShare, supportShare, index };
}

function shareOf(parts: Float64Array): Float64Array {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : NaN));
}

function levelOf(index: number | undefined, { under, over }: { under: number; over: number }): number {
  if (index === undefined || Number.isNaN(index)) return code.noData;
  return index < under ? code.under : index > over ? code.over : code.balanced;
}

/** `A 类：收入占 70%，投入占 15%，指数 0.21；投入不足`. */
function reasonOf(classes: Classes, tier: TextColumn, level: number, row: number): Text {
  const own = classes.of[row]!;
  if (own < 0) return { zh: `缺少${tier.header}`, en: `"${tier.header}" is missing` };
  const [revenue, support] = [classes.revenueShare[own]!, classes.supportShare[own]!];
  const name = classes.names[own]!;
  const brings: Text = Number.isNaN(revenue)
    ? { zh: `${name.zh}：没有正的收入`, en: `${name.en}: no revenue above 0` }
    : {
        zh: `${name.zh}：收入占 ${shareText(revenue)}`,
        en: `${name.en}: ${shareText(revenue)} of the revenue`,
      };
  const gets: Text = Number.isNaN(support)
    ? { zh: '没有投入数据', en: 'support unknown' }
    : { zh: `投入占 ${shareText(support)}`, en: `${shareText(support)} of the support` };
  const index = classes.index[own]!;
  const ratio = Number.isNaN(index) ? '' : numberText(index);
  const measured = ratio === '' ? { zh: '', en: '' } : { zh: `指数 ${ratio}`, en: `index ${ratio}` };
  return joinReasons([brings, gets, measured, tiers[level]!.label]);
}

function liftOf(classes: Classes, level: number, under: number, row: number): Text | undefined {
  if (level !== code.under) return undefined;
  const own = classes.of[row]!;
  const gap = under * classes.revenueShare[own]! - classes.supportShare[own]!;
  const more = numberText(Math.ceil(gap * 1000 - 1e-6) / 10, 1);
  return {
    zh: `该类投入占比再提高 ${more} 个百分点即为相称`,
    en: `${more} points more of the support put the class in proportion`,
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function classTable(classes: Classes): SummaryTable {
  const { names, customers, revenueShare, supportShare, index } = classes;
  return {
    id: 'classes',
    label: { zh: '各类投入与收入', en: 'Support and revenue by class' },
    columns: [
      { id: 'class', label: { zh: '类别', en: 'Class' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'revenue-share', label: { zh: '收入占比', en: 'Share of revenue' }, format: 'share' },
      { id: 'support-share', label: { zh: '投入占比', en: 'Share of support' }, format: 'share' },
      { id: 'index', label: { zh: '配置指数', en: 'Allocation index' }, format: 'decimal' },
    ],
    rows: names.map((name, own) => [
      name,
      customers[own]!,
      known(revenueShare[own]!),
      known(supportShare[own]!),
      known(index[own]!),
    ]),
    chart: { kind: 'bars', x: 'class', y: 'index' },
  };
}

function splitTable(
  names: readonly Text[],
  shares: Float64Array,
  { budget, people, visits }: { budget: number; people: number; visits: number },
): SummaryTable {
  const heads = largestRemainders(people, shares);
  const calls = largestRemainders(visits, shares);
  return {
    id: 'split',
    label: { zh: '建议分配', en: 'Proposed split' },
    columns: [
      { id: 'class', label: { zh: '类别', en: 'Class' }, format: 'text' },
      { id: 'share', label: { zh: '占比', en: 'Share' }, format: 'share' },
      { id: 'budget', label: { zh: '预算', en: 'Budget' }, format: 'money' },
      { id: 'people', label: { zh: '人数', en: 'People' }, format: 'integer' },
      { id: 'visits', label: { zh: '拜访次数', en: 'Visits' }, format: 'integer' },
    ],
    rows: names.map((name, own) => [
      name,
      known(shares[own]!),
      known(budget * shares[own]!),
      heads[own]!,
      calls[own]!,
    ]),
  };
}

function supportIssues(support: NumberColumn | undefined, classes: Classes, rowCount: number): Issue[] {
  if (rowCount === 0) return [];
  if (!support)
    return [
      issue(
        'no-support',
        'warning',
        '没有支持投入一列，只作分配建议',
        'No column of support: only the split is proposed',
        1,
      ),
    ];
  const idle = classes.names.filter((_, own) => Number.isNaN(classes.index[own]!));
  if (idle.length === 0) return [];
  const names = idle.slice(0, 5);
  return [
    issue(
      'no-index',
      'note',
      `${names.map(({ zh }) => zh).join('、')} 没有收入或没有投入，不能计算指数`,
      `${names.map(({ en }) => en).join(', ')}: no revenue or no support, no index`,
      idle.length,
    ),
  ];
}
