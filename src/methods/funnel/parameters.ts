import type { ParameterDeclarations, Preset } from '../shared/contract';
import { fiveStages, fourStages, stagesSchema } from './stages';

export const funnelParameters = {
  stages: {
    kind: 'structure',
    editor: 'stages',
    label: { zh: '阶段（从前到后）', en: 'Stages, first to last' },
    help: {
      zh: '每阶段的用词与默认成交概率；概率为本产品默认值',
      en: 'Words and default probability of each stage; the probabilities are ours',
    },
    origin: 'source',
    default: fourStages,
    schema: stagesSchema,
  },
  lostWords: {
    kind: 'words',
    label: { zh: '表示丢单的词', en: 'Words for a lost deal' },
    origin: 'ours',
    default:
      '丢单 输单 失单 失败 流失 流标 放弃 战败 无效 作废 取消 终止 未成交 未中标 已关闭 关闭 lost closedlost dropped cancelled canceled disqualified unqualified abandoned dead'.split(
        ' ',
      ),
  },
  firstPayment: {
    kind: 'share',
    label: { zh: '足额首付：占订单金额', en: 'Sufficient first payment: share of the amount' },
    origin: 'ours',
    default: 0.3,
    min: 0,
    max: 1,
  },
  staleDays: {
    kind: 'days',
    label: { zh: '停留过久：超过天数', en: 'Too long in a stage: more than days' },
    origin: 'ours',
    default: 30,
    min: 1,
    max: 3650,
  },
} as const satisfies ParameterDeclarations;

export const funnelPresets = {
  'four-stages': {
    label: {
      zh: '四阶段：目标市场、潜在、目标、签约',
      en: 'Four stages: target market, potential, target, signed',
    },
    origin: 'source',
    params: { stages: fourStages },
  },
  'five-stages': {
    label: {
      zh: '五阶段：引子、崇拜者、准买主、客户、忠诚客户',
      en: 'Five stages: lead, admirer, prospective buyer, customer, loyal customer',
    },
    origin: 'source',
    params: { stages: fiveStages },
  },
} as const satisfies Readonly<Record<string, Preset>>;
