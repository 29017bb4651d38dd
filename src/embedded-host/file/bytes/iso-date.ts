const msADay = 86_400_000;
/** Serial 0 in the date system 1900 as it counts from March 1900 on; Excel takes 1900 for a leap year. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/**
 * The serial number of an ISO 8601 date, date and time, or time, as cells of type `d` hold them; NaN where it is none.
 *
 * @param date1904 whether days count from 1904-01-01.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?)?Z?$/.exec(
    text.trim(),
  );
  if (!match || text.trim() === '') return NaN;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (days - epoch1904) / msADay + time;
  const serial = (days - epoch1900) / msADay;
  // Before 1900-03-01 every day has the number before, for the leap day that was none.
  return (serial < 61 ? serial - 1 : serial) + time;
}
