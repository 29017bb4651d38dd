import { indicatorsSchema, type Indicator } from '../shared/weighted/indicators';

export const kaismParameters = {
  attractiveness: {
    kind: 'structure',
    editor: 'indicators',
    label: { zh: '客户吸引力（权重合计 100）', en: 'Customer attractiveness (weights 100 in all)' },
    origin: 'ours',
    default: [
      indicator('revenue', '年度贡献', 'Revenue', 40),
      indicator('profit', '利润', 'Profit', 30),
      indicator('prospects', '发展前景', 'Prospects', 30),
    ],
    schema: indicatorsSchema,
  },
  strength: {
    kind: 'structure',
    editor: 'indicators',
    label: { zh: '我方相对实力（权重合计 100）', en: 'Our relative strength (weights 100 in all)' },
    origin: 'ours',
    default: [
      indicator('shareOfWallet', '钱包份额', 'Share of wallet', 40),
      indicator('productCount', '产品数量', 'Products held', 30),
      indicator('tenure', '客户年限', 'Tenure', 30),
    ],
    schema: indicatorsSchema,
  },
  attractiveFrom: cut('吸引力高的分数线', 'Attractive from'),
  strongFrom: cut('实力强的分数线', 'Strong from'),
  coverage: {
    kind: 'share',
    label: { zh: '已知权重不足此比例时为数据不足', en: 'No data where the known weights are less than' },
    origin: 'ours',
    default: 0.3,
    min: 0,
    max: 1,
  },
} as const;

function indicator(column: string, zh: string, en: string, weight: number): Indicator {
  return { column, label: { zh, en }, weight, normalise: 'percent-rank', better: 'higher' };
}

function cut(zh: string, en: string) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: 50, min: 0, max: 100 } as const;
}
