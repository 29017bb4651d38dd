import type { Text } from '../../locales/text';
import { calendarDateOf, serialOf } from '../../table/cells/calendar';
import { lunarDay } from '../../table/cells/lunar-calendar';
import type { DateColumn } from '../../table/columns/column';

/** A day on which a customer is greeted. */
export interface CareDate {
  readonly day: number;
  readonly occasion: Text;
}

const holidays = [
  { month: 1, day: 1, label: { zh: '春节', en: 'Spring Festival' } },
  { month: 1, day: 15, label: { zh: '元宵节', en: 'Lantern Festival' } },
  { month: 5, day: 5, label: { zh: '端午节', en: 'Dragon Boat Festival' } },
  { month: 8, day: 15, label: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
] as const;

/** The next day to greet each customer: his birthday or a holiday, what comes first; none without consent. */
export function careDates(
  birthday: DateColumn | undefined,
  mayContact: (row: number) => boolean,
  today: number,
): (row: number) => CareDate | undefined {
  const holiday = nextHoliday(today);
  return (row) => {
    if (!mayContact(row)) return undefined;
    const own = nextBirthday(birthday?.values[row] ?? NaN, today);
    return own && (!holiday || own.day <= holiday.day) ? own : holiday;
  };
}

/** The first lunar holiday from a day on; undefined beyond the table of the lunar calendar. */
export function nextHoliday(today: number): CareDate | undefined {
  const year = calendarDateOf(today)?.year ?? 0;
  // Holidays and years follow each other, so the first that is not over is the next.
  const [next] = [year, year + 1].flatMap((own) =>
    holidays.flatMap(({ month, day, label }): CareDate[] => {
      const serial = lunarDay(own, month, day);
      return serial !== undefined && serial >= today ? [{ day: serial, occasion: label }] : [];
    }),
  );
  return next;
}

/** The next birthday from a day on. Who was born on 29 February has it on 28 February in other years. */
export function nextBirthday(born: number, today: number): CareDate | undefined {
  const birth = calendarDateOf(born);
  const now = calendarDateOf(today);
  if (!birth || !now || born > today) return undefined;
  const inYear = (year: number): number =>
    serialOf(year, birth.month, birth.day) ?? serialOf(year, birth.month, birth.day - 1) ?? NaN;
  const thisYear = inYear(now.year);
  const day = thisYear >= today ? thisYear : inYear(now.year + 1);
  return Number.isNaN(day) ? undefined : { day, occasion: { zh: '生日', en: 'birthday' } };
}

/** The first day of the next June or December from a day on: when cards are tiered anew. */
export function nextReview(today: number): number {
  const date = calendarDateOf(today);
  if (!date) return today;
  const { year, month, day } = date;
  if ((month === 6 || month === 12) && day === 1) return Math.floor(today);
  const [nextYear, nextMonth] = month < 6 ? [year, 6] : month < 12 ? [year, 12] : [year + 1, 6];
  return serialOf(nextYear, nextMonth, 1) ?? today;
}
