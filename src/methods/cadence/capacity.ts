import { textAt, type NumberColumn, type TextColumn } from '../../table/columns/column';
import type { RunContext } from '../shared/contract';

/** What decides who comes first. */
interface Claims {
  readonly due: Float64Array;
  readonly priority: NumberColumn | undefined;
  readonly manager: TextColumn | undefined;
}

/**
 * Which of the due customers fit a manager's week: the best by priority rank, then the longest overdue, then by customer
 * id, up to the capacity. Customers without a manager share one.
 *
 * @param isDue 1 for whoever is due this week or overdue.
 * @param capacity contacts a manager a week; 0 is without limit.
 */
export function withinCapacity(
  isDue: Uint8Array,
  { due, priority, manager }: Claims,
  capacity: number,
  { customerId }: Pick<RunContext, 'customerId'>,
): Uint8Array {
  if (capacity === 0) return isDue;
  const rank = (row: number): number => {
    const value = priority?.values[row] ?? NaN;
    return Number.isNaN(value) ? Infinity : value;
  };
  const id = (row: number): string => (customerId && textAt(customerId, row)) ?? '';
  const order = [...isDue.keys()].filter((row) => isDue[row] === 1);
  order.sort(
    (a, b) => compare(rank(a), rank(b)) || compare(due[a]!, due[b]!) || compare(id(a), id(b)) || a - b,
  );
  const taken = new Map<string, number>();
  const fits = new Uint8Array(isDue.length);
  for (const row of order) {
    const own = (manager && textAt(manager, row)) ?? '';
    const used = taken.get(own) ?? 0;
    if (used >= capacity) continue;
    taken.set(own, used + 1);
    fits[row] = 1;
  }
  return fits;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
