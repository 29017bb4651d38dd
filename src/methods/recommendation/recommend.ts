import type { Neighbours } from '../../math/grouping/item-similarity';
import { basketCount, basketItems, type Holdings } from '../shared/holdings/holdings';

/** A product for a customer who does not hold it. */
export interface Recommended {
  readonly item: number;
  /** The sum of its similarities to what is held. */
  readonly score: number;
  /** The held product that speaks most for it. */
  readonly because: number;
}

/** What a customer is recommended, and the best product that is withheld because it does not suit him. */
export interface BasketAdvice {
  readonly recommended: readonly Recommended[];
  readonly withheld: Recommended | undefined;
}

/**
 * Item-based recommendation for each basket: every product that is not held scores the sum of its similarities to the
 * held ones that have it among their neighbours. Equal scores in the order of the products.
 */
export function recommendations(
  { products, baskets }: Holdings,
  neighbours: Neighbours,
  suits: (basket: number, item: number) => boolean,
  shown: number,
): BasketAdvice[] {
  const scores = new Float64Array(products.length);
  const because = new Int32Array(products.length).fill(-1);
  const strongest = new Float64Array(products.length);
  const held = new Uint8Array(products.length);
  return Array.from({ length: basketCount(baskets) }, (_, basket): BasketAdvice => {
    const items = basketItems(baskets, basket);
    const touched = new Set<number>();
    for (const item of items) held[item] = 1;
    for (const item of items) {
      for (const { item: other, similarity } of neighbours[item]!) {
        if (held[other] === 1) continue;
        touched.add(other);
        scores[other]! += similarity;
        if (similarity > strongest[other]!) [strongest[other], because[other]] = [similarity, item];
      }
    }
    const ranked = Array.from(touched, (item) => ({ item, score: scores[item]!, because: because[item]! }));
    ranked.sort((a, b) => b.score - a.score || a.item - b.item);
    for (const item of items) held[item] = 0;
    for (const item of touched) [scores[item], strongest[item], because[item]] = [0, 0, -1];
    return {
      recommended: ranked.filter(({ item }) => suits(basket, item)).slice(0, shown),
      withheld: ranked.find(({ item }) => !suits(basket, item)),
    };
  });
}
