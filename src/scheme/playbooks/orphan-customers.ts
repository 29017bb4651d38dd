import type { Scheme } from '../definition/scheme';

/** Customers without a seller, and who takes them. */
export const orphanCustomersPlaybook: Scheme = {
  version: 1,
  id: 'orphan-customers',
  label: { zh: '孤单分配', en: 'Orphan customers' },
  description: {
    zh: '把没有业务员的客户分给合格的业务员，并列出可收回的客户。适合含客户经理的客户清单，另需一张业务员表。',
    en: 'Gives customers without a seller to eligible ones and names who may be recalled. For lists with the seller of each customer, and a sheet of sellers.',
  },
  steps: [{ method: 'assignment' }],
};
