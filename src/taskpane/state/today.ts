import { serialOf } from '../../table/cells/calendar';

/** The day on this machine, in Excel days. Only the edges of the product read a clock. */
export function today(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
