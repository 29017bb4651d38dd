import { countCodes } from '../../../math/counting/count-codes';
import { noDataTier } from '../../../methods/shared/contract';
import { textAt } from '../../../table/columns/column';
import { customerKeys } from '../../binding/customer-keys';
import { careOfTiers, restsUntil } from './care';
import type { ListFacts } from './list-facts';
import { customerKeyOf, latestOutcomes, type ContactOutcome, type PastLists } from './outcomes';
import { sundayOf } from '../../../table/cells/week';

/** Why customers are not on the list; each counts once, under the first that holds. */
export const leftOutReasons = ['refused', 'removed', 'no-data', 'contacted', 'not-due'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Who may stand on the list. */
export interface Candidates {
  /** A row of the facts for each customer, his best one. */
  readonly rows: readonly number[];
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  /** What is known of contacts before, by the customer's key. */
  readonly latest: ReadonlyMap<string, ContactOutcome>;
}

const listed = 0;

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
  return { rows: best.filter((row) => whys[row] === listed), leftOut, latest };
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
    if (!contact.mayContact(row) || rests === Infinity) whys[row] = 1;
    else if (removed?.[own] === 1) whys[row] = 2;
    else if ((own < 0 || tier.codes[own] === noData) && !star) whys[row] = 3;
    else if (rests > sunday) whys[row] = 4;
    else if (due && due.list.codes[own] === notDue && !star) whys[row] = 5;
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
