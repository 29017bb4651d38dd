import type { Itemset } from './frequent-itemsets';

/** Who has all of `antecedent` also has `consequent`. */
export interface AssociationRule {
  readonly antecedent: readonly number[];
  readonly consequent: number;
  /** Baskets with all of them. */
  readonly count: number;
  /** Baskets with the antecedent. */
  readonly antecedentCount: number;
  /** Baskets with the consequent. */
  readonly consequentCount: number;
  /** Share of the baskets with all of them. */
  readonly support: number;
  /** Share of the baskets with the antecedent that have the consequent too. */
  readonly confidence: number;
  /** Confidence over the consequent's own share: 1 where the two have nothing to do with each other. */
  readonly lift: number;
}

/**
 * The rules with one item as consequent and at least one as antecedent, as R's arules makes them; confidence is compared
 * as a fraction, so 127 of 254 is 0.5. The order is by lift, confidence and count, greatest first; equal rules stand in
 * the order of their items. Agrawal & Srikant (1994).
 *
 * @param itemsets all frequent ones: every part of a set must be among them.
 * @example
 * associationRules([{ items: [0], count: 2 }, { items: [1], count: 3 }, { items: [0, 1], count: 2 }], 4, 0.9).length // 1
 */
export function associationRules(
  itemsets: readonly Itemset[],
  baskets: number,
  minimumConfidence: number,
): AssociationRule[] {
  const counts = new Map(itemsets.map(({ items, count }) => [items.join(), count]));
  const rules: AssociationRule[] = [];
  for (const { items, count } of itemsets) {
    if (items.length < 2) continue;
    for (const consequent of items) {
      const antecedent = items.filter((item) => item !== consequent);
      const antecedentCount = counts.get(antecedent.join()) ?? NaN;
      const confidence = count / antecedentCount;
      if (!(confidence >= minimumConfidence)) continue;
      const consequentCount = counts.get(String(consequent)) ?? NaN;
      const lift = (count * baskets) / (antecedentCount * consequentCount);
      const support = count / baskets;
      rules.push({
        antecedent,
        consequent,
        count,
        antecedentCount,
        consequentCount,
        support,
        confidence,
        lift,
      });
    }
  }
  return rules.sort(
    (a, b) => b.lift - a.lift || b.confidence - a.confidence || b.count - a.count || compareItems(a, b),
  );
}

function compareItems(a: AssociationRule, b: AssociationRule): number {
  for (let index = 0; index < Math.min(a.antecedent.length, b.antecedent.length); index++) {
    const difference = a.antecedent[index]! - b.antecedent[index]!;
    if (difference !== 0) return difference;
  }
  return a.antecedent.length - b.antecedent.length || a.consequent - b.consequent;
}
