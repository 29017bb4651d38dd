import * as v from 'valibot';
import type { ParameterDeclarations } from '../shared/contract';
import { outcomeParameter } from '../shared/logistic/chosen-outcome';
import { crossValidationParameters } from '../shared/logistic/cross-validation-parameters';

const ascending = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.minLength(1),
  v.maxLength(50),
  v.check(
    (cuts) => cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? -Infinity)),
    'ascending',
  ),
);

const breaksSchema = v.record(v.pipe(v.string(), v.nonEmpty()), ascending);

/** Breaks by column: a role or a header. */
export type Breaks = v.InferOutput<typeof breaksSchema>;

const noBreaks: Breaks = {};

export const scorecardParameters = {
  ...outcomeParameter,
  features: {
    kind: 'words',
    label: { zh: '评分列', en: 'Columns to score by' },
    help: { zh: '列标题或角色', en: 'Headers or roles' },
    origin: 'ours',
    default: ['tenure', 'balance', 'income', 'transactionCount', 'productCount', 'active', 'segment'],
  },
  breaks: {
    kind: 'structure',
    editor: 'breaks',
    label: { zh: '数字列的分箱界限', en: 'Breaks of numbers' },
    help: {
      zh: '按列给出，从小到大；未给出的列按分位数分箱',
      en: 'By column, ascending; columns without are cut at their quantiles',
    },
    origin: 'ours',
    default: noBreaks,
    schema: breaksSchema,
  },
  quantiles: {
    kind: 'count',
    label: { zh: '分位数分箱数', en: 'Bins by quantiles' },
    origin: 'ours',
    default: 5,
    min: 2,
    max: 20,
  },
  leastInformation: {
    kind: 'number',
    label: { zh: '信息值低于此数的列不用', en: 'Columns with less information value are left out' },
    origin: 'ours',
    default: 0.02,
    min: 0,
    max: 10,
  },
  eventsPerParameter: {
    kind: 'number',
    label: { zh: '每个参数至少的事件数', en: 'Fewest events per parameter' },
    origin: 'source',
    default: 10,
    min: 1,
    max: 1000,
  },
  ...crossValidationParameters,
  points: {
    kind: 'number',
    label: { zh: '基准分', en: 'Points at the base odds' },
    origin: 'source',
    default: 600,
    min: 0,
    max: 10_000,
  },
  odds: {
    kind: 'number',
    label: { zh: '基准好坏比（好:坏 = 此数:1）', en: 'Base odds, good to one bad' },
    origin: 'source',
    default: 19,
    min: 0.01,
    max: 10_000,
  },
  pointsToDouble: {
    kind: 'number',
    label: { zh: '好坏比翻倍所加分数', en: 'Points to double the odds' },
    origin: 'source',
    default: 50,
    min: 1,
    max: 1000,
  },
  cutA: cut('A 级起点分', 'Grade A from', 600),
  cutB: cut('B 级起点分', 'Grade B from', 500),
  cutC: cut('C 级起点分', 'Grade C from', 400),
} as const satisfies ParameterDeclarations;

function cut(zh: string, en: string, value: number) {
  return {
    kind: 'number',
    label: { zh, en },
    origin: 'ours',
    default: value,
    min: -10_000,
    max: 10_000,
  } as const;
}
