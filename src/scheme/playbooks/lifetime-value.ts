import type { Playbook } from './playbook';

/** Lifetime value from the history of purchases, and who makes up most of it. */
export const lifetimeValuePlaybook: Playbook = {
  of: 'clv',
  sample: 'en-transactions.xlsx',
  scheme: {
    version: 1,
    id: 'lifetime-value',
    label: { zh: '客户终身价值', en: 'Lifetime value' },
    description: {
      zh: '估计每位客户是否仍活跃、未来一年购买次数与价值，再按价值分 ABC 类。适合交易明细，或含复购次数与时间的客户清单。',
      en: 'Estimates who is still there, purchases and value of the coming year, and ABC classes by that value. For transactions, or lists with repeat purchases and times.',
    },
    steps: [{ method: 'clv' }, { method: 'abc', inputs: { amount: 'clv.value' } }],
  },
};
