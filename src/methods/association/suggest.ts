import type { AssociationRule } from '../../math/grouping/association-rules';
import { basketCount, basketItems, type Holdings } from '../shared/holdings/holdings';

/**
 * For each basket the rule that suggests a product: of those whose first products the customer holds and whose last he
 * does not, the one with the greatest confidence, then lift, then customers. Rules with a lift of 1 or less say nothing.
 */
export function suggestions(
  { products, baskets }: Holdings,
  rules: readonly AssociationRule[],
): (AssociationRule | undefined)[] {
  const byFirst = rulesByFirstItem(rules, products.length);
  const held = new Uint8Array(products.length);
  return Array.from({ length: basketCount(baskets) }, (_, basket) => {
    const items = basketItems(baskets, basket);
    for (const item of items) held[item] = 1;
    const best = bestRule(items, held, byFirst);
    for (const item of items) held[item] = 0;
    return best?.rule;
  });
}

interface RankedRule {
  readonly rank: number;
  readonly rule: AssociationRule;
}

function rulesByFirstItem(rules: readonly AssociationRule[], items: number): readonly RankedRule[][] {
  const byFirst = Array.from({ length: items }, (): RankedRule[] => []);
  const worthwhile = rules.filter(({ lift }) => lift > 1);
  // The rules come by lift, confidence and count; a stable sort keeps that order among equals.
  worthwhile.sort((a, b) => b.confidence - a.confidence);
  for (const [rank, rule] of worthwhile.entries()) byFirst[rule.antecedent[0]!]!.push({ rank, rule });
  return byFirst;
}

function bestRule(
  items: Int32Array,
  held: Uint8Array,
  byFirst: readonly RankedRule[][],
): RankedRule | undefined {
  let best: RankedRule | undefined;
  for (const item of items) {
    for (const candidate of byFirst[item]!) {
      if (best && candidate.rank > best.rank) break;
      const { antecedent, consequent } = candidate.rule;
      if (held[consequent] === 0 && antecedent.every((first) => held[first] === 1)) {
        best = candidate;
        break;
      }
    }
  }
  return best;
}
