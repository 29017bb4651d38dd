import type { ParameterDeclarations } from '../contract';

/** How a model is tried on customers that it was not shown. */
export const crossValidationParameters = {
  folds: {
    kind: 'count',
    label: { zh: '交叉验证折数', en: 'Folds of the cross-validation' },
    help: {
      zh: '每折轮流留作检验，划分固定；0 为不检验。最终系数用全部数据估计',
      en: 'Each is held out once, always the same ones; 0 tries nothing. The coefficients are fitted on all rows',
    },
    origin: 'ours',
    default: 5,
    min: 0,
    max: 20,
  },
  repeats: {
    kind: 'count',
    label: { zh: '交叉验证重复次数', en: 'Repeats of the cross-validation' },
    help: {
      zh: '检验满 6 万人次即止',
      en: 'No more once 60,000 customers have been judged',
    },
    origin: 'ours',
    default: 5,
    min: 1,
    max: 100,
  },
} as const satisfies ParameterDeclarations;
