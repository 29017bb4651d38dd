import { serialOf } from './calendar';

/**
 * The months of the Chinese lunar years 2000 to 2049, five hexadecimal digits a year in the usual code: the last digit is
 * the leap month (0 for none), the three before it are twelve bits, from month 1 on, 1 for a month of 30 days and 0 for
 * 29, the first digit is 1 where the leap month has 30. The rule is GB/T 33661-2017. A table and not the platform's
 * calendar: ICU sets the new moons of February 2027 and 2030, close to midnight, on the wrong day.
 */
const years =
  '0c9600d9540d4a00da50075520' +
  '56a00abb7025d0092d00cab5' +
  '0a9500b4a00baa40ad50055d904ba00a5b015176052b00a930' +
  '0795406aa00ad5005b5204b600a6e60a4e00d2600ea650d530' +
  '05aa0076a3096d004afb04ad00a4d01d0b60d2500d5200dd45' +
  '0b5a0056d0055b2049b00a5770a4b00aa501b25506d200ada0';

const firstYear = 2000;
/** The last lunar year that the table has. */
const lastYear = 2049;

/**
 * The Excel day of a day of the Chinese lunar calendar, of its ordinary (not leap) month; undefined beyond the table.
 *
 * @example
 * lunarDay(2026, 1, 1) // 46070, Spring Festival on 2026-02-17
 */
export function lunarDay(year: number, month: number, day: number): number | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  // 2000-02-05 was the first day of the lunar year 2000.
  let serial = serialOf(2000, 2, 5) ?? 0;
  for (let before = firstYear; before < year; before++) serial += monthsUpTo(before, 13);
  return serial + monthsUpTo(year, month) + day - 1;
}

/** The days of a year before a month; 13 for all of it. The leap month follows the month it is named after. */
function monthsUpTo(year: number, month: number): number {
  const start = (year - firstYear) * 5;
  const code = parseInt(years.slice(start, start + 5), 16);
  const leap = code & 0xf;
  let days = 0;
  for (let own = 1; own < month; own++) {
    days += (code >> (16 - own)) & 1 ? 30 : 29;
    if (own === leap) days += code >> 16 ? 30 : 29;
  }
  return days;
}
