import type { FlagColumn } from '../../table/columns/column';
import type { Tier } from '../shared/contract';

export const tiers: readonly Tier[] = [
  { id: 'served', label: { zh: '核身完成', en: 'Verified' }, tone: 'best' },
  { id: 'in-progress', label: { zh: '核身中', en: 'In progress' }, tone: 'middle' },
  { id: 'due', label: { zh: '待核身', en: 'To verify' }, tone: 'warning' },
  { id: 'not-key', label: { zh: '非重点客户', en: 'No key customer' }, tone: 'low' },
  { id: 'no-data', label: { zh: '数据不足', en: 'No data' }, tone: 'unknown' },
];

export const code = { served: 0, inProgress: 1, due: 2, notKey: 3, noData: 4 } as const;

/** The steps, in their order. The document is asked for only where the steps before leave a doubt. */
export const steps = [
  { key: 'collected', label: { zh: '收集资料', en: 'collect the facts' } },
  { key: 'compared', label: { zh: '比对信息', en: 'compare them' } },
  { key: 'asked', label: { zh: '询问往来', en: 'ask about history' } },
  { key: 'document', label: { zh: '核验证件（如需要）', en: 'ask for the document, if needed' } },
] as const;

export type Flags = Readonly<Partial<Record<(typeof steps)[number]['key'], FlagColumn | undefined>>>;

/** The first step that is not done; the number of steps where all are. */
export function nextStep(flags: Flags, inDoubt: boolean, row: number): number {
  const open = steps.findIndex(({ key }) => flags[key]?.values[row] !== 1 && (key !== 'document' || inDoubt));
  return open < 0 ? steps.length : open;
}
