import { groupSums } from '../../math/counting/group-sums';
import { roundDecimals } from '../../math/statistics/round-decimals';
import { calendarDateOf } from '../cells/calendar';
import { monthsLater } from '../cells/months-later';
import type { DateColumn, NumberColumn } from '../columns/column';
import { reversedPurchases } from './reversed-purchases';

/** How each customer buys, from their purchases; NaN where it cannot be told. Times in days. */
export interface PurchaseHabits {
  /** Days with a purchase a month, on the average of the months that the data cover; 0 without any. */
  readonly monthlyVisits: Float64Array;
  /** Days with a purchase: several rows a day are one. */
  readonly purchaseDays: Float64Array;
  readonly repeatPurchases: Float64Array;
  /** From the first purchase to the latest. */
  readonly purchaseSpan: Float64Array;
  /** From the first purchase to the as-of day. */
  readonly observedTime: Float64Array;
  /** Mean amount of a day with a purchase, the first such day left out. */
  readonly repeatSpend: Float64Array;
  /** Of the latest days, 90 unless said otherwise. */
  readonly recentPurchases: Float64Array;
  readonly recentSpend: Float64Array;
  /**
   * For as many days, over the time before those (360 days), as far back as the first purchase; NaN where fewer days were observed
   * than the latest ones are.
   */
  readonly earlierPurchases: Float64Array;
  readonly earlierSpend: Float64Array;
  /** 1 where all purchases, on at least four days of two years or more, fall into the same four months, else 0. */
  readonly seasonal: Float64Array;
}

/** How far "recent" reaches back from the as-of day, and "earlier" from there, in days. */
export interface HabitWindows {
  readonly recentDays: number;
  readonly earlierDays: number;
}

/** A quarter against the year before it. */
export const usualWindows: HabitWindows = { recentDays: 90, earlierDays: 360 };

interface Purchases {
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  /** The customer of each row, -1 for rows that do not count. */
  readonly customerOf: Int32Array;
  readonly customers: number;
  readonly asOf: number;
  readonly windows: HabitWindows;
  /** 1 for purchases that were taken back whole. */
  readonly reversed: Uint8Array;
}

const seasonMonths = 4;
/** Fewer days with a purchase fall into the same months by chance. */
const fewestSeasonal = 4;
/** All of Excel's calendar: a day beyond it does not move by months. */
const mostMonths = 12 * 8100;
/** More than any day in Excel's calendar. */
const manyDays = 2 ** 22;

/**
 * Adds up when and how much each customer bought. A refund is no purchase, but lowers the spend of its window; a purchase
 * that was taken back whole is none either.
 */
export function purchaseHabits(given: Omit<Purchases, 'reversed'>): PurchaseHabits {
  const purchases: Purchases = { ...given, reversed: reversedPurchases(given) };
  const { date, amount, customerOf, customers, asOf, windows, reversed } = purchases;
  const { recentDays, earlierDays } = windows;
  const habits = emptyHabits(customers);
  const firstDays = new Float64Array(customers).fill(NaN);
  for (const [customer, days] of daysByCustomer(purchases)) describeDays(habits, customer, days, purchases);
  for (let customer = 0; customer < customers; customer++) {
    firstDays[customer] = asOf - at(habits.observedTime, customer);
  }
  const sumWhere = (holds: (day: number, customer: number, row: number) => boolean): Float64Array => {
    const own = customerOf.map((customer, row) =>
      customer >= 0 && holds(Math.floor(date.values[row] ?? NaN), customer, row) ? customer : -1,
    );
    const sums = groupSums(amount.values, own, customers).map((sum) => roundDecimals(sum, 6));
    for (let row = 0; row < own.length; row++) {
      if ((own[row] ?? -1) >= 0 && Number.isNaN(amount.values[row])) sums[own[row] as number] = NaN;
    }
    return sums;
  };
  const repeats = sumWhere(
    (day, customer, row) =>
      day > at(firstDays, customer) && !(at(amount.values, row) < 0) && reversed[row] === 0,
  );
  const recent = sumWhere((day) => day > asOf - recentDays);
  const earlier = sumWhere((day) => day <= asOf - recentDays && day > asOf - recentDays - earlierDays);
  const months = monthsCovered(purchases);
  for (let customer = 0; customer < customers; customer++) {
    const known = !Number.isNaN(habits.observedTime[customer]);
    habits.monthlyVisits[customer] = known ? at(habits.purchaseDays, customer) / months : 0;
    habits.repeatSpend[customer] = at(repeats, customer) / at(habits.repeatPurchases, customer);
    habits.recentSpend[customer] = known ? at(recent, customer) : NaN;
    habits.earlierSpend[customer] =
      at(earlier, customer) * perWindow(at(habits.observedTime, customer), windows);
  }
  return habits;
}

