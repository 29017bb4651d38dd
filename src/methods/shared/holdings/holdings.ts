import type { Baskets } from '../../../math/grouping/frequent-itemsets';
import { foldProduct } from '../../../table/cells/fold-product';
import type { TextColumn } from '../../../table/columns/column';

/** Which products each customer holds. */
export interface Holdings {
  /** Every product once, as it is spelt first, in the order of its characters. */
  readonly products: readonly string[];
  /** By the name as products are compared, the place among the products. */
  readonly places: ReadonlyMap<string, number>;
  /** Other spellings that were joined with a product. */
  readonly joined: readonly (readonly [product: string, other: string])[];
  /** The products of the customers who have any, ascending. */
  readonly baskets: Baskets;
  /** The basket of each row; -1 for a customer without products. */
  readonly basketOf: Int32Array;
}

/** What is read of a column of texts. */
export type Texts = Pick<TextColumn, 'codes' | 'dictionary'>;

const separators = /[、，,；;|｜\n]/u;

/**
 * Reads holdings from a column of products: one product a row, rows of the same customer belonging together, or several
 * products in a cell, parted by `、` `，` `；` `|` or a line break, or both. A row without a customer id is a customer of
 * its own. A product that is named twice is held once, however it is spelt.
 */
export function readHoldings(product: Texts, customerId: Texts | undefined): Holdings {
  const named = product.dictionary.map(productsOf);
  const { products, places, joined } = foldedNames(heldNames(product, named));
  const ofCode = named.map((names) => names.map((name) => places.get(foldProduct(name)) ?? -1));
  const { customerOf, customers } = customersOf(product.codes.length, customerId);
  const held = Array.from({ length: customers }, () => new Set<number>());
  for (const [row, code] of product.codes.entries()) {
    for (const item of ofCode[code] ?? []) held[customerOf[row]!]!.add(item);
  }
  return { products, places, joined, ...basketsOf(held, customerOf) };
}

/** The names in a cell. */
export function productsOf(cell: string): string[] {
  return cell
    .split(separators)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '');
}

/** Names that only stand in the dictionary, not in a row, are not products. */
function heldNames({ codes, dictionary }: Texts, named: readonly string[][]): string[] {
  const used = new Uint8Array(dictionary.length);
  for (const code of codes) if (code >= 0) used[code] = 1;
  return named.filter((_, code) => used[code] === 1).flat();
}

/** The names as they are spelt first, and what was joined with them. */
function foldedNames(names: readonly string[]): Pick<Holdings, 'products' | 'places' | 'joined'> {
  const first = new Map<string, string>();
  const others = new Map<string, string>();
  for (const name of new Set(names)) {
    const key = foldProduct(name);
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    else others.set(name, known);
  }
  const sorted = [...first].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return {
    products: sorted.map(([, name]) => name),
    places: new Map(sorted.map(([key], place) => [key, place])),
    joined: [...others].map(([other, product]) => [product, other]),
  };
}

/** Customers numbered in the order of their first rows. */
function customersOf(rows: number, id: Texts | undefined): { customerOf: Int32Array; customers: number } {
  const ofCode = new Int32Array(id?.dictionary.length ?? 0).fill(-1);
  const customerOf = new Int32Array(rows);
  let customers = 0;
  for (let row = 0; row < rows; row++) {
    const code = id?.codes[row] ?? -1;
    const known = code < 0 ? -1 : ofCode[code]!;
    customerOf[row] = known < 0 ? customers++ : known;
    if (code >= 0) ofCode[code] = customerOf[row]!;
  }
  return { customerOf, customers };
}

function basketsOf(
  held: readonly ReadonlySet<number>[],
  customerOf: Int32Array,
): { baskets: Baskets; basketOf: Int32Array } {
  const basketOfCustomer = new Int32Array(held.length).fill(-1);
  const starts = [0];
  const items: number[] = [];
  for (const [customer, products] of held.entries()) {
    if (products.size === 0) continue;
    basketOfCustomer[customer] = starts.length - 1;
    for (const item of [...products].sort((a, b) => a - b)) items.push(item);
    starts.push(items.length);
  }
  return {
    baskets: { items: Int32Array.from(items), starts: Int32Array.from(starts) },
    basketOf: customerOf.map((customer) => basketOfCustomer[customer]!),
  };
}

/** How many baskets there are. */
export function basketCount({ starts }: Baskets): number {
  return starts.length - 1;
}

/** The products of a basket. */
export function basketItems({ items, starts }: Baskets, basket: number): Int32Array {
  return items.subarray(starts[basket]!, starts[basket + 1]!);
}

/** In how many baskets each product is. */
export function holderCounts({ products, baskets }: Holdings): Int32Array {
  const counts = new Int32Array(products.length);
  for (const item of baskets.items) counts[item]!++;
  return counts;
}
