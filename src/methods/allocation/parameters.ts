export const allocationParameters = {
  under: {
    kind: 'number',
    label: { zh: '投入不足：指数低于', en: 'Under-supported: index below' },
    origin: 'ours',
    default: 0.8,
    min: 0,
    max: 1,
  },
  over: {
    kind: 'number',
    label: { zh: '投入过多：指数高于', en: 'Over-supported: index above' },
    origin: 'ours',
    default: 1.25,
    min: 1,
    max: 100,
  },
  basis: {
    kind: 'choice',
    label: { zh: '分配依据', en: 'Split by' },
    origin: 'ours',
    default: 'revenue',
    options: {
      revenue: { zh: '收入占比', en: 'share of the revenue' },
      customers: { zh: '客户数占比', en: 'share of the customers' },
    },
  },
  budget: total('money', '待分配预算', 'Budget to split', 100),
  people: total('count', '待分配人数', 'People to split', 0),
  visits: total('count', '待分配拜访次数', 'Visits to split', 0),
} as const;

function total<const K extends 'money' | 'count'>(kind: K, zh: string, en: string, value: number) {
  return { kind, label: { zh, en }, origin: 'ours', default: value, min: 0 } as const;
}
