import type { Playbook } from './playbook';

/** ABC classes beside the eight indicators of the base. */
export const keyIndicatorsPlaybook: Playbook = {
  of: 'kpi',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'key-indicators',
    label: { zh: '关键指标', en: 'Key indicators' },
    description: {
      zh: '按贡献分类，并给出复购、保持、流失、活跃、推荐、投诉等指标及其公式。适合含年度贡献、交易次数和最近交易日期的客户清单。',
      en: 'ABC classes, and repeat, retention, churn, engagement, referral and complaint rates with their formulas. For lists with revenue, purchases and latest transaction.',
    },
    steps: [{ method: 'abc', outputs: ['class'] }, { method: 'kpi' }],
  },
};
