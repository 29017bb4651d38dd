import type { Scheme } from '../definition/scheme';

/** The four indicators of the source, with our weights. */
export const compositePlaybook: Scheme = {
  version: 1,
  id: 'composite',
  label: { zh: '综合加权评分', en: 'Weighted composite' },
  description: {
    zh: '订单金额、利润贡献、信用、发展前景加权得 0–100 分并分级；权重可改。适合含这些列的客户清单。',
    en: 'A score from 0 to 100 and a grade from order amount, profit, credit and prospects; weights can be changed. For lists that have such columns.',
  },
  steps: [{ method: 'composite' }],
};
