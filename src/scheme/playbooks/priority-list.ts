import type { Playbook } from './playbook';

/** The list to work from: score, and a bonus for an occasion and for urgency where the sheet tells of them. */
export const priorityListPlaybook: Playbook = {
  of: 'priority',
  sample: 'en-bank-customers.xlsx',
  scheme: {
    version: 1,
    id: 'priority-list',
    label: { zh: '优先名单', en: 'Priority list' },
    description: {
      zh: '先综合评分，再为触发事件（★）和成交紧迫性加分，得出每日工作的先后顺序。适合含订单金额、利润、信用、发展前景的客户清单。',
      en: 'A composite score plus bonuses for trigger events (★) and urgency: the order to work in. For lists with order amount, profit, credit and prospects.',
    },
    steps: [
      { method: 'composite' },
      { method: 'high-end', optional: true },
      { method: 'urgency', optional: true },
      { method: 'priority' },
    ],
  },
};
