import type { Scheme } from '../definition/scheme';

/** Recency, frequency, monetary value: of customers, or of transactions, which are added up first. */
export const rfmPlaybook: Scheme = {
  version: 1,
  id: 'rfm',
  label: { zh: 'RFM 分析', en: 'RFM analysis' },
  description: {
    zh: '按最近一次消费、消费次数和消费金额打 1–5 分并归入客户群。适合交易明细，或含最近交易日、次数、金额的客户清单。',
    en: 'Scores recency, frequency and monetary value from 1 to 5 and names segments. For transactions, or lists with latest date, count and amount.',
  },
  steps: [{ method: 'rfm' }],
};
