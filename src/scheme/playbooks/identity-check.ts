import type { Playbook } from './playbook';

/** The check list of class A customers. */
export const identityCheckPlaybook: Playbook = {
  of: 'verification',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'identity-check',
    label: { zh: '重点客户核身', en: 'Identity check list' },
    description: {
      zh: '对 A 类客户列出核身清单：下一步与有效期。适合含年度贡献和核身各步骤的客户清单。',
      en: 'The identity check list of class A customers: next step and validity. For lists with revenue and the steps of the check.',
    },
    steps: [{ method: 'abc', outputs: ['class'] }, { method: 'verification' }],
  },
};
