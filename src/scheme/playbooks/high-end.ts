import type { Indicator } from '../../methods/shared/weighted/indicators';
import type { Playbook } from './playbook';

/** What makes one customer of a tier come before another: what he has, what he brings, how often he comes. */
const indicators: readonly Indicator[] = [
  {
    column: 'aum',
    label: { zh: '资产规模', en: 'AUM' },
    weight: 50,
    normalise: 'percent-rank',
    better: 'higher',
  },
  {
    column: 'revenue',
    label: { zh: '年度贡献', en: 'Revenue' },
    weight: 30,
    normalise: 'percent-rank',
    better: 'higher',
  },
  {
    column: 'transactionCount',
    label: { zh: '交易次数', en: 'Transactions' },
    weight: 20,
    normalise: 'percent-rank',
    better: 'higher',
  },
];

/** The main playbook: who matters, whether there is an occasion, how soon, and whom to see first. */
export const highEndPlaybook: Playbook = {
  of: 'high-end',
  sample: 'zh-bank-customers.xlsx',
  scheme: {
    version: 1,
    id: 'high-end',
    label: { zh: '高端客户识别', en: 'High-end identification' },
    description: {
      zh: '按目标范围、目标职位和触发事件分出高端、潜在和无差别客户，标 ★，并给出成交紧迫性和优先名次。适合银行、保险、财富管理的客户清单。',
      en: 'High-end, potential and undifferentiated customers by range, position and trigger event, with ★, urgency and priority rank. For customer lists of banks, insurers and wealth managers.',
    },
    steps: [
      { method: 'high-end' },
      { method: 'urgency', optional: true },
      { method: 'composite', params: { indicators }, optional: true, outputs: ['score'] },
      { method: 'priority', optional: true, inputs: { tier: 'high-end.tier' }, outputs: ['rank'] },
    ],
  },
};
