import { calendarDateOf, serialOf } from '../cells/calendar';
import type { DateReading } from '../cells/parse-date';
import { present, unreadable } from '../cells/reading';
import type { RoleId } from '../columns/roles';

/** Days that lie ahead as a rule. */
const due: ReadonlySet<string | undefined> = new Set<RoleId>([
  'maturityDate',
  'productExpiry',
  'expectedCloseDate',
  'paymentDueDate',
]);
/** What fell due longer ago is meant for the next year. */
const longPast = 180;

/**
 * A day that its column makes whole: one without a year is of the year that brings it nearest to `near` in the direction of its role, a year
 * alone begins with its first day, except where something falls due in it.
 */
export function wholeDay(
  reading: DateReading,
  role: string | undefined,
  near: number | undefined,
): DateReading {
  if (reading.yearOnly !== undefined) {
    if (due.has(role)) return unreadable('year-only-due');
    return present(serialOf(reading.yearOnly, 1, 1) ?? NaN, 'year-only-date');
  }
  if (!reading.yearless || near === undefined) return reading;
  const { month, day } = reading.yearless;
  const year = calendarDateOf(near)?.year ?? NaN;
  const years = due.has(role) ? [year, year + 1, year + 4] : [year, year - 1, year - 4];
  const fits = (serial: number): boolean => (due.has(role) ? serial >= near - longPast : serial <= near);
  const days = years.flatMap((own) => serialOf(own, month, day) ?? []);
  const found = days.find(fits) ?? days[0];
  return found === undefined ? reading : present(found, 'yearless-date');
}
