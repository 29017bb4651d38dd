import type { Scheme } from '../definition/scheme';

/** Who will buy, from who bought. */
export const conversionPlaybook: Scheme = {
  version: 1,
  id: 'conversion',
  label: { zh: '成交概率', en: 'Conversion' },
  description: {
    zh: '用已知是否成交的客户估计模型，为其余客户给出概率。适合含“是否成交”一列的营销名单。',
    en: 'Learns from those whose outcome is known and gives everybody a probability. For campaign lists with a column of who bought.',
  },
  steps: [{ method: 'conversion' }],
};
