import type { ParameterDeclarations } from '../contract';

export const churnParameters = {
  fall: {
    kind: 'share',
    label: { zh: '次数或金额下降达到', en: 'Fall of frequency or amount from' },
    help: { zh: '与客户自己以往相比', en: "Against the customer's own earlier time" },
    origin: 'ours',
    default: 0.3,
    min: 0.01,
    max: 1,
  },
  silence: {
    kind: 'number',
    label: { zh: '沉默超过自身平均间隔的倍数', en: 'Silence of more than this many of the own gaps' },
    origin: 'ours',
    default: 3,
    min: 1,
    max: 50,
  },
  leastSilence: {
    kind: 'days',
    label: { zh: '沉默至少天数', en: 'Fewest days of silence' },
    origin: 'ours',
    default: 30,
    min: 0,
    max: 3660,
  },
  leastPurchases: {
    kind: 'count',
    label: { zh: '判断间隔至少需要的购买次数', en: 'Fewest purchases to know the own gap' },
    origin: 'ours',
    default: 3,
    min: 2,
  },
  aliveBelow: {
    kind: 'share',
    label: { zh: '存活率低于', en: 'P(alive) below' },
    origin: 'ours',
    default: 0.3,
    min: 0,
    max: 1,
  },
  newDays: {
    kind: 'days',
    label: { zh: '新客户：首次购买或开户不足', en: 'New: first purchase or account younger than' },
    help: {
      zh: '新客户没有可比的以往，不预警',
      en: 'New customers have nothing to compare with and are left out',
    },
    origin: 'ours',
    default: 180,
    min: 0,
    max: 3660,
  },
} as const satisfies ParameterDeclarations;
