import type { Scheme } from '../definition/scheme';

/** Layers by profit. */
export const pyramidPlaybook: Scheme = {
  version: 1,
  id: 'pyramid',
  label: { zh: '客户金字塔', en: 'Customer pyramid' },
  description: {
    zh: '按利润分为顶端、大、中、小四层，亏损客户单列。适合有利润的客户清单。',
    en: 'Top, large, medium and small customers by profit, loss-making ones apart. For lists with profit.',
  },
  steps: [{ method: 'pyramid' }],
};
