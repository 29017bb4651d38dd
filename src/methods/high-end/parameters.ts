import { defaultTriggerSettings, triggerSettingsSchema } from '../shared/triggers/settings';
import type { InputDeclarations, ParameterDeclarations } from '../shared/contract';
import { decidingPositions, occasionWords, positionExclusions } from '../shared/words/default-words';

/** What the method can see. All optional: what a sheet does not have is unknown, and the run says so. */
export const highEndInputs = {
  amount: { role: 'aum', kind: 'number', optional: true },
  position: { role: 'position', kind: 'text', optional: true },
  trigger: { role: 'trigger', kind: 'text', optional: true },
  product: { role: 'product', kind: 'text', optional: true },
  segment: { role: 'segment', kind: 'text', optional: true },
  /** 目标范围, 目标职位 as columns of yes and no: the answers of these tests themselves. */
  inTargetRange: { role: 'inTargetRange', kind: 'text', optional: true },
  inTargetPosition: { role: 'inTargetPosition', kind: 'text', optional: true },
  balance: { role: 'balance', kind: 'number', optional: true },
  previousAum: { role: 'previousAum', kind: 'number', optional: true },
  previousBalance: { role: 'previousBalance', kind: 'number', optional: true },
  inflow: { role: 'inflow', kind: 'number', optional: true },
  maturityDate: { role: 'maturityDate', kind: 'date', optional: true },
  maturityAmount: { role: 'maturityAmount', kind: 'number', optional: true },
  productExpiry: { role: 'productExpiry', kind: 'date', optional: true },
  positionChangeDate: { role: 'positionChangeDate', kind: 'date', optional: true },
  referralDate: { role: 'referralDate', kind: 'date', optional: true },
  complaintResolvedDate: { role: 'complaintResolvedDate', kind: 'date', optional: true },
  birthday: { role: 'birthday', kind: 'date', optional: true },
} as const satisfies InputDeclarations;

export const highEndParameters = {
  minimum: {
    kind: 'money',
    label: { zh: '目标范围：资产规模不少于', en: 'Target range: AUM at least' },
    help: { zh: '默认 50万', en: '500,000 by default' },
    origin: 'ours',
    default: 500_000,
    min: 0,
  },
  products: {
    kind: 'words',
    label: { zh: '目标范围：或持有这些产品', en: 'Target range: or holds one of these products' },
    origin: 'ours',
    default: [],
  },
  segments: {
    kind: 'words',
    label: { zh: '目标范围：或属于这些客群', en: 'Target range: or belongs to one of these segments' },
    origin: 'ours',
    default: [],
  },
  positions: {
    kind: 'words',
    label: { zh: '目标职位', en: 'Target positions' },
    origin: 'ours',
    default: decidingPositions,
  },
  positionExclusions: {
    kind: 'words',
    label: { zh: '职位排除词', en: 'Not these positions' },
    help: {
      zh: '~ 代表任一目标职位，如“~助理”',
      en: '~ stands for any target position, as in "assistant ~"',
    },
    origin: 'ours',
    default: positionExclusions,
  },
  combine: {
    kind: 'choice',
    label: { zh: '范围与职位', en: 'Range and position' },
    origin: 'ours',
    default: 'and',
    options: {
      and: { zh: '两项都符合', en: 'both are needed' },
      or: { zh: '一项符合即可', en: 'one is enough' },
    },
  },
  decidingEvents: {
    kind: 'words',
    label: { zh: '目标触发事件（写明的事件）', en: 'Target trigger events (stated ones)' },
    help: {
      zh: '留空：写明的任何事件都使潜在客户成为高端客户；填词后，只有含这些词的事件才是，其余为时机（只标 ★）',
      en: 'Empty: any stated event makes a potential customer high-end. With words: only events that have one of them; the others are occasions (★ only)',
    },
    origin: 'ours',
    default: [],
  },
  occasionEvents: {
    kind: 'words',
    label: { zh: '只作时机的事件', en: 'Events that are occasions only' },
    help: { zh: '标 ★，不改变层级', en: '★, and no other tier' },
    origin: 'ours',
    default: occasionWords,
  },
  triggers: {
    kind: 'structure',
    editor: 'triggers',
    label: { zh: '触发事件库', en: 'Trigger library' },
    origin: 'ours',
    default: defaultTriggerSettings,
    schema: triggerSettingsSchema,
  },
} as const satisfies ParameterDeclarations;
