import type { Playbook } from './playbook';

/** Segments with value and tier mix. */
export const profilePlaybook: Playbook = {
  of: 'profile',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'profile',
    label: { zh: '客群画像', en: 'Segment profile' },
    description: {
      zh: '按地区、机构、产品等细分客户，给出各群户数、价值与 A/B/C 构成。适合含年度贡献和若干属性列的客户清单。',
      en: 'Segments by region, branch, product and more, with value and ABC mix. For lists with revenue and some attributes.',
    },
    steps: [{ method: 'abc', outputs: ['class'] }, { method: 'profile' }],
  },
};
