import type { Scheme } from '../definition/scheme';

/** Leads sorted into prospects, MAN and what to find out. */
export const qualificationPlaybook: Scheme = {
  version: 1,
  id: 'qualification',
  label: { zh: '准顾客鉴定', en: 'Prospect qualification' },
  description: {
    zh: '判断引子是否为准顾客，列出待核实的事项。适合潜在客户名单，含是否有需求、支付能力、决定权，或资产与职位。',
    en: 'Tells prospects from leads and lists what to find out. For lists of leads with need, means and authority, or AUM and position.',
  },
  steps: [{ method: 'qualification' }],
};
