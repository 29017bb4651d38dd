import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import { codesInOrder, labelOf, type NumberColumn, type TextColumn } from '../../table/columns/column';

/** What each class of customers brings and gets. NaN where there is nothing to divide by. */
export interface Classes {
  readonly names: readonly Text[];
  /** The class of each row, -1 without one. */
  readonly of: Int32Array;
  readonly customers: Float64Array;
  readonly revenueShare: Float64Array;
  readonly supportShare: Float64Array;
  /** Share of the support / share of the revenue: 1 is in proportion, 0.21 is neglected, 6 is spoilt. */
  readonly index: Float64Array;
}

export function classesOf(
  tier: TextColumn,
  revenue: NumberColumn,
  support: NumberColumn | undefined,
): Classes {
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

export function shareOf(parts: Float64Array): Float64Array {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : NaN));
}
