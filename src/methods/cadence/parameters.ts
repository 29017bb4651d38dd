import { cadencePlanSchema, sourcePlan } from './plan';

export const cadenceParameters = {
  plan: {
    kind: 'structure',
    editor: 'cadence',
    label: { zh: '各层级频次', en: 'Cadence of each tier' },
    origin: 'source',
    default: sourcePlan,
    schema: cadencePlanSchema,
  },
  capacity: {
    kind: 'count',
    label: { zh: '每位经理每周可联系户数', en: 'Contacts a manager a week' },
    help: { zh: '0 为不限', en: '0 is without limit' },
    origin: 'ours',
    default: 0,
    min: 0,
    max: 1000,
  },
  servingMonths: months('服务单位负责（月）', 'Serving unit, months', 1),
  adviserMonths: months('顾问负责（月）', 'Adviser, months', 12),
} as const;

function months(zh: string, en: string, value: number) {
  return { kind: 'count', label: { zh, en }, origin: 'source', default: value, min: 0, max: 120 } as const;
}
