import { noDataTier, type Tier } from '../shared/contract';
import type { Assignment } from './assign';

/** What becomes of a customer. */
export const tiers: readonly Tier[] = [
  { id: 'to-signer', label: { zh: '分给签单业务员', en: 'To who signed' }, tone: 'best' },
  { id: 'from-pool', label: { zh: '由孤单池分配', en: 'From the pool' }, tone: 'good' },
  { id: 'in-pool', label: { zh: '留在孤单池', en: 'In the pool' }, tone: 'warning' },
  { id: 'recallable', label: { zh: '可收回', en: 'May be recalled' }, tone: 'middle' },
  { id: 'kept', label: { zh: '在管', en: 'Kept' }, tone: 'low' },
  noDataTier,
];
export const code = { toSigner: 0, fromPool: 1, inPool: 2, recallable: 3, kept: 4, noData: 5 } as const;

export function outcomeOf(
  orphan: boolean,
  { sellers, bySigner }: Assignment,
  recalled: number,
  row: number,
): number {
  if (!orphan) return recalled === 1 ? code.recallable : code.kept;
  if (sellers[row] === undefined) return code.inPool;
  return bySigner[row] === 1 ? code.toSigner : code.fromPool;
}
