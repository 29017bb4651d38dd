import type { Scheme } from '../definition/scheme';

/** Points by the weight of evidence. */
export const scorecardPlaybook: Scheme = {
  version: 1,
  id: 'scorecard',
  label: { zh: '评分卡', en: 'Scorecard' },
  description: {
    zh: '由已知违约的客户分箱计分，600 分为 19:1。适合含“是否违约”一列的客户清单。',
    en: 'Points from bins and the known defaults, 600 for odds of 19 to 1. For lists with a column of who defaulted.',
  },
  steps: [{ method: 'scorecard' }],
};
