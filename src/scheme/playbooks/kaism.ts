import type { Scheme } from '../definition/scheme';

/** Where to invest among the large ones. */
export const kaismPlaybook: Scheme = {
  version: 1,
  id: 'kaism',
  label: { zh: '大客户选择矩阵', en: 'Key account matrix' },
  description: {
    zh: '按客户吸引力与我方相对实力决定投资、选择性投资、维持或收获现金。适合有贡献、利润、前景及钱包份额、产品数量、年限的清单。',
    en: 'Invest, invest selectively, maintain or manage for cash. For lists with revenue, profit, prospects, and share of wallet, products or tenure.',
  },
  steps: [{ method: 'kaism' }],
};
