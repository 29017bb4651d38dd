import type { ParameterDeclarations, Preset } from '../shared/contract';

export const associationParameters = {
  support: {
    kind: 'share',
    label: { zh: '最小支持度', en: 'Support at least' },
    help: { zh: '同时持有的客户占比', en: 'Share of the customers who hold all products of a rule' },
    origin: 'ours',
    default: 0.01,
    min: 0,
    max: 1,
  },
  confidence: {
    kind: 'share',
    label: { zh: '最小置信度', en: 'Confidence at least' },
    help: {
      zh: '持有前项的客户中也持有后项的占比',
      en: 'Of those who hold the first products, the share that holds the last one too',
    },
    origin: 'ours',
    default: 0.5,
    min: 0,
    max: 1,
  },
  minimumCustomers: {
    kind: 'count',
    label: { zh: '至少客户数', en: 'At least this many customers' },
    help: { zh: '避免由个别客户得出规则', en: 'No rule from a few customers' },
    origin: 'ours',
    default: 5,
    min: 1,
    max: 1_000_000,
  },
  longest: {
    kind: 'count',
    label: { zh: '一条规则最多产品数', en: 'Most products in a rule' },
    origin: 'ours',
    default: 10,
    min: 2,
    max: 20,
  },
  shownRules: {
    kind: 'count',
    label: { zh: '汇总表列出的规则数', en: 'Rules listed in the summary' },
    origin: 'ours',
    default: 50,
    min: 1,
    max: 10_000,
  },
} as const satisfies ParameterDeclarations;

export const associationPresets = {
  'small-list': {
    label: { zh: '小清单（几百户以内）', en: 'Small list (a few hundred customers)' },
    origin: 'ours',
    params: { support: 0.05, confidence: 0.3, minimumCustomers: 2 },
  },
  rare: {
    label: { zh: '稀有组合（0.1%，置信度 80%）', en: 'Rare combinations (0.1 %, confidence 80 %)' },
    origin: 'ours',
    params: { support: 0.001, confidence: 0.8 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
