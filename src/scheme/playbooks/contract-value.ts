import type { Playbook } from './playbook';

/** Lifetime value of customers who stay until they leave, and their classes. */
export const contractValuePlaybook: Playbook = {
  of: 'clv-contract',
  sample: 'en-bank-customers.xlsx',
  scheme: {
    version: 1,
    id: 'contract-value',
    label: { zh: '合同客户价值', en: 'Value under contract' },
    description: {
      zh: '按年利润与留存率折现为终身价值，再分 ABC 类。适合合同、会员、存款等有年利润的客户清单。',
      en: 'Discounts the yearly profit with the retention rate and classes customers by the value. For lists with a yearly profit: contracts, memberships, balances.',
    },
    steps: [{ method: 'clv-contract' }, { method: 'abc', inputs: { amount: 'clv-contract.value' } }],
  },
};
