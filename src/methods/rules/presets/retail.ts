import type { RuleSet } from '../rule-set';

/**
 * Retail classes by purchases a year and their amount. Source rule, gaps included: exactly three purchases, and regular
 * buyers under 5,000, are in no class; the proof shows them. A first purchase is new whatever its amount, so `new` stands
 * before `occasional`.
 */
export const retailClasses: RuleSet = {
  tiers: [
    {
      id: 'regular',
      label: { zh: '经常客户', en: 'Regular' },
      tone: 'best',
      combine: 'all',
      tests: [
        { column: 'transactionCount', is: 'above', value: 3, ifMissing: 'unknown' },
        { column: 'revenue', is: 'above', value: 5000, ifMissing: 'unknown' },
      ],
    },
    {
      id: 'new',
      label: { zh: '新客户', en: 'New' },
      tone: 'middle',
      combine: 'all',
      tests: [{ column: 'transactionCount', is: 'equal', value: 1, ifMissing: 'unknown' }],
    },
    {
      id: 'occasional',
      label: { zh: '偶尔客户', en: 'Occasional' },
      tone: 'good',
      combine: 'all',
      tests: [
        { column: 'transactionCount', is: 'below', value: 3, ifMissing: 'unknown' },
        { column: 'revenue', is: 'above', value: 5000, ifMissing: 'unknown' },
      ],
    },
  ],
};

/** Retail levels by amount a year: high > 20,000, middle 10,000 to 20,000, low < 10,000. Source rule. */
export const retailLevels: RuleSet = {
  tiers: [
    {
      id: 'high',
      label: { zh: '高消费', en: 'High' },
      tone: 'best',
      combine: 'all',
      tests: [{ column: 'revenue', is: 'above', value: 20_000, ifMissing: 'unknown' }],
    },
    {
      id: 'middle',
      label: { zh: '中消费', en: 'Middle' },
      tone: 'middle',
      combine: 'all',
      tests: [{ column: 'revenue', is: 'at-least', value: 10_000, ifMissing: 'unknown' }],
    },
    {
      id: 'low',
      label: { zh: '低消费', en: 'Low' },
      tone: 'low',
      combine: 'all',
      tests: [{ column: 'revenue', is: 'below', value: 10_000, ifMissing: 'unknown' }],
    },
  ],
};
