import * as v from 'valibot';
import { idSchema, textSchema, toneSchema } from '../shared/schemas';

export const cardSchema = v.pipe(
  v.array(
    v.strictObject({
      id: idSchema,
      label: textSchema,
      tone: toneSchema,
      from: v.pipe(v.number(), v.finite()),
    }),
  ),
  v.minLength(1),
);

export type Card = v.InferOutput<typeof cardSchema>[number];

export const defaultCards: Card[] = [
  { id: 'diamond', label: { zh: '钻石卡', en: 'Diamond' }, tone: 'best', from: 50_000 },
  { id: 'gold', label: { zh: '金卡', en: 'Gold' }, tone: 'good', from: 20_000 },
  { id: 'silver', label: { zh: '银卡', en: 'Silver' }, tone: 'middle', from: 5_000 },
  { id: 'ordinary', label: { zh: '普通卡', en: 'Ordinary' }, tone: 'low', from: 0 },
];

export function cardOf(points: number, cards: readonly Card[]): number {
  if (Number.isNaN(points)) return cards.length;
  const found = cards.findIndex(({ from }) => points >= from);
  return found < 0 ? cards.length - 1 : found;
}

/** Whether a card goes by that name: its id, or its label in either language. */
export function isCard({ id, label }: Card, name: string | undefined): boolean {
  return name !== undefined && [id, label.zh, label.en].includes(name);
}
