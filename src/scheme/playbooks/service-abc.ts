import { serviceAbc } from '../../methods/rules/presets/service-abc';
import type { Scheme } from '../definition/scheme';

/** The source's service classes with their care: of transactions, or of customers with the four columns. */
export const serviceAbcPlaybook: Scheme = {
  version: 1,
  id: 'service-abc',
  label: { zh: '服务 A/B/C 分级', en: 'Service A/B/C' },
  description: {
    zh: '按当月消费额、到访次数、连续到访周数和最近一次金额分为 A、B、C 类，并给出电话与拜访次数。适合交易明细，或含这四列的客户清单。',
    en: 'Classes A, B and C by the month’s spend, visits, consecutive weeks and latest amount, each with its calls and visits. For transactions, or lists with these four columns.',
  },
  steps: [{ method: 'rules', params: { rules: serviceAbc } }],
};
