import { countCodes } from '../../../math/counting/count-codes';
import { barredBy, type BarredBy } from '../../../methods/shared/contact/bars';
import { noDataTier } from '../../../methods/shared/contract';
import { textAt } from '../../../table/columns/column';
import { customerKeys } from '../../binding/customer-keys';
import { careOfTiers, restsUntil } from './care';
import type { ListFacts } from './list-facts';
import { customerKeyOf, latestOutcomes, type ContactOutcome, type PastLists } from './outcomes';
import { sundayOf } from '../../../table/cells/week';

/** Why customers are not on the list; each counts once, under the first that holds. */
const leftOutReasons = [...barredBy, 'removed', 'no-data', 'contacted', 'not-due'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A customer who is not on the list although there may be a reason to call him. */
export interface BarredCustomer {
  readonly why: BarredBy;
  /** His name or, without one, his id. */
  readonly name: string;
}

/** Who may stand on the list. */
export interface Candidates {
  /** A row of the facts for each customer, his best one. */
  readonly rows: readonly number[];
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** Who is barred, the gravest reason first, in the order of the sheet; at most {@link mostNames} of a reason. */
  readonly barred: readonly BarredCustomer[];
  /** What is known of contacts before, by the customer's key. */
  readonly latest: ReadonlyMap<string, ContactOutcome>;
}

const listed = 0;
/** So many names of a reason are told, and of the others the number. */
export const mostNames = 20;

const places = Object.fromEntries(leftOutReasons.map((reason, place) => [reason, place + 1])) as Readonly<
  Record<LeftOutReason, number>
>;

/** Who may stand on the list, and how many may not for which reason. A customer of several rows stands on it once. */
export function candidatesOf(facts: ListFacts, past: PastLists | undefined): Candidates {
  const latest = past ? latestOutcomes(past) : new Map<string, ContactOutcome>();
  const whys = whysOf(facts, latest);
  const best = bestRows(facts, whys);
  const counts = countCodes(
    Uint8Array.from(best, (row) => whys[row] ?? 0),
    leftOutReasons.length + 1,
  );
  const leftOut = Object.fromEntries(
    leftOutReasons.map((reason, index) => [reason, counts[index + 1] ?? 0]),
  ) as Candidates['leftOut'];
  // Where nobody can tell who refuses, nobody is called.
  const isOpen = facts.contact.issues.length > 0;
  return {
    rows: isOpen ? [] : best.filter((row) => whys[row] === listed),
    leftOut,
    barred: barredCustomers(facts, best, whys),
    latest,
  };
}

function barredCustomers(
  { name, id }: ListFacts,
  best: readonly number[],
  whys: Uint8Array,
): readonly BarredCustomer[] {
  return barredBy.flatMap((why) => {
    const rows: number[] = [];
    for (const row of best) if (whys[row] === places[why] && rows.push(row) === mostNames) break;
    const nameOf = (row: number): string => (name && textAt(name, row)) ?? (id && textAt(id, row)) ?? '';
    return rows.map((row) => ({ why, name: nameOf(row) }));
  });
}

/** For each row 0 where it may be listed, else one more than the place of the reason. */
function whysOf(facts: ListFacts, latest: ReadonlyMap<string, ContactOutcome>): Uint8Array {
  const { result, table, rowIn, tier, stars, removed, due, contact } = facts;
  const noData = tier.tiers.findIndex(({ id }) => id === noDataTier.id);
  const notDue = due?.list.tiers.findIndex(({ id }) => id === 'not-due');
  const resting = latest.size > 0 ? restingRows(facts, latest) : undefined;
  const sunday = sundayOf(result.asOf);
  const whys = new Uint8Array(table.rowCount);
  for (let row = 0; row < whys.length; row++) {
    const own = rowIn(row);
    const star = own >= 0 && stars?.[own] === 1;
    const rests = resting?.[row] ?? -Infinity;
    const bar = contact.barOf(row) ?? (rests === Infinity ? 'refused' : undefined);
    if (bar) whys[row] = places[bar];
    else if (removed?.[own] === 1) whys[row] = places.removed;
    else if ((own < 0 || tier.codes[own] === noData) && !star) whys[row] = places['no-data'];
    else if (rests > sunday) whys[row] = places.contacted;
    else if (due && due.list.codes[own] === notDue && !star) whys[row] = places['not-due'];
  }
  return whys;
}

/** For each row the first day on which it may be listed again, after what came of the latest contact. */
function restingRows(facts: ListFacts, latest: ReadonlyMap<string, ContactOutcome>): Float64Array {
  const { table, rowIn, tier, result } = facts;
  const care = careOfTiers(result.steps);
  const days = new Float64Array(table.rowCount).fill(-Infinity);
  for (let row = 0; row < days.length; row++) {
    const outcome = latest.get(keyOfRow(facts, row));
    const own = tier.tiers[tier.codes[rowIn(row)] ?? -1];
    if (outcome) days[row] = restsUntil(outcome, own && care(own));
  }
  return days;
}

/** The key of a row's customer. */
export function keyOfRow({ id, name }: Pick<ListFacts, 'id' | 'name'>, row: number): string {
  return customerKeyOf({ id: (id && textAt(id, row)) ?? '', name: (name && textAt(name, row)) ?? '' });
}

/** One row a customer: one that may be listed before others, then the better tier, then ★, then the first. */
function bestRows({ table, rowIn, tier, stars }: ListFacts, whys: Uint8Array): readonly number[] {
  const keys = customerKeys(table);
  const rows = Array.from(whys.keys());
  if (!keys) return rows;
  const worth = (row: number): number => {
    const own = rowIn(row);
    return (whys[row] ?? 0) * 512 + (tier.codes[own] ?? 255) * 2 + (stars?.[own] === 1 ? 0 : 1);
  };
  const best = new Map<number, number>();
  for (const row of rows) {
    const key = keys[row] ?? -1;
    const known = best.get(key);
    if (known === undefined || worth(row) < worth(known)) best.set(key, row);
  }
  return [...best.values()];
}
