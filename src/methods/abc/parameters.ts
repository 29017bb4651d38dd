import type { ParameterDeclarations } from '../shared/contract';

export const abcParameters = {
  cutA: {
    kind: 'share',
    label: { zh: 'A 类累计占比', en: 'Cumulative share of class A' },
    help: { zh: '文献给出 75% 或 70%', en: 'The literature gives 75 % or 70 %' },
    origin: 'source',
    default: 0.75,
    min: 0,
    max: 1,
  },
  cutB: {
    kind: 'share',
    label: { zh: 'A、B 两类累计占比', en: 'Cumulative share of classes A and B' },
    help: { zh: '文献给出 95% 或 90%', en: 'The literature gives 95 % or 90 %' },
    origin: 'source',
    default: 0.95,
    min: 0,
    max: 1,
  },
  crossing: {
    kind: 'choice',
    label: { zh: '跨过界限的客户', en: 'The customer who crosses a cut' },
    origin: 'ours',
    default: 'higher',
    options: {
      higher: { zh: '归高一类', en: 'is in the higher class' },
      lower: { zh: '归低一类', en: 'is in the lower class' },
    },
  },
} as const satisfies ParameterDeclarations;
