import { foldProduct } from '../../table/cells/fold-product';
import { productsOf, type Holdings, type Texts } from '../shared/holdings/holdings';

/** `R2` or `PR2`, not a part of a longer word. */
const inName = /(?<![a-z0-9])p?r([1-5])(?![a-z0-9])/iu;

type Read = (text: string) => number | undefined;

/** The risk level of each product and each basket's customer; NaN where unknown. */
export interface RiskLevels {
  readonly ofProduct: Float64Array;
  readonly ofBasket: Float64Array;
  /** Products that stand with several levels, and customers. */
  readonly contradictions: number;
}

/** A list of products with their levels: the rows of the customers themselves, or a sheet of products. */
export interface ProductRisks {
  readonly product: Texts;
  readonly risk: Texts;
}

/**
 * Levels from the columns and from the list of products. Where a product is given several levels the highest counts,
 * where a customer is, the lowest: the choice that can hurt nobody. Of a row that names several products at once, the
 * level says nothing about each. A product without a level may carry it in its name: `稳健理财(R2)`.
 */
export function riskLevels(
  holdings: Holdings,
  riskLevel: Texts | undefined,
  products: readonly ProductRisks[],
  listed: readonly string[],
  read: Read,
): RiskLevels {
  const ofProduct = new Float64Array(holdings.products.length).fill(NaN);
  const ofBasket = new Float64Array(holdings.baskets.starts.length - 1).fill(NaN);
  const placeOf = (name: string): number => holdings.places.get(foldProduct(name)) ?? -1;
  const contradicting = new Set<string>();
  const note = (
    levels: Float64Array,
    index: number,
    level: number | undefined,
    combine: typeof Math.max,
  ): void => {
    if (level === undefined || index < 0) return;
    const before = levels[index]!;
    if (!Number.isNaN(before) && before !== level)
      contradicting.add(`${levels === ofProduct ? 'p' : 'c'}${String(index)}`);
    levels[index] = Number.isNaN(before) ? level : combine(before, level);
  };
  for (const [row, basket] of holdings.basketOf.entries())
    note(ofBasket, basket, levelAt(riskLevel, row, read), Math.min);
  for (const { product, risk } of products) {
    for (const [row, code] of product.codes.entries()) {
      const [name, ...others] = productsOf(product.dictionary[code] ?? '');
      if (name !== undefined && others.length === 0)
        note(ofProduct, placeOf(name), levelAt(risk, row, read), Math.max);
    }
  }
  for (const [item, name] of holdings.products.entries()) {
    const [, level] = inName.exec(name) ?? [];
    if (Number.isNaN(ofProduct[item]) && level !== undefined) ofProduct[item] = Number(level);
  }
  for (const [name, level] of listedLevels(listed, read)) {
    const index = placeOf(name);
    if (index >= 0) ofProduct[index] = level;
  }
  return { ofProduct, ofBasket, contradictions: contradicting.size };
}

function levelAt(column: Texts | undefined, row: number, read: Read): number | undefined {
  const text = column?.dictionary[column.codes[row]!];
  return text === undefined ? undefined : read(text);
}

/** `理财A=R2`, one a product. */
function listedLevels(listed: readonly string[], read: Read): [string, number][] {
  return listed.flatMap((entry): [string, number][] => {
    const at = entry.lastIndexOf('=');
    const level = at < 0 ? undefined : read(entry.slice(at + 1));
    return level === undefined ? [] : [[entry.slice(0, at).trim(), level]];
  });
}
