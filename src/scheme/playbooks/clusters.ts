import type { Scheme } from '../definition/scheme';

/** Customers who are alike, with plain names. */
export const clustersPlaybook: Scheme = {
  version: 1,
  id: 'clusters',
  label: { zh: '客户聚类', en: 'Clusters' },
  description: {
    zh: '按贡献、交易次数、最近交易日和资产把相近的客户聚成群并起名。适合有多列数值的客户清单或交易明细。',
    en: 'Groups customers who are alike in revenue, purchases, recency and assets, and names the groups. For lists with several numbers, or transactions.',
  },
  steps: [{ method: 'clusters' }],
};
