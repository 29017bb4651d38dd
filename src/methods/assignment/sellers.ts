import { weekdayOf } from '../../table/cells/week';
import { monthsLater } from '../../table/cells/months-later';
import {
  textAt,
  type DateColumn,
  type FlagColumn,
  type NumberColumn,
  type TextColumn,
} from '../../table/columns/column';

/** What a seller may be given: orphans at once, on request, or none. */
export type Eligibility = 'direct' | 'request' | 'none' | 'unknown';

export interface Seller {
  readonly name: string;
  readonly active: boolean;
  readonly eligibility: Eligibility;
  readonly attendance: number;
  /** He asked, on a day on which applications are taken. */
  readonly requested: boolean;
  /** Customers he holds; grows while orphans are given out. */
  held: number;
}

export interface SellerColumns {
  readonly seller: TextColumn;
  readonly attendance: NumberColumn;
  readonly joined: DateColumn;
  readonly employed: FlagColumn | undefined;
  readonly requested: FlagColumn | undefined;
  readonly held: NumberColumn | undefined;
}

interface Rules {
  readonly asOf: number;
  readonly direct: number;
  readonly directAtBound: boolean;
  readonly least: number;
  readonly joinedMonths: number;
}

/**
 * Sellers by name, in the order of their names. A seller who stands twice counts as he stands first by that order of
 * values, whatever the rows' order: the lowest attendance, the latest day of joining. A blank "in service" means he is.
 */
export function readSellers(columns: SellerColumns, rules: Rules): ReadonlyMap<string, Seller> {
  const rows = new Map<string, number[]>();
  for (const row of columns.seller.codes.keys()) {
    const name = textAt(columns.seller, row);
    if (name !== undefined) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  const names = [...rows.keys()].sort();
  return new Map(names.map((name) => [name, sellerOf(name, rows.get(name) ?? [], columns, rules)]));
}

function sellerOf(name: string, rows: readonly number[], columns: SellerColumns, rules: Rules): Seller {
  const least = (values: Float64Array): number => Math.min(...rows.map((row) => values[row]!));
  const told = least(columns.attendance.values);
  const attendance = told >= 0 && told <= 1 ? told : NaN;
  const joined = Math.max(...rows.map((row) => columns.joined.values[row]!));
  const held = rows.map((row) => columns.held?.values[row] ?? 0);
  const active = rows.every((row) => columns.employed?.values[row] !== 0);
  return {
    name,
    active,
    eligibility: active ? eligibilityOf(attendance, joined, rules) : 'none',
    attendance,
    requested: isApplicationDay(rules.asOf) && rows.some((row) => columns.requested?.values[row] === 1),
    held: Math.max(0, ...held.map((count) => (Number.isNaN(count) ? 0 : count))),
  };
}

/** Above 80 % direct, 50 to 80 % on request, below 50 % none; and only who joined more than a month ago. */
function eligibilityOf(attendance: number, joined: number, rules: Rules): Eligibility {
  if (Number.isNaN(attendance) || Number.isNaN(joined)) return 'unknown';
  if (Math.floor(joined) >= monthsLater(Math.floor(rules.asOf), -rules.joinedMonths)) return 'none';
  if (attendance > rules.direct || (rules.directAtBound && attendance === rules.direct)) return 'direct';
  return attendance >= rules.least ? 'request' : 'none';
}

/** Applications are taken on Monday and Wednesday. */
export function isApplicationDay(asOf: number): boolean {
  const weekday = weekdayOf(asOf);
  return weekday === 0 || weekday === 2;
}
