import type { Scheme } from '../definition/scheme';

/** The source's eight steps, on a year's revenue. */
export const abcPlaybook: Scheme = {
  version: 1,
  id: 'abc',
  label: { zh: 'ABC 分类', en: 'ABC analysis' },
  description: {
    zh: '按年度贡献从大到小累计，占前 75% 的客户为 A 类，其后 20% 为 B 类。适合有年度金额的客户清单。',
    en: 'Classes by cumulative share of a year’s revenue: A the first 75%, B the next 20%. For lists with a yearly amount.',
  },
  steps: [{ method: 'abc' }],
};
