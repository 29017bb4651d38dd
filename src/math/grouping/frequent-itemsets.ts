/** A set of items that occur together, ascending, and in how many baskets. */
export interface Itemset {
  readonly items: readonly number[];
  readonly count: number;
}

/** Baskets one after the other: those of basket b are `items[starts[b] .. starts[b + 1]]`, each item once. */
export interface Baskets {
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/**
 * All sets of items that occur together in at least `minimumCount` baskets, with exact counts, by FP-growth: baskets are
 * folded into a prefix tree with the commonest items first, and the tree of what stands above an item is mined in turn.
 * Han, Pei & Yin (2000). Sets come in no particular order, but always the same. Yields its progress, 0..1.
 *
 * @param longest the most items of a set.
 * @param most gives up, with undefined, as soon as there would be more sets than this.
 */
export function* frequentItemsets(
  baskets: Baskets,
  {
    minimumCount,
    longest,
    most,
  }: { readonly minimumCount: number; readonly longest: number; readonly most: number },
): Generator<number, Itemset[] | undefined, void> {
  const counts = countItems(baskets);
  const ranks = ranksByCount(counts, minimumCount);
  const tree = treeOfBaskets(baskets, ranks);
  const found: Itemset[] = [];
  for (let rank = ranks.items.length - 1; rank >= 0; rank--) {
    const complete = mineItem(tree, rank, [], { ranks: ranks.items, minimumCount, longest, most, found });
    if (!complete) return undefined;
    yield (ranks.items.length - rank) / ranks.items.length;
  }
  return found;
}

/** Nodes of a prefix tree as columns; node 0 is the root. Children of a node are found by `child` and `sibling`. */
interface Tree {
  /** The item's place among the frequent ones, the commonest 0. */
  readonly rank: number[];
  readonly count: number[];
  readonly parent: number[];
  readonly child: number[];
  readonly sibling: number[];
  /** The next node of the same rank; the first stands in `heads`. */
  readonly next: number[];
  readonly heads: Int32Array;
}

interface Mining {
  /** The item of each rank. */
  readonly ranks: Int32Array;
  readonly minimumCount: number;
  readonly longest: number;
  readonly most: number;
  readonly found: Itemset[];
}

function countItems({ items }: Baskets): Int32Array {
  let greatest = -1;
  for (const item of items) greatest = Math.max(greatest, item);
  const counts = new Int32Array(greatest + 1);
  for (const item of items) counts[item]!++;
  return counts;
}

/** The frequent items, the commonest first, and the place of each item among them (-1 for others). */
function ranksByCount(counts: Int32Array, minimumCount: number) {
  const items = Int32Array.from([...counts.keys()].filter((item) => counts[item]! >= minimumCount));
  items.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const of = new Int32Array(counts.length).fill(-1);
  for (const [rank, item] of items.entries()) of[item] = rank;
  return { items, of };
}

function emptyTree(ranks: number): Tree {
  return {
    rank: [-1],
    count: [0],
    parent: [-1],
    child: [-1],
    sibling: [-1],
    next: [-1],
    heads: new Int32Array(ranks).fill(-1),
  };
}

function treeOfBaskets({ items, starts }: Baskets, ranks: { items: Int32Array; of: Int32Array }): Tree {
  const tree = emptyTree(ranks.items.length);
  for (let basket = 0; basket + 1 < starts.length; basket++) {
    const path = items
      .subarray(starts[basket]!, starts[basket + 1]!)
      .map((item) => ranks.of[item]!)
      .filter((rank) => rank >= 0)
      .sort();
    addPath(tree, path, path.length, 1);
  }
  return tree;
}

/** Adds the first `length` ranks of a path, ascending. */
function addPath(tree: Tree, path: Int32Array, length: number, count: number): void {
  let node = 0;
  for (let depth = 0; depth < length; depth++) {
    const rank = path[depth]!;
    let child = tree.child[node]!;
    while (child >= 0 && tree.rank[child] !== rank) child = tree.sibling[child]!;
    if (child < 0) child = addNode(tree, node, rank);
    tree.count[child]! += count;
    node = child;
  }
}

function addNode(tree: Tree, parent: number, rank: number): number {
  const node = tree.rank.push(rank) - 1;
  tree.count.push(0);
  tree.parent.push(parent);
  tree.child.push(-1);
  tree.sibling.push(tree.child[parent]!);
  tree.child[parent] = node;
  tree.next.push(tree.heads[rank]!);
  tree.heads[rank] = node;
  return node;
}

/** Finds the sets that end with an item and what was chosen before; false when they become too many. */
function mineItem(tree: Tree, rank: number, chosen: readonly number[], mining: Mining): boolean {
  const count = countOf(tree, rank);
  if (count < mining.minimumCount) return true;
  const items = [...chosen, mining.ranks[rank]!];
  if (mining.found.length >= mining.most) return false;
  mining.found.push({ items: items.slice().sort((a, b) => a - b), count });
  if (items.length >= mining.longest) return true;
  const above = treeAbove(tree, rank, mining.minimumCount);
  for (let other = rank - 1; other >= 0; other--) {
    if (above.heads[other]! >= 0 && !mineItem(above, other, items, mining)) return false;
  }
  return true;
}

function countOf(tree: Tree, rank: number): number {
  let count = 0;
  for (let node = tree.heads[rank]!; node >= 0; node = tree.next[node]!) count += tree.count[node]!;
  return count;
}

/** The tree of the paths that lead to an item, of the items that are frequent on them. */
function treeAbove(tree: Tree, rank: number, minimumCount: number): Tree {
  const counts = new Int32Array(rank);
  for (let node = tree.heads[rank]!; node >= 0; node = tree.next[node]!) {
    for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!)
      counts[tree.rank[up]!]! += tree.count[node]!;
  }
  const above = emptyTree(rank);
  const path = new Int32Array(rank);
  for (let node = tree.heads[rank]!; node >= 0; node = tree.next[node]!) {
    let from = rank;
    for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!) {
      const own = tree.rank[up]!;
      if (counts[own]! >= minimumCount) path[--from] = own;
    }
    addPath(above, path.subarray(from), rank - from, tree.count[node]!);
  }
  return above;
}
