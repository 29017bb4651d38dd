import type { Scheme } from '../scheme';

/** The main playbook: who matters, whether there is an occasion, how soon. */
export const highEndPlaybook: Scheme = {
  version: 1,
  id: 'high-end',
  label: { zh: '高端客户识别', en: 'High-end identification' },
  description: {
    zh: '按目标范围、目标职位和触发事件分出高端、潜在和无差别客户，标 ★，并给出成交紧迫性和优先顺序。适合银行、保险、财富管理的客户清单。',
    en: 'High-end, potential and undifferentiated customers by range, position and trigger event, with ★, urgency and priority. For customer lists of banks, insurers and wealth managers.',
  },
  steps: [{ method: 'high-end' }, { method: 'urgency', optional: true }],
};
