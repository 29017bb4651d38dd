import type { RuleSet } from '../rule-set';

/**
 * Bank AUM tiers, on the monthly average: mass < 500,000 <= affluent < private banking. Grace: up at once, down only
 * after three missed months in a row (private banking six), on watch until then. Source rule.
 *
 * @param privateBanking where private banking begins: 6,000,000, or 10,000,000.
 */
export function bankAum(privateBanking: number): RuleSet {
  return {
    tiers: [
      {
        id: 'private-banking',
        label: { zh: '私人银行', en: 'Private banking' },
        tone: 'best',
        combine: 'all',
        tests: [{ column: 'aum', is: 'at-least', value: privateBanking, ifMissing: 'unknown' }],
      },
      {
        id: 'affluent',
        label: { zh: '富裕客户', en: 'Affluent' },
        tone: 'good',
        combine: 'all',
        tests: [{ column: 'aum', is: 'between', from: 500_000, to: privateBanking, ifMissing: 'unknown' }],
      },
      {
        id: 'mass',
        label: { zh: '大众', en: 'Mass' },
        tone: 'low',
        combine: 'all',
        tests: [{ column: 'aum', is: 'below', value: 500_000, ifMissing: 'unknown' }],
      },
    ],
    grace: {
      missedMonths: 'missedMonths',
      heldTier: 'segment',
      months: { 'private-banking': 6, affluent: 3 },
    },
  };
}
