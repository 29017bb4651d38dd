import { textAt, type TextColumn } from '../../table/columns/column';
import { foldText } from '../shared/fold-text';

/** Who brought whom: every customer a node, numbered; the parent brought the node. */
export interface ReferralTree {
  readonly names: readonly string[];
  /** The node of each row, -1 without an id. */
  readonly nodeOf: Int32Array;
  /** The node who brought each node, -1 at a root. A link that closes a circle is cut. */
  readonly parents: Int32Array;
  /** 1 for the nodes of a circle. */
  readonly circular: Uint8Array;
  /** How often a customer stood with another referrer than before: the first by name counts. */
  readonly contradictions: number;
  /** Names by which a referrer was called and which several customers bear: nobody is taken for them. */
  readonly ambiguous: readonly string[];
}

/** Pairs of a customer and who brought him. */
export interface Referrals {
  readonly customer: TextColumn;
  readonly referrer: TextColumn;
}

/**
 * Builds the tree. Nodes are numbered by id, so that the order of rows does not matter. Nobody brings themselves. Who is no id of
 * the list may be called by name; of several customers of that name nobody is meant.
 */
export function referralTree(
  customer: TextColumn,
  referrals: Referrals,
  customerNames?: TextColumn,
): ReferralTree {
  const { idOf, ambiguous } = idsByText(customer, customerNames);
  const brought = new Map<string, string>();
  const contradicted = new Set<string>();
  for (const row of referrals.customer.codes.keys()) {
    const [who, by] = [idOf(textAt(referrals.customer, row)), idOf(textAt(referrals.referrer, row))];
    if (who === undefined || by === undefined) continue;
    const before = brought.get(who);
    if (before !== undefined && before !== by) contradicted.add(who);
    if (before === undefined || by < before) brought.set(who, by);
  }
  const own = Array.from(customer.codes, (_, row) => textAt(customer, row));
  const all = new Set([...own.flatMap((name) => name ?? []), ...brought.keys(), ...brought.values()]);
  const names = [...all].sort();
  const numbers = new Map(names.map((name, node) => [name, node]));
  const node = (name: string | undefined): number => (name === undefined ? -1 : (numbers.get(name) ?? -1));
  const parents = Int32Array.from(names, (name) => node(brought.get(name)));
  const circular = circles(parents);
  return {
    names,
    nodeOf: Int32Array.from(own, node),
    parents: parents.map((parent, child) => (circular[child] === 1 ? -1 : parent)),
    circular,
    contradictions: contradicted.size,
    ambiguous: [...ambiguous].sort(),
  };
}

/** The id that a text means: itself, one that differs in case, width or blanks around only, or that of the one customer of this name. */
function idsByText(customer: TextColumn, customerNames: TextColumn | undefined) {
  const ids = new Map<string, string>();
  const named = new Map<string, Set<string>>();
  for (const row of customer.codes.keys()) {
    const [id, name] = [textAt(customer, row), customerNames && textAt(customerNames, row)];
    if (id === undefined) continue;
    const before = ids.get(foldText(id));
    if (before === undefined || id < before) ids.set(foldText(id), id);
    if (name !== undefined) named.set(foldText(name), (named.get(foldText(name)) ?? new Set()).add(id));
  }
  const own = new Set(Array.from(customer.codes, (_, row) => textAt(customer, row)));
  const ambiguous = new Set<string>();
  const idOf = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const id = own.has(text) ? text : ids.get(foldText(text));
    if (id !== undefined) return id;
    const [only, ...others] = named.get(foldText(text)) ?? [];
    if (others.length > 0) ambiguous.add(text);
    return others.length > 0 ? undefined : (only ?? text);
  };
  return { idOf, ambiguous };
}

/** Follows each node upwards once; the nodes of a path that comes back to itself are a circle. */
function circles(parents: Int32Array): Uint8Array {
  const circular = new Uint8Array(parents.length);
  const visited = new Int32Array(parents.length).fill(-1);
  for (let start = 0; start < parents.length; start++) {
    let node = start;
    while (node >= 0 && visited[node] === -1) {
      visited[node] = start;
      node = parents[node]!;
    }
    if (node < 0 || visited[node] !== start) continue;
    for (let next = node; circular[next] === 0; next = parents[next]!) circular[next] = 1;
  }
  return circular;
}

/** What a customer's referrals are worth, and how far they reach. */
export interface ReferralValues {
  readonly direct: Int32Array;
  readonly all: Int32Array;
  readonly depths: Int32Array;
  readonly values: Float64Array;
}

/**
 * The value of those whom a node brought, generation by generation: the first counts in full, each further one by the
 * discount more; beyond `depth` nothing counts. Children are added in the order of their names.
 */
export function referralValues(
  { parents }: ReferralTree,
  own: Float64Array,
  { depth, discount }: { readonly depth: number; readonly discount: number },
): ReferralValues {
  const direct = new Int32Array(parents.length);
  const all = new Int32Array(parents.length);
  const depths = new Int32Array(parents.length);
  const values = new Float64Array(parents.length);
  for (let node = 0; node < parents.length; node++) {
    let weight = 1;
    let ancestor = parents[node]!;
    for (let generation = 1; ancestor >= 0 && generation <= depth; generation++) {
      if (generation === 1) direct[ancestor]!++;
      all[ancestor]!++;
      depths[ancestor] = Math.max(depths[ancestor]!, generation);
      values[ancestor]! += weight * own[node]!;
      weight *= discount;
      ancestor = parents[ancestor]!;
    }
  }
  return { direct, all, depths, values };
}
