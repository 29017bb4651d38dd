import type { Baskets } from '../../../math/grouping/frequent-itemsets';
import type { TextColumn } from '../../../table/columns/column';

/** Which products each customer holds. */
export interface Holdings {
  /** Every product once, in the order of its characters. */
  readonly products: readonly string[];
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
 * its own. A product that is named twice is held once. Spaces around a name do not count.
 */
export function readHoldings(product: Texts, customerId: Texts | undefined): Holdings {
  const named = product.dictionary.map(productsOf);
  const products = [...new Set(heldNames(product, named))].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(products.map((name, index) => [name, index]));
  const ofCode = named.map((names) => names.map((name) => numbers.get(name) ?? -1));
  const { customerOf, customers } = customersOf(product.codes.length, customerId);
  const held = Array.from({ length: customers }, () => new Set<number>());
  for (const [row, code] of product.codes.entries()) {
    for (const item of ofCode[code] ?? []) held[customerOf[row]!]!.add(item);
  }
  return { products, ...basketsOf(held, customerOf) };
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
