import type { Playbook } from './playbook';

/** Support against revenue of the ABC classes. */
export const allocationPlaybook: Playbook = {
  of: 'allocation',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'allocation',
    label: { zh: '资源配置', en: 'Resource allocation' },
    description: {
      zh: '先按贡献分 A、B、C 类，再比较各类投入占比与收入占比，并提出预算分配。适合含年度贡献和支持投入的客户清单。',
      en: 'ABC classes, then each class’s share of the support against its share of the revenue. For lists with revenue and support.',
    },
    steps: [{ method: 'abc', outputs: ['class'] }, { method: 'allocation' }],
  },
};
