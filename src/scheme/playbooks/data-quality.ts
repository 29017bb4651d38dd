import type { Scheme } from '../definition/scheme';

/** What is wrong with a list, before anything is done with it. */
export const dataQualityPlaybook: Scheme = {
  version: 1,
  id: 'data-quality',
  label: { zh: '数据清洗', en: 'Data doctor' },
  description: {
    zh: '找出无效、重复、矛盾与缺失的数据，给出规范写法。适合任何含姓名的客户清单，最好有电话、证件号码与生日。',
    en: 'Finds invalid, redundant, contradictory and missing data. For any list with names, best with phone, ID number and birthday.',
  },
  steps: [{ method: 'data-quality' }],
};
