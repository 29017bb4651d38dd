import type { ParameterDeclarations, Preset } from '../shared/contract';

export const clusterParameters = {
  columns: {
    kind: 'words',
    label: { zh: '聚类所用的列', en: 'Columns to cluster by' },
    help: { zh: '角色或表头；表中没有的列略过', en: 'Roles or headers; those the sheet lacks are left out' },
    origin: 'ours',
    default: ['revenue', 'transactionCount', 'lastTransactionDate', 'aum', 'balance'],
  },
  clusters: {
    kind: 'count',
    label: { zh: '群数 k', en: 'Number of clusters k' },
    help: {
      zh: '可参照汇总表中各 k 的轮廓系数',
      en: 'The summary shows the silhouette of each k as a guide',
    },
    origin: 'ours',
    default: 4,
    min: 2,
    max: 12,
  },
  scale: {
    kind: 'choice',
    label: { zh: '标准化', en: 'Standardise' },
    help: {
      zh: '各列单位不同时必须标准化，否则金额列决定一切',
      en: 'Needed where units differ: money would decide everything',
    },
    origin: 'ours',
    default: 'population',
    options: {
      population: { zh: '按总体标准差（n）', en: 'by the population deviation (n)' },
      sample: {
        zh: '按样本标准差（n-1，同 R 的 scale）',
        en: 'by the sample deviation (n - 1, as R’s scale)',
      },
      none: { zh: '不标准化', en: 'no' },
    },
  },
  logs: {
    kind: 'choice',
    label: { zh: '偏斜金额', en: 'Skewed amounts' },
    help: {
      zh: '少数极大的值会决定一切距离；仅在标准化时有效',
      en: 'A few great values would decide every distance; only where columns are standardised',
    },
    origin: 'ours',
    default: 'skewed',
    options: {
      skewed: {
        zh: '按对数 ln(1 + x)（偏度不低于 1 的列）',
        en: 'as logarithms, ln(1 + x), from a skewness of 1',
      },
      none: { zh: '按原值', en: 'as they are' },
    },
  },
  restarts: {
    kind: 'count',
    label: { zh: '重复次数', en: 'Restarts' },
    help: { zh: '取误差平方和最小的一次', en: 'The one with the smallest sum of squares is kept' },
    origin: 'ours',
    default: 20,
    min: 1,
    max: 500,
  },
  maxIterations: {
    kind: 'count',
    label: { zh: '迭代上限', en: 'Most iterations' },
    origin: 'ours',
    default: 300,
    min: 1,
    max: 10_000,
  },
  guideTo: {
    kind: 'count',
    label: { zh: '比较到 k =', en: 'Compare up to k =' },
    help: { zh: '1 表示不比较', en: '1 compares none' },
    origin: 'ours',
    default: 8,
    min: 1,
    max: 12,
  },
  sampleAbove: {
    kind: 'count',
    label: { zh: '轮廓系数：超过此行数时抽样', en: 'Silhouette: take a sample above this many rows' },
    origin: 'ours',
    default: 4000,
    min: 100,
    max: 20_000,
  },
} as const satisfies ParameterDeclarations;

export const clusterPresets = {
  'rfm-3': {
    label: { zh: 'RFM 三群', en: 'Three RFM clusters' },
    origin: 'ours',
    params: { columns: ['lastTransactionDate', 'transactionCount', 'revenue'], clusters: 3 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
