import { customerLevels } from '../../methods/rules/presets/customer-levels';
import type { Playbook } from './playbook';

/** The customer levels of the source, and the contacts that each of them asks for. */
export const levelVisitsPlaybook: Playbook = {
  of: 'cadence',
  sample: 'en-service.xlsx',
  scheme: {
    version: 1,
    id: 'level-visits',
    label: { zh: '客户级别与拜访计划', en: 'Customer levels and visits' },
    description: {
      zh: '先按级别列、年订货额和交易情况分出战略、VIP、重点、贵宾、榜样、自由、新、休眠、低价值客户，再按各级频次算出下次联系日与本周名单。适合含客户级别或订单金额，并有最近联系日的客户清单。',
      en: 'Levels from strategic to low value, by a column of levels, yearly orders and deals, then each level’s cadence: next contact and this week’s list. For lists with levels or order amounts, and the latest contact.',
    },
    steps: [
      { method: 'rules', params: { rules: customerLevels }, outputs: ['tier', 'care'] },
      { method: 'cadence' },
    ],
  },
};
