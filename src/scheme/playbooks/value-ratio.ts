import type { Scheme } from '../definition/scheme';

/** Who brings more than he costs. */
export const valueRatioPlaybook: Scheme = {
  version: 1,
  id: 'value-ratio',
  label: { zh: '客户价值比', en: 'Value ratio' },
  description: {
    zh: '比较回报与维系成本，看哪些客户值得维系。适合含销售影响、未来回报和维系成本的清单。',
    en: 'Returns against the cost to keep: who is worth it. For lists with effect on sales, future return and cost to keep.',
  },
  steps: [{ method: 'value-ratio' }],
};
