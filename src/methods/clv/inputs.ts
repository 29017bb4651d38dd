import { Problem } from '../../locales/problem';
import type { Column, DateColumn, NumberColumn } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { RunContext } from '../shared/contract';

/** Days in the units in which people write times. */
const unitDays = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
export type TimeUnit = keyof typeof unitDays;

/** What the model reads of each customer; times in weeks. NaN where not known. */
export interface CustomerHistory {
  readonly repeats: Float64Array;
  readonly latest: Float64Array;
  readonly observed: Float64Array;
  /** Mean spend of the repeat purchases; undefined where the sheet tells nothing of it. */
  readonly spend: Float64Array | undefined;
  /** Whether `spend` is the mean of all purchases, the first one among them, for want of better. */
  readonly spendOfAll: boolean;
}

/** Every column that can tell how often and when a customer bought, either way. */
export const historyRoles: readonly RoleId[] = [
  'repeatPurchases',
  'purchaseSpan',
  'observedTime',
  'purchaseDays',
  'transactionCount',
  'firstTransactionDate',
  'lastTransactionDate',
];

/** The columns that tell what a customer spends; a sheet may have neither. */
export interface SpendColumns {
  readonly repeatSpend: NumberColumn | undefined;
  readonly total: NumberColumn | undefined;
}

/**
 * The histories of a sheet: from repeat purchases, time of the latest and time observed (x, t_x, T), which are in `unit`
 * or, added up from transactions, in days; else from the number of purchases with the days of the first and the latest.
 *
 * @throws Problem `missing-column` where a sheet with rows has neither.
 */
export function customerHistory(
  context: RunContext,
  unit: TimeUnit,
  { repeatSpend, total }: SpendColumns,
): CustomerHistory {
  const counted = countedHistory(context, unit);
  const found = counted ?? datedHistory(context);
  if (!found && context.rowCount > 0) throw missingColumns();
  const mean = repeatSpend ? undefined : meanOfAll(context, total);
  return { ...(found ?? nothing), spend: repeatSpend?.values ?? mean, spendOfAll: mean !== undefined };
}

type Times = Pick<CustomerHistory, 'repeats' | 'latest' | 'observed'>;

const nothing: Times = {
  repeats: new Float64Array(0),
  latest: new Float64Array(0),
  observed: new Float64Array(0),
};

function countedHistory(context: RunContext, unit: TimeUnit): Times | undefined {
  const repeats = numberColumn(context, 'repeatPurchases');
  const latest = numberColumn(context, 'purchaseSpan');
  const observed = numberColumn(context, 'observedTime');
  if (!repeats || !latest || !observed) return undefined;
  return { repeats: repeats.values, latest: inWeeks(latest, unit), observed: inWeeks(observed, unit) };
}

/** Columns that the product made from transactions have no place in the sheet and count days. */
function inWeeks({ values, sheetColumn }: NumberColumn, unit: TimeUnit): Float64Array {
  const factor = unitDays[sheetColumn < 0 ? 'day' : unit] / unitDays.week;
  return factor === 1 ? values : values.map((value) => value * factor);
}

function datedHistory(context: RunContext): Times | undefined {
  const count = numberColumn(context, 'purchaseDays') ?? numberColumn(context, 'transactionCount');
  const first = dateColumn(context, 'firstTransactionDate');
  const last = dateColumn(context, 'lastTransactionDate');
  if (!count || !first || !last) return undefined;
  const today = Math.floor(context.asOf);
  const weeks = (from: number, to: number): number => (Math.floor(to) - Math.floor(from)) / unitDays.week;
  const repeats = count.values.map((purchases) => purchases - 1);
  return {
    repeats,
    latest: first.values.map((day, row) => (repeats[row] === 0 ? 0 : weeks(day, last.values[row]!))),
    observed: first.values.map((day) => weeks(day, today)),
  };
}

function meanOfAll(context: RunContext, total: NumberColumn | undefined): Float64Array | undefined {
  const count = numberColumn(context, 'transactionCount');
  if (!total || !count) return undefined;
  return total.values.map((value, row) => (count.values[row]! > 0 ? value / count.values[row]! : NaN));
}

function numberColumn(context: RunContext, role: RoleId): NumberColumn | undefined {
  return ofKind(context.column(role), 'number');
}

function dateColumn(context: RunContext, role: RoleId): DateColumn | undefined {
  return ofKind(context.column(role), 'date');
}

function ofKind<K extends 'number' | 'date'>(
  column: Column | undefined,
  kind: K,
): Extract<Column, { readonly kind: K }> | undefined {
  return column?.kind === kind ? (column as Extract<Column, { readonly kind: K }>) : undefined;
}

function missingColumns(): Problem {
  return new Problem('missing-column', {
    zh: '客户价值需要：复购次数（repeatPurchases）、首末次购买间隔（purchaseSpan）与首次购买至今（observedTime）三列；或交易次数（transactionCount）、首次交易日期（firstTransactionDate）与最近交易日期（lastTransactionDate）三列；或交易明细。请指定这些列，或照此改列名。',
    en: 'Lifetime value needs repeat purchases (repeatPurchases), time from first to latest (purchaseSpan) and time observed (observedTime); or the number of transactions (transactionCount) with the first (firstTransactionDate) and the latest day (lastTransactionDate); or transactions. Say which columns they are, or give them headings like these.',
  });
}
