import { noDataTier, type Tier } from '../shared/contract';

export const tiers: readonly Tier[] = [
  { id: 'a', label: { zh: 'A 级商机', en: 'A' }, tone: 'best' },
  { id: 'b', label: { zh: 'B 级商机', en: 'B' }, tone: 'good' },
  { id: 'c', label: { zh: 'C 级商机', en: 'C' }, tone: 'middle' },
  { id: 'd', label: { zh: 'D 级商机', en: 'D' }, tone: 'low' },
  { id: 'none', label: { zh: '无商机', en: 'No opportunity' }, tone: 'low' },
  noDataTier,
];

export const noData = 5;

/** The least score of each grade: the source gives 75-100, 50-74, 25-49 and 1-24; between two of them the better begins. */
export const cuts = [75, 50, 25, 1] as const;

export function gradeOf(score: number): number {
  if (Number.isNaN(score)) return noData;
  const grade = cuts.findIndex((cut) => score >= cut);
  return grade < 0 ? cuts.length : grade;
}
