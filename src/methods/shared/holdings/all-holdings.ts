import { readHoldings, type Holdings, type Texts } from './holdings';

/** A sheet of holdings: one row a customer and product, or several products in a cell. */
export interface HoldingsColumns {
  readonly customer: Texts;
  readonly product: Texts;
}

/** The customers whose holdings are asked for. */
interface Customers {
  readonly rowCount: number;
  readonly customerId: Texts | undefined;
}

/**
 * Holdings from the customers' own product column, from a sheet of holdings that is matched by customer id, or from both
 * together. Holders who are not among the customers count for what goes with what; `basketOf` has the customers only.
 */
export function allHoldings(
  own: Texts | undefined,
  sheet: HoldingsColumns | undefined,
  { rowCount, customerId }: Customers,
): Holdings {
  const product = own ?? blank(rowCount);
  if (!sheet) return readHoldings(product, customerId);
  const holders = oneBelowTheOther(customerId ?? blank(rowCount), sheet.customer);
  const holdings = readHoldings(oneBelowTheOther(product, sheet.product), holders);
  return { ...holdings, basketOf: holdings.basketOf.slice(0, rowCount) };
}

function blank(rowCount: number): Texts {
  return { codes: new Int32Array(rowCount).fill(-1), dictionary: [] };
}

/** Two columns as one, the rows of the second after those of the first. */
function oneBelowTheOther(first: Texts, second: Texts): Texts {
  const dictionary = [...first.dictionary];
  const known = new Map(dictionary.map((text, code) => [text, code]));
  const moved = second.dictionary.map((text) => known.get(text) ?? dictionary.push(text) - 1);
  const codes = new Int32Array(first.codes.length + second.codes.length);
  codes.set(first.codes);
  codes.set(
    second.codes.map((code) => moved[code] ?? -1),
    first.codes.length,
  );
  return { codes, dictionary };
}
