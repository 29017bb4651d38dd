import { cardSchema, defaultCards } from './cards';

export const loyaltyPointsParameters = {
  step: {
    kind: 'money',
    label: { zh: '每积一分的金额', en: 'Amount for a point' },
    origin: 'ours',
    default: 1,
    min: 0.01,
  },
  perPurchase: {
    kind: 'count',
    label: { zh: '每次交易加分', en: 'Points a purchase' },
    origin: 'ours',
    default: 10,
    min: 0,
    max: 1_000_000,
  },
  cards: {
    kind: 'structure',
    editor: 'bands',
    label: { zh: '卡级与起点积分', en: 'Cards and their points' },
    origin: 'ours',
    default: defaultCards,
    schema: cardSchema,
  },
} as const;
