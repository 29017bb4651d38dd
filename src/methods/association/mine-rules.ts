import { associationRules, type AssociationRule } from '../../math/grouping/association-rules';
import { frequentItemsets, type Itemset } from '../../math/grouping/frequent-itemsets';
import { basketCount, type Holdings } from '../shared/holdings/holdings';

/** What was mined, and how. */
export interface MinedRules {
  readonly rules: readonly AssociationRule[];
  readonly itemsets: number;
  readonly minimumCount: number;
  /** The most products of a set; less than asked for where there would have been too many sets. */
  readonly longest: number;
}

interface Thresholds {
  readonly support: number;
  readonly confidence: number;
  readonly minimumCustomers: number;
  readonly longest: number;
}

/** More sets than this say nothing to anybody, and would fill the memory. */
const mostItemsets = 100_000;

/**
 * All rules at the thresholds, exactly: a set counts when it is in at least `support` x baskets of them, rounded up.
 * Where there would be too many sets they are mined again with one product less, until there are not.
 */
export function* minedRules(
  { baskets }: Holdings,
  { support, confidence, minimumCustomers, longest }: Thresholds,
): Generator<number, MinedRules, void> {
  const total = basketCount(baskets);
  // 0.07 x 100 is 7.000000000000001 in floats, and means 7.
  const minimumCount = Math.max(minimumCustomers, Math.ceil(support * total - 1e-9));
  let itemsets: Itemset[] | undefined;
  let length = longest;
  for (; !itemsets && length > 1; length--) {
    itemsets = yield* frequentItemsets(baskets, { minimumCount, longest: length, most: mostItemsets });
  }
  return {
    rules: itemsets ? associationRules(itemsets, total, confidence) : [],
    itemsets: itemsets?.length ?? 0,
    minimumCount,
    longest: itemsets ? length + 1 : 1,
  };
}
