import type { Scheme } from '../definition/scheme';

/** What will be signed, and when. */
export const funnelPlaybook: Scheme = {
  version: 1,
  id: 'funnel',
  label: { zh: '销售漏斗与预测', en: 'Sales funnel and forecast' },
  description: {
    zh: '按阶段整理商机，给出期望值、停留天数、转化率和按月按季预测。适合有销售阶段和金额的商机清单。',
    en: 'Deals by stage with expected value, age, conversion and forecast. For lists of deals with stage and amount.',
  },
  steps: [{ method: 'funnel' }],
};
