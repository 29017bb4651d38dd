import type { RuleSet, Test } from '../rule-set';
import { compare, tierRule } from './tier-rule';

const purchases = (value: number): Test => compare('transactionCount', 'at-least', value);
const years = (value: number): Test => compare('tenure', 'at-least', value, 'fails');
const referred: Test = { column: 'referralDate', is: 'known', ifMissing: 'fails' };

/** The nine levels of the source, with our cuts: purchases, their amount, years as a customer, referrals. */
export const nineLevels: RuleSet = {
  tiers: [
    tierRule('devoted', '奉献', 'Devoted', 'best', [purchases(12), years(5), referred]),
    tierRule('advocate', '拥护', 'Advocate', 'best', [purchases(12), referred]),
    tierRule('loyal', '忠诚', 'Loyal', 'best', [purchases(12), years(3)]),
    tierRule('high-quality', '高质量', 'High quality', 'good', [
      purchases(6),
      compare('revenue', 'at-least', 50_000, 'fails'),
    ]),
    tierRule('regular', '经常', 'Regular', 'good', [purchases(6)]),
    tierRule('occasional', '偶尔', 'Occasional', 'middle', [purchases(2)]),
    tierRule('first-time', '初次', 'First-time', 'middle', [purchases(1)]),
    tierRule('potential', '潜在', 'Potential', 'low', [
      compare('transactionCount', 'below', 1),
      { column: 'phone', is: 'known', ifMissing: 'fails' },
    ]),
  ],
  otherwise: { id: 'non-potential', label: { zh: '非潜在', en: 'Non-potential' }, tone: 'low' },
};
