import type { RuleSet } from '../rule-set';
import { compare, tierRule } from './tier-rule';

/**
 * Retail classes by purchases a year and their amount. Source rule, gaps included: exactly three purchases, and regular
 * buyers under 5,000, are in no class; the proof shows them. A first purchase is new whatever its amount, so `new` stands
 * before `occasional`.
 */
export const retailClasses: RuleSet = {
  tiers: [
    tierRule('regular', '经常客户', 'Regular', 'best', [
      compare('transactionCount', 'above', 3),
      compare('revenue', 'above', 5000),
    ]),
    tierRule('new', '新客户', 'New', 'middle', [compare('transactionCount', 'equal', 1)]),
    tierRule('occasional', '偶尔客户', 'Occasional', 'good', [
      compare('transactionCount', 'below', 3),
      compare('revenue', 'above', 5000),
    ]),
  ],
};

/** Retail levels by amount a year: high > 20,000, middle 10,000 to 20,000, low < 10,000. Source rule. */
export const retailLevels: RuleSet = {
  tiers: [
    tierRule('high', '高消费', 'High', 'best', [compare('revenue', 'above', 20_000)]),
    tierRule('middle', '中消费', 'Middle', 'middle', [compare('revenue', 'at-least', 10_000)]),
    tierRule('low', '低消费', 'Low', 'low', [compare('revenue', 'below', 10_000)]),
  ],
};
