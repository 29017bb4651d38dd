import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type TierOutput } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { classesOf, shareOf, type Classes } from './classes';
import { liftOf, reasonOf } from './explanation';
import { levelOf, tiers } from './levels';
import { allocationParameters } from './parameters';
import { classTable, splitTable } from './summary';

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
  params: allocationParameters,
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
