import { noDataTier, type Tier } from '../shared/contract';

export const tiers: readonly Tier[] = [
  { id: 'under', label: { zh: '投入不足', en: 'Under-supported' }, tone: 'warning' },
  { id: 'balanced', label: { zh: '投入相称', en: 'In proportion' }, tone: 'good' },
  { id: 'over', label: { zh: '投入过多', en: 'Over-supported' }, tone: 'low' },
  noDataTier,
];

export const code = { under: 0, balanced: 1, over: 2, noData: 3 } as const;

export function levelOf(index: number | undefined, { under, over }: { under: number; over: number }): number {
  if (index === undefined || Number.isNaN(index)) return code.noData;
  return index < under ? code.under : index > over ? code.over : code.balanced;
}
