import type { Scheme } from '../definition/scheme';

/** Who is leaving, by his own past. */
export const churnWarningPlaybook: Scheme = {
  version: 1,
  id: 'churn-warning',
  label: { zh: '流失预警', en: 'Churn warning' },
  description: {
    zh: '与客户自己的以往相比，找出次数、金额、余额下降或长期沉默的客户。适合交易明细，或含近期与以往数据的客户清单。',
    en: 'Finds customers who buy or hold less than they used to, or are long silent. For transactions, or lists with recent and earlier figures.',
  },
  steps: [{ method: 'churn' }],
};
