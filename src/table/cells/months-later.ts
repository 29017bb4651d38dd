import { calendarDateOf, serialOf } from './calendar';

/**
 * The same day of the month some calendar months later, or earlier for a negative count; the month's last day where it
 * has no such day, as in Excel's EDATE: one month after 2026-01-31 is 2026-02-28.
 *
 * @param day in Excel days; a day that Excel does not know is given back.
 * @example
 * monthsLater(46053, 1) // 46081
 */
export function monthsLater(day: number, count: number): number {
  const date = calendarDateOf(day);
  if (!date) return day;
  const index = date.month - 1 + count;
  const year = date.year + Math.floor(index / 12);
  const month = index - 12 * Math.floor(index / 12) + 1;
  for (let last = date.day; last > 28; last--) {
    const found = serialOf(year, month, last);
    if (found !== undefined) return found;
  }
  return serialOf(year, month, Math.min(date.day, 28)) ?? day;
}
