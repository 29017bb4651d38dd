import type { Candidates } from '../../scheme/results/call-list/candidates';

/** How many contacts a manager has time for in a week, unless somebody says otherwise. */
export const usualCapacity = 20;

/** How many customers each manager could contact this week. */
export interface CallListFindings {
  /** Whether a list is written unless somebody says no. */
  readonly byDefault: boolean;
  /** Contacts a manager and week at the latest run of this workbook, else the usual; 0 is without limit. */
  readonly capacity: number;
  /** By name; undefined for the customers without a manager. */
  readonly managers: readonly { readonly manager: string | undefined; readonly customers: number }[];
  /** At this capacity. */
  readonly listed: number;
  readonly waiting: number;
  /** How many customers are not on it, by reason. */
  readonly leftOut: Candidates['leftOut'];
}

/** How many of the customers fit, and how many wait: what a preview shows while somebody changes the capacity. */
export function countsAt(
  { managers }: Pick<CallListFindings, 'managers'>,
  capacity: number,
): { readonly listed: number; readonly waiting: number } {
  const all = managers.reduce((sum, { customers }) => sum + customers, 0);
  if (capacity === 0) return { listed: all, waiting: 0 };
  const listed = managers.reduce((sum, { customers }) => sum + Math.min(customers, capacity), 0);
  return { listed, waiting: all - listed };
}
