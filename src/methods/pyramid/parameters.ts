import type { ParameterDeclarations, Preset } from '../shared/contract';

const cut = (zh: string, en: string, value: number) =>
  ({
    kind: 'share',
    label: { zh, en },
    help: { zh: 'Curry：1%、5%、20%', en: 'Curry: 1 %, 5 %, 20 %' },
    origin: 'source',
    onlyWith: { parameter: 'model', options: ['curry', 'zeithaml'] },
    default: value,
    min: 0,
    max: 1,
  }) as const;

export const pyramidParameters = {
  model: {
    kind: 'choice',
    label: { zh: '分层', en: 'Layers' },
    origin: 'source',
    default: 'curry',
    options: {
      curry: { zh: 'Curry：顶端、大、中、小', en: 'Curry: top, large, medium, small' },
      zeithaml: { zh: 'Zeithaml：铂金、黄金、钢铁、重铅', en: 'Zeithaml: platinum, gold, iron, lead' },
      abcd: { zh: 'ABCD：当前价值 × 潜在价值', en: 'ABCD: current value x potential value' },
    },
  },
  by: {
    kind: 'choice',
    label: { zh: '分层依据', en: 'Layers by' },
    origin: 'source',
    default: 'customers',
    options: {
      customers: { zh: '客户数占比', en: 'share of the customers' },
      profit: { zh: '利润累计占比', en: 'share of the profit' },
    },
  },
  first: cut('第一层：累计占比', 'First layer: cumulative share', 0.01),
  second: cut('前两层：累计占比', 'First two layers: cumulative share', 0.05),
  third: cut('前三层：累计占比', 'First three layers: cumulative share', 0.2),
} as const satisfies ParameterDeclarations;

export const pyramidPresets = {
  curry: {
    label: { zh: 'Curry：1/4/15/80', en: 'Curry: 1/4/15/80' },
    origin: 'source',
    params: { model: 'curry', by: 'customers', first: 0.01, second: 0.05, third: 0.2 },
  },
  zeithaml: {
    label: { zh: 'Zeithaml：前 20% 为铂金与黄金', en: 'Zeithaml: platinum and gold are the first 20 %' },
    origin: 'ours',
    params: { model: 'zeithaml', by: 'customers', first: 0.05, second: 0.2, third: 0.5 },
  },
  'profit-shares': {
    label: { zh: '按利润累计：50/80/95', en: 'By profit: 50/80/95' },
    origin: 'ours',
    params: { model: 'curry', by: 'profit', first: 0.5, second: 0.8, third: 0.95 },
  },
  abcd: {
    label: { zh: 'ABCD：当前价值 × 潜在价值', en: 'ABCD: current value x potential value' },
    origin: 'source',
    params: { model: 'abcd' },
  },
} as const satisfies Readonly<Record<string, Preset>>;
