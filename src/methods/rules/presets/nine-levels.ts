import type { Text } from '../../../locales/text';
import type { Tone } from '../../shared/contract';
import type { Rule, RuleSet, Test } from '../rule-set';

/** The nine levels of the source, with our cuts: purchases, their amount, years as a customer, referrals. */
export const nineLevels: RuleSet = {
  tiers: [
    level('devoted', { zh: '奉献', en: 'Devoted' }, 'best', [purchases(12), years(5), referred()]),
    level('advocate', { zh: '拥护', en: 'Advocate' }, 'best', [purchases(12), referred()]),
    level('loyal', { zh: '忠诚', en: 'Loyal' }, 'best', [purchases(12), years(3)]),
    level('high-quality', { zh: '高质量', en: 'High quality' }, 'good', [
      purchases(6),
      { column: 'revenue', is: 'at-least', value: 50_000, ifMissing: 'fails' },
    ]),
    level('regular', { zh: '经常', en: 'Regular' }, 'good', [purchases(6)]),
    level('occasional', { zh: '偶尔', en: 'Occasional' }, 'middle', [purchases(2)]),
    level('first-time', { zh: '初次', en: 'First-time' }, 'middle', [purchases(1)]),
    level('potential', { zh: '潜在', en: 'Potential' }, 'low', [
      { column: 'transactionCount', is: 'below', value: 1, ifMissing: 'unknown' },
      { column: 'phone', is: 'known', ifMissing: 'fails' },
    ]),
  ],
  otherwise: { id: 'non-potential', label: { zh: '非潜在', en: 'Non-potential' }, tone: 'low' },
};

function level(id: string, label: Text, tone: Tone, tests: Test[]): Rule {
  return { id, label, tone, combine: 'all', tests };
}

function purchases(value: number): Test {
  return { column: 'transactionCount', is: 'at-least', value, ifMissing: 'unknown' };
}

function years(value: number): Test {
  return { column: 'tenure', is: 'at-least', value, ifMissing: 'fails' };
}

function referred(): Test {
  return { column: 'referralDate', is: 'known', ifMissing: 'fails' };
}
