import type { Scheme } from '../definition/scheme';

/** Whom to court, and whom to let go. */
export const loyaltyProfitPlaybook: Scheme = {
  version: 1,
  id: 'loyalty-profit',
  label: { zh: '忠诚利润矩阵', en: 'Loyalty-profit matrix' },
  description: {
    zh: '按利润与忠诚度分为朋友、蝴蝶、葫芦、路人，并给出对策。适合有利润和客户年限（或交易次数）的清单。',
    en: 'True friends, butterflies, barnacles and strangers, with advice. For lists with profit and tenure or purchases.',
  },
  steps: [{ method: 'loyalty-profit' }],
};
