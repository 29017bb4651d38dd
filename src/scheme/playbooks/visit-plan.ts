import type { Playbook } from './playbook';

/** ABC classes and the contacts that they ask for. */
export const visitPlanPlaybook: Playbook = {
  of: 'cadence',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'visit-plan',
    label: { zh: '拜访计划', en: 'Visit plan' },
    description: {
      zh: '先按贡献分 A、B、C 类，再按各类频次算出下次联系日、逾期与本周名单。适合含年度贡献和最近联系日的客户清单。',
      en: 'ABC classes first, then each class’s cadence: next contact, overdue, this week’s list. For lists with revenue and latest contact.',
    },
    steps: [{ method: 'abc', outputs: ['class'] }, { method: 'cadence' }],
  },
};
