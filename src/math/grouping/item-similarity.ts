import type { Baskets } from './frequent-itemsets';

/** The most similar other items of each item, most similar first. */
export type Neighbours = readonly (readonly { readonly item: number; readonly similarity: number }[])[];

/**
 * The nearest items by the cosine of their baskets: n_ij / sqrt(n_i n_j), where n counts baskets. Items that never occur
 * together are no neighbours. Sarwar, Karypis, Konstan & Riedl (2001), for holdings without ratings. Costs the sum of the
 * squared sizes of the baskets.
 *
 * @param nearest how many neighbours to keep; equal similarities in the order of the items.
 * @example
 * itemSimilarity({ items: Int32Array.of(0, 1, 0, 1, 0), starts: Int32Array.of(0, 2, 4, 5) }, 2, 5)[1] // [{ item: 0, similarity: 2 / Math.sqrt(6) }]
 */
export function itemSimilarity({ items, starts }: Baskets, itemCount: number, nearest: number): Neighbours {
  const counts = new Int32Array(itemCount);
  const together = Array.from({ length: itemCount }, () => new Map<number, number>());
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    const held = items.subarray(starts[basket]!, starts[basket + 1]!);
    for (const item of held) {
      counts[item]!++;
      const own = together[item]!;
      for (const other of held) if (other !== item) own.set(other, (own.get(other) ?? 0) + 1);
    }
  }
  return together.map((others, item) =>
    Array.from(others, ([other, count]) => ({
      item: other,
      similarity: count / Math.sqrt(counts[item]! * counts[other]!),
    }))
      .sort((a, b) => b.similarity - a.similarity || a.item - b.item)
      .slice(0, nearest),
  );
}
