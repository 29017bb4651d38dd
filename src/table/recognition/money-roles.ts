import type { RoleId } from '../columns/roles';

/** Roles of amounts: a unit that is stated for the whole table (单位：万元) is theirs, and not that of counts and ages. */
export const moneyRoles: ReadonlySet<string> = new Set<RoleId>([
  'aum',
  'balance',
  'previousBalance',
  'previousAum',
  'income',
  'loanBalance',
  'creditLimit',
  'revenue',
  'previousRevenue',
  'profit',
  'orderAmount',
  'monthlySpend',
  'latestAmount',
  'inflow',
  'transactionAmount',
  'maturityAmount',
  'recentSpend',
  'earlierSpend',
  'repeatSpend',
  'potentialValue',
  'referredAmount',
  'previousForecast',
  'paidAmount',
  'acquisitionCost',
]);
