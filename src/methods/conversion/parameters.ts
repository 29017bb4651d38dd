import type { Text } from '../../locales/text';
import type { ParameterDeclarations } from '../shared/contract';
import { outcomeParameter } from '../shared/logistic/chosen-outcome';
import { crossValidationParameters } from '../shared/logistic/cross-validation-parameters';

/** What commonly goes with buying; sex, age and the like are not among it. */
const defaultFeatures = [
  'tenure',
  'balance',
  'aum',
  'income',
  'revenue',
  'transactionCount',
  'productCount',
  'active',
  'creditScore',
  'segment',
];

export const conversionParameters = {
  ...outcomeParameter,
  features: {
    kind: 'words',
    label: { zh: '解释列', en: 'Columns to explain by' },
    help: {
      zh: '列标题或角色；文字列按取值展开。事后才知道的列（如通话时长）不要放入',
      en: 'Headers or roles; text columns are one-hot. Leave out what is known only afterwards (length of the call)',
    },
    origin: 'ours',
    default: defaultFeatures,
  },
  baselines: {
    kind: 'words',
    label: { zh: '基准取值', en: 'Base levels' },
    help: {
      zh: '写作 列=取值；未写明者以排序最前的取值为基准',
      en: 'As column=level; else the first level in order',
    },
    origin: 'ours',
    default: [],
  },
  ridge: {
    kind: 'number',
    label: { zh: '岭惩罚', en: 'Ridge penalty' },
    help: { zh: '0：不惩罚；大于 0 时不给标准误', en: '0: none; with one there are no standard errors' },
    origin: 'ours',
    default: 0,
    min: 0,
    max: 1_000_000,
  },
  eventsPerParameter: {
    kind: 'number',
    label: { zh: '每个参数至少的事件数', en: 'Fewest events per parameter' },
    help: {
      zh: '较少的一类客户数 ÷ 参数个数（不含截距）',
      en: 'Customers of the rarer outcome by parameters without the intercept',
    },
    origin: 'source',
    default: 10,
    min: 1,
    max: 1000,
  },
  ...crossValidationParameters,
  leaks: {
    kind: 'choice',
    label: { zh: '单独就能分开结果的列', en: 'A column that alone separates the outcome' },
    origin: 'ours',
    default: 'leave-out',
    options: {
      'leave-out': { zh: '不用，并报告', en: 'is left out and reported' },
      keep: { zh: '照用，并报告', en: 'is used and reported' },
    },
  },
  leakAuc: {
    kind: 'share',
    label: { zh: '疑似泄漏：单列 AUC 不低于', en: 'Suspected leak: AUC of one column from' },
    origin: 'ours',
    default: 0.95,
    min: 0.5,
    max: 1,
  },
  mostLevels: {
    kind: 'count',
    label: { zh: '文字列最多取值数', en: 'Most levels of a text column' },
    help: { zh: '超过者不用（多为编号、姓名）', en: 'Columns with more are left out: mostly ids and names' },
    origin: 'ours',
    default: 50,
    min: 2,
    max: 200,
  },
  highLift: {
    kind: 'number',
    label: { zh: '高：概率达到平均的倍数', en: 'High: probability from this many times the average' },
    origin: 'ours',
    default: 2,
    min: 1,
    max: 100,
  },
} as const satisfies ParameterDeclarations;

export const goneParameters: Readonly<Record<string, Text>> = {
  testShare: {
    zh: '模型现在用交叉验证检验，由 folds（折数）和 repeats（重复次数）设定',
    en: 'models are tried by cross-validation now, which folds and repeats set',
  },
};
