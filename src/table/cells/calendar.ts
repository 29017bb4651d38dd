/**
 * Days in Excel's 1900 system: 1 is 1900-01-01, 61 is 1900-03-01, 46203 is 2026-06-30. The system counts a
 * 29 February 1900 that never was (60), so dates before March 1900 stand one day lower than plain counting gives.
 * See "Differences between the 1900 and the 1904 date system in Excel" in Microsoft's support pages.
 */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** 9999-12-31, the last day that Excel knows. */
export const lastSerial = 2958465;

/** What a serial of the 1904 system lacks to be one of the 1900 system. */
export const offsetOf1904 = 1462;

const millisecondsADay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30) / millisecondsADay;

/** The serial of a date, or undefined where there is no such day (30 February) or Excel has none (before 1900). */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1) return undefined;
  const days = moment.getTime() / millisecondsADay - dayZero;
  return days > 60 ? days : days - 1;
}

/** The date of a serial; a fraction (the time of day) is left out. Undefined outside 1 to {@link lastSerial}, and for 60. */
export function calendarDateOf(serial: number): CalendarDate | undefined {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= lastSerial) || days === 60) return undefined;
  const moment = new Date((dayZero + (days < 60 ? days + 1 : days)) * millisecondsADay);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** `2026-06-30`; for 60 the `1900-02-29` that Excel shows; empty where the serial is no date. */
export function formatSerial(serial: number): string {
  if (Math.floor(serial) === 60) return '1900-02-29';
  const date = calendarDateOf(serial);
  if (date === undefined) return '';
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}
