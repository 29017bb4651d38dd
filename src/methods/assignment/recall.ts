import { monthsLater } from '../../table/cells/months-later';
import { textAt, type DateColumn, type FlagColumn, type TextColumn } from '../../table/columns/column';
import type { RunContext } from '../shared/contract';

interface Held {
  readonly manager: TextColumn | undefined;
  readonly received: DateColumn | undefined;
  readonly developed: FlagColumn | undefined;
}

interface Rules {
  readonly recallMonths: number;
  readonly recallRate: number;
  readonly recallShare: number;
}

/** How a seller did with the orphans whose year since receipt is over. */
export interface Development {
  readonly received: number;
  readonly developed: number;
  /** How many may be recalled. */
  readonly recallable: number;
}

/**
 * Recall: orphans are judged when a year since receipt is over, not before. Of a seller who developed less than 5 % of
 * those, 30 % of them (rounded down) may be recalled: of those not developed the ones held longest, then by customer id.
 *
 * @param isKept 1 for the customers whom an active seller holds.
 * @returns 1 for whoever may be recalled, and each seller's record.
 */
export function recallable(
  isKept: Uint8Array,
  { manager, received, developed }: Held,
  rules: Rules,
  { asOf, customerId }: Pick<RunContext, 'asOf' | 'customerId'>,
): { readonly marks: Uint8Array; readonly records: ReadonlyMap<string, Development> } {
  const marks = new Uint8Array(isKept.length);
  const records = new Map<string, Development>();
  if (!manager || !received || !developed) return { marks, records };
  const today = Math.floor(asOf);
  const bySeller = new Map<string, number[]>();
  for (const row of isKept.keys()) {
    const day = received.values[row]!;
    const name = textAt(manager, row);
    if (
      isKept[row] !== 1 ||
      name === undefined ||
      !(monthsLater(Math.floor(day), rules.recallMonths) <= today) ||
      developed.values[row]! < 0
    )
      continue;
    const own = bySeller.get(name);
    if (own) own.push(row);
    else bySeller.set(name, [row]);
  }
  const id = (row: number): string => (customerId && textAt(customerId, row)) ?? '';
  for (const [name, rows] of bySeller) {
    const open = rows.filter((row) => developed.values[row] === 0);
    const done = rows.length - open.length;
    const most =
      done / rows.length < rules.recallRate ? Math.floor(rows.length * rules.recallShare + 1e-9) : 0;
    open.sort(
      (a, b) => received.values[a]! - received.values[b]! || (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a - b),
    );
    for (const row of open.slice(0, most)) marks[row] = 1;
    records.set(name, { received: rows.length, developed: done, recallable: Math.min(most, open.length) });
  }
  return { marks, records };
}