/** A value within bounds; NaN beyond them. */
function at(values: Float64Array, index: number): number {
  return values[index] ?? NaN;
}

function emptyHabits(customers: number): PurchaseHabits {
  const unknown = (): Float64Array => new Float64Array(customers).fill(NaN);
  return {
    monthlyVisits: unknown(),
    purchaseDays: unknown(),
    repeatPurchases: unknown(),
    purchaseSpan: unknown(),
    observedTime: unknown(),
    repeatSpend: unknown(),
    recentPurchases: unknown(),
    recentSpend: unknown(),
    earlierPurchases: unknown(),
    earlierSpend: unknown(),
    seasonal: unknown(),
  };
}

/** Months that end on the newest day of the data, back to the oldest: 10 April to 20 June are three. At least one. */
function monthsCovered({ date, customerOf }: Purchases): number {
  let [oldest, newest] = [Infinity, -Infinity];
  for (let row = 0; row < customerOf.length; row++) {
    const day = Math.floor(date.values[row] ?? NaN);
    if ((customerOf[row] ?? -1) < 0 || Number.isNaN(day)) continue;
    oldest = Math.min(oldest, day);
    newest = Math.max(newest, day);
  }
  let months = 1;
  while (monthsLater(newest, -months) >= oldest && months < mostMonths) months++;
  return months;
}

/** Each customer's days with a purchase, ascending, each day once. */
function* daysByCustomer({
  date,
  amount,
  customerOf,
  reversed,
}: Purchases): Generator<readonly [number, number[]]> {
  const keys: number[] = [];
  for (let row = 0; row < customerOf.length; row++) {
    const customer = customerOf[row] ?? -1;
    const day = Math.floor(date.values[row] ?? NaN);
    if (customer < 0 || Number.isNaN(day) || (amount.values[row] ?? 0) < 0 || reversed[row] === 1) continue;
    keys.push(customer * manyDays + day);
  }
  const sorted = Float64Array.from(keys).sort();
  const customerAt = (place: number): number => Math.floor(at(sorted, place) / manyDays);
  for (let place = 0; place < sorted.length;) {
    const customer = customerAt(place);
    const days: number[] = [];
    for (; place < sorted.length && customerAt(place) === customer; place++) {
      const day = at(sorted, place) % manyDays;
      if (days.at(-1) !== day) days.push(day);
    }
    yield [customer, days];
  }
}

function describeDays(
  habits: PurchaseHabits,
  customer: number,
  days: readonly number[],
  { asOf, windows }: Purchases,
): void {
  const first = days[0] ?? NaN;
  const latest = days.at(-1) ?? NaN;
  const recentFrom = asOf - windows.recentDays;
  const count = (from: number, to: number): number => days.filter((day) => day > from && day <= to).length;
  habits.purchaseDays[customer] = days.length;
  habits.repeatPurchases[customer] = days.length - 1;
  habits.purchaseSpan[customer] = latest - first;
  habits.observedTime[customer] = asOf - first;
  habits.recentPurchases[customer] = count(recentFrom, asOf);
  habits.earlierPurchases[customer] =
    count(recentFrom - windows.earlierDays, recentFrom) * perWindow(asOf - first, windows);
  habits.seasonal[customer] = Number(isSeasonal(days));
}

/** What a sum over the earlier days is for as many as are recent; NaN where fewer were observed. */
function perWindow(observed: number, { recentDays, earlierDays }: HabitWindows): number {
  const seen = Math.min(earlierDays, observed - recentDays);
  return seen >= recentDays ? recentDays / seen : NaN;
}

function isSeasonal(days: readonly number[]): boolean {
  if (days.length < fewestSeasonal) return false;
  if ((days.at(-1) ?? NaN) - (days[0] ?? NaN) <= (seasonMonths * 365) / 12) return false;
  const months = new Set(days.map((day) => (calendarDateOf(day)?.month ?? 1) - 1));
  // The longest gap on the circle of months is what the season leaves out.
  return Array.from(months).some((start) => {
    const spans = Array.from(months, (month) => (month - start + 12) % 12);
    return Math.max(...spans) < seasonMonths;
  });
}
