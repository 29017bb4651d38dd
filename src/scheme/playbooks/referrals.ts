import type { Scheme } from '../definition/scheme';

/** Who brought whom, and what it is worth. */
export const referralsPlaybook: Scheme = {
  version: 1,
  id: 'referrals',
  label: { zh: '转介绍价值', en: 'Referral value' },
  description: {
    zh: '归类客户来源，建立推荐关系，计算每位客户带来的价值。适合含推荐人、客户来源和年度贡献的清单。',
    en: 'Sources, the referral tree and what each customer brought. For lists with who referred, source and revenue.',
  },
  steps: [{ method: 'referral' }],
};
