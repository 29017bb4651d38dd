import type { Text } from '../../locales/text';
import { noDataTier, type Tier } from '../shared/contract';
import type { Holdings } from '../shared/holdings/holdings';
import type { BasketAdvice, Recommended } from './recommend';
import type { RiskLevels } from './suitability';

export const tiers: readonly Tier[] = [
  { id: 'recommended', label: { zh: '有推荐', en: 'Recommendation' }, tone: 'good' },
  { id: 'not-suitable', label: { zh: '风险不匹配', en: 'Nothing suitable' }, tone: 'warning' },
  { id: 'none', label: { zh: '暂无推荐', en: 'Nothing to recommend' }, tone: 'low' },
  noDataTier,
];
export const code = { recommended: 0, notSuitable: 1, none: 2, noData: 3 } as const;

/** What a run found out, as far as words need it. */
export interface Facts {
  readonly holdings: Holdings;
  readonly advice: readonly BasketAdvice[];
  readonly risks: RiskLevels;
  readonly filtered: boolean;
  /** What a customer without holdings lacks. */
  readonly lacking: Text;
}

/** What a row's customer is recommended, best first. */
export function firstOf({ holdings, advice }: Facts, row: number): readonly Recommended[] {
  return advice[holdings.basketOf[row]!]?.recommended ?? [];
}

export function listOf({ holdings }: Facts, recommended: readonly Recommended[]): Text {
  const names = recommended.map(({ item }) => holdings.products[item]!);
  return { zh: names.join('、'), en: names.join(', ') };
}
