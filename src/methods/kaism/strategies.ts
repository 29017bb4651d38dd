import { noDataTier, type Tier } from '../shared/contract';
import { number, output as beside, text } from '../shared/expression/build';
import type { Wording } from '../shared/expression/expression';
import { fieldExpression } from '../shared/matrix-expression';

/** What to do with a customer in each field of the matrix. */
export const tiers: readonly Tier[] = [
  { id: 'invest', label: { zh: '重点投资', en: 'Invest' }, tone: 'best' },
  { id: 'invest-selectively', label: { zh: '选择性投资', en: 'Invest selectively' }, tone: 'good' },
  { id: 'maintain', label: { zh: '维持', en: 'Maintain' }, tone: 'middle' },
  { id: 'manage-for-cash', label: { zh: '收获现金', en: 'Manage for cash' }, tone: 'low' },
  noDataTier,
];

/** The field of the two scores beside it. */
export function strategyExpression(attractiveFrom: number, strongFrom: number): Wording {
  return fieldExpression(
    { value: beside('attractiveness'), cut: number(attractiveFrom) },
    { value: beside('strength'), cut: number(strongFrom) },
    (field) => text(tiers[field]!.label),
  );
}
