import type { RuleSet } from '../rule-set';
import { compare, tierRule } from './tier-rule';

/**
 * Bank AUM tiers, on the monthly average: mass < 500,000 <= affluent < private banking. Grace: up at once, down only
 * after three missed months in a row (private banking six), on watch until then. Source rule.
 *
 * @param privateBanking where private banking begins: 6,000,000, or 10,000,000.
 */
export function bankAum(privateBanking: number): RuleSet {
  return {
    tiers: [
      tierRule('private-banking', '私人银行', 'Private banking', 'best', [
        compare('aum', 'at-least', privateBanking),
      ]),
      tierRule('affluent', '富裕客户', 'Affluent', 'good', [
        { column: 'aum', is: 'between', from: 500_000, to: privateBanking, ifMissing: 'unknown' },
      ]),
      tierRule('mass', '大众', 'Mass', 'low', [compare('aum', 'below', 500_000)]),
    ],
    grace: {
      missedMonths: 'missedMonths',
      heldTier: 'segment',
      months: { 'private-banking': 6, affluent: 3 },
    },
  };
}
