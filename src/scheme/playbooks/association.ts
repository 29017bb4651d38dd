import type { Scheme } from '../definition/scheme';

/** What is held together, and what to offer next. */
export const associationPlaybook: Scheme = {
  version: 1,
  id: 'association',
  label: { zh: '产品关联规则', en: 'Association rules' },
  description: {
    zh: '找出常被一起持有的产品，并给每位客户建议一个。适合每行一个持有产品的明细，或一格列出多个产品的客户清单。',
    en: 'Finds products held together and suggests one to each customer. For one row a holding, or lists with several products in a cell.',
  },
  steps: [{ method: 'association' }],
};
