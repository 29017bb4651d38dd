import { foldHeader } from '../columns/table';
import type { Column } from '../columns/column';
import type { RoleId } from '../columns/roles';

/** How the rows of a customer become one: what is added up, or whose row's cell counts. */
export type WayToJoin =
  'sum' | 'greatest' | 'first' | 'next' | 'latest' | 'earliest' | 'any' | 'all' | 'distinct';

/** Of these roles; the others go by the kind of their column. */
const ways: Partial<Record<RoleId, WayToJoin>> = {
  ...waysOf('sum', [
    ...([
      'aum',
      'balance',
      'previousAum',
      'previousBalance',
      'revenue',
      'previousRevenue',
      'profit',
      'loanBalance',
      'creditLimit',
    ] as const),
    ...(['orderAmount', 'inflow', 'maturityAmount', 'paidAmount', 'referredAmount', 'monthlySpend'] as const),
    ...(['transactionCount', 'transactionAmount', 'productCount', 'complaints', 'referrals'] as const),
    ...(['monthlyVisits', 'acquisitionCost', 'keepingCost', 'supportCost'] as const),
  ]),
  ...waysOf('greatest', ['tenure', 'consecutiveWeeks', 'missedMonths', 'purchaseSpan', 'observedTime']),
  ...waysOf('next', ['maturityDate', 'productExpiry', 'expectedCloseDate', 'paymentDueDate']),
  ...waysOf('earliest', ['openDate', 'firstTransactionDate', 'joinDate']),
  ...waysOf('first', ['birthday']),
  // Who left with one account has others still; who paid with one has paid.
  ...waysOf('all', ['churned']),
  ...waysOf('distinct', ['product']),
};

/** What is said beside a day belongs to the row of that day, where the sheet has it. */
export const besideDays: Partial<Record<RoleId, RoleId>> = {
  ...{ maturityAmount: 'maturityDate', product: 'maturityDate' },
  ...{ latestAmount: 'lastTransactionDate', signer: 'signedDate' },
};

/** Numbers without a role that are no amounts: rates, terms, ratings, places in a list. */
const noAmount =
  /率|比|‰|%|评分|得分|分数|等级|级别|年龄|年限|期限|期数|缴费期|天数|月数|序号|编号|单价|折扣|rate|ratio|share|percent|score|grade|level|age$|term|duration|tenure|days|months|years|price|rank|no\.?$|number/u;

/** How the rows of a customer become one in this column. */
export function wayToJoin({ kind, role, header }: Column): WayToJoin {
  const known = role !== undefined && Object.hasOwn(ways, role) ? ways[role as RoleId] : undefined;
  if (known) return known;
  if (kind === 'date') return 'latest';
  if (kind === 'flag') return 'any';
  return kind === 'number' && role === undefined && !noAmount.test(foldHeader(header)) ? 'sum' : 'first';
}

function waysOf(way: WayToJoin, roles: readonly RoleId[]): Partial<Record<RoleId, WayToJoin>> {
  return Object.fromEntries(roles.map((role) => [role, way]));
}
