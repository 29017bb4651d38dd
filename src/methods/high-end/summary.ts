import type { SummaryTable } from '../shared/contract';
import type { TriggerEvents } from './trigger-events';

const decisions = {
  decides: { zh: '决定层级', en: 'decides' },
  occasion: { zh: '时机', en: 'occasion' },
} as const;

export function triggerSummary({ counts }: TriggerEvents): SummaryTable {
  return {
    id: 'triggers',
    label: { zh: '触发事件', en: 'Trigger events' },
    columns: [
      { id: 'trigger', label: { zh: '触发事件', en: 'Trigger event' }, format: 'text' },
      { id: 'effect', label: { zh: '作用', en: 'Effect' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    rows: counts.map(({ label, decides, count }) => [
      label,
      decides ? decisions.decides : decisions.occasion,
      count,
    ]),
  };
}
