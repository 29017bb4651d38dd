import type { Scheme } from '../definition/scheme';

/** What suits and is not held yet. */
export const recommendationPlaybook: Scheme = {
  version: 1,
  id: 'recommendation',
  label: { zh: '产品推荐', en: 'Recommendation' },
  description: {
    zh: '按相似客户的持有情况推荐风险匹配的产品。适合有持有产品和风险承受等级的清单，产品风险等级另成一列或写在产品名中；持有清单与产品表也可另成工作表。',
    en: 'Recommends suitable products by what similar customers hold. For lists with products held and risk tolerance; the risk of a product stands in a column or in its name. Holdings and products may stand on sheets of their own.',
  },
  steps: [{ method: 'recommendation' }],
};
