import type { Scheme } from '../definition/scheme';

/** Points, cards, and the next date to greet. */
export const loyaltyPointsPlaybook: Scheme = {
  version: 1,
  id: 'loyalty-points',
  label: { zh: '积分与关怀', en: 'Points and care' },
  description: {
    zh: '按金额与次数积分、定卡级，并给出下一个关怀日。适合含年度贡献、交易次数和生日的会员清单。',
    en: 'Points and cards by amount and frequency, and the next date to greet. For members with revenue, purchases and birthday.',
  },
  steps: [{ method: 'loyalty-points' }],
};
