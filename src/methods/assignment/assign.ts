import { monthsLater } from '../../table/cells/months-later';
import { textAt, type DateColumn, type TextColumn } from '../../table/columns/column';
import type { RunContext } from '../shared/contract';
import type { Seller } from './sellers';

/** Who signed a customer, and when. */
export interface Signings {
  readonly customer: TextColumn;
  readonly signer: TextColumn;
  readonly day: DateColumn;
}

export interface Assignment {
  /** The seller of each orphan; undefined in the pool. */
  readonly sellers: readonly (string | undefined)[];
  /** 1 where he goes to who signed him. */
  readonly bySigner: Uint8Array;
}

/**
 * Gives out orphans in the order of their customer ids. First to whoever signed him latest within the year and is active
 * and eligible, then to who signed next; the others to the eligible seller who holds the fewest (by name where two hold
 * as many), so that the load stays even; nobody gets more than the most. Who is left stays in the pool.
 *
 * @param isOrphan 1 for whom to give out.
 */
export function assignOrphans(
  isOrphan: Uint8Array,
  signings: Signings | undefined,
  sellers: ReadonlyMap<string, Seller>,
  { signedMonths, most }: { readonly signedMonths: number; readonly most: number },
  { asOf, customerId }: Pick<RunContext, 'asOf' | 'customerId'>,
): Assignment {
  const id = (row: number): string => (customerId && textAt(customerId, row)) ?? '';
  const order = [...isOrphan.keys()].filter((row) => isOrphan[row] === 1);
  order.sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a - b));
  const signers = signersOf(signings, monthsLater(Math.floor(asOf), -signedMonths), asOf);
  const takes = ({ eligibility, requested, held }: Seller): boolean =>
    held < most && (eligibility === 'direct' || (eligibility === 'request' && requested));
  const given = new Array<string | undefined>(isOrphan.length).fill(undefined);
  const bySigner = new Uint8Array(isOrphan.length);
  const give = (row: number, seller: Seller): void => {
    given[row] = seller.name;
    seller.held++;
  };
  const rest: number[] = [];
  for (const row of order) {
    const signer = (signers.get(id(row)) ?? []).flatMap((name) => sellers.get(name) ?? []).find(takes);
    if (!signer) {
      rest.push(row);
      continue;
    }
    give(row, signer);
    bySigner[row] = 1;
  }
  const all = [...sellers.values()];
  for (const row of rest) {
    const open = all.filter(takes);
    const [first] = open;
    if (!first) break;
    give(
      row,
      open.reduce((least, seller) => (seller.held < least.held ? seller : least), first),
    );
  }
  return { sellers: given, bySigner };
}

/** Of each customer, who signed him within the year, the latest first; on one day by name. */
function signersOf(
  signings: Signings | undefined,
  from: number,
  asOf: number,
): ReadonlyMap<string, readonly string[]> {
  const signed = new Map<string, { name: string; day: number }[]>();
  for (const [row, day] of signings?.day.values.entries() ?? []) {
    const customer = signings && textAt(signings.customer, row);
    const name = signings && textAt(signings.signer, row);
    if (customer === undefined || name === undefined || !(day >= from && day < asOf + 1)) continue;
    signed.set(customer, [...(signed.get(customer) ?? []), { name, day: Math.floor(day) }]);
  }
  return new Map(
    [...signed].map(([customer, list]) => [
      customer,
      list.sort((a, b) => b.day - a.day || (a.name < b.name ? -1 : 1)).map(({ name }) => name),
    ]),
  );
}
