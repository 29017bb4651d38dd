import type { Playbook } from './playbook';

/** Opportunities by score, with their place in the list. */
export const opportunityPlaybook: Playbook = {
  of: 'opportunity',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'opportunity',
    label: { zh: '商机评分', en: 'Opportunity score' },
    description: {
      zh: '按意向、价值、竞争、风险四项评出商机等级，并排出优先顺序。适合含四项评分的商机清单。',
      en: 'Grades opportunities by intent, value, position and risk, and ranks them. For lists of deals with the four scores.',
    },
    steps: [{ method: 'opportunity', outputs: ['grade', 'score'] }, { method: 'priority' }],
  },
};
