import type { Scheme } from '../definition/scheme';

/** Who returns, and who only bought once. */
export const keyAccountPlaybook: Scheme = {
  version: 1,
  id: 'key-account',
  label: { zh: '大单与大客户', en: 'Big order or key account' },
  description: {
    zh: '一次大额不再来是大单，多次购买或带来大单的才是大客户。适合有累计金额和购买次数的清单，或交易明细。',
    en: 'Tells big orders from key accounts, referrals included. For lists with total and count, or transactions.',
  },
  steps: [{ method: 'key-account' }],
};
