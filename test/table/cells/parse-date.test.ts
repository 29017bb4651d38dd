import fc from 'fast-check';
import { calendarDateOf, formatSerial, lastSerial, serialOf } from '../../../src/table/cells/calendar';
import { Missing } from '../../../src/table/cells/missing';
import { dateFromNumber, parseDate } from '../../../src/table/cells/parse-date';

const day = (text: string): [string, string | undefined] => {
  const { value, issue } = parseDate(text);
  return [formatSerial(value), issue];
};

describe('days in the 1900 system', () => {
  // Serials as Excel's DATEVALUE gives them.
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [1970, 1, 1, 25569],
    [2026, 6, 30, 46203],
    [9999, 12, 31, 2958465],
  ])('count %i-%i-%i as Excel does', (year, month, date, serial) => {
    expect(serialOf(year, month, date)).toBe(serial);
    expect(calendarDateOf(serial)).toEqual({ year, month, day: date });
  });

  test('have no day for dates that the calendar or Excel does not have', () => {
    expect(serialOf(2024, 2, 30)).toBeUndefined();
    expect(serialOf(1900, 2, 29)).toBeUndefined();
    expect(serialOf(1899, 12, 31)).toBeUndefined();
    expect(calendarDateOf(60)).toBeUndefined();
    expect(calendarDateOf(lastSerial + 1)).toBeUndefined();
  });

  test('are written as Excel shows them, the day that never was too', () => {
    expect([1, 59, 60, 60.5, 61, 46_203.9].map(formatSerial)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-02-29',
      '1900-03-01',
      '2026-06-30',
    ]);
    expect([0, lastSerial + 1, NaN].map(formatSerial)).toEqual(['', '', '']);
  });
});

describe('reading dates from text', () => {
  test.each(
    [
      '2024年3月5日', '2024 年 3 月 5 日', '2024/3/5', '2024-03-05', '2024.3.5', '２０２４/３/５', '05-Mar-2024', '5 March 2024',
      'Mar 5, 2024', '2024-03-05 星期二', '2024-03-05T00:00:00Z', '2024/3/5 0:00:00', '3/3/2024',
    ].map((text) => [text]),
  )('reads %s', (text) => {
    expect(day(text)).toEqual([text === '3/3/2024' ? '2024-03-03' : '2024-03-05', 'text-date']);
  }); // prettier-ignore

  test.each([
    ['20240305', 'compact-date', '2024-03-05'],
    ['2024-3', 'month-only-date', '2024-03-01'],
    ['2024年3月', 'month-only-date', '2024-03-01'],
    ['202403', 'month-only-date', '2024-03-01'],
    ['3-Mar-24', 'two-digit-year', '2024-03-03'],
    ['3-Mar-85', 'two-digit-year', '1985-03-03'],
    ['民国113年3月5日', 'roc-date', '2024-03-05'],
    ['民國113/3/5', 'roc-date', '2024-03-05'],
    ['45356', 'serial-date', '2024-03-05'],
  ])('reads %s and says how', (text, issue, date) => {
    expect(day(text)).toEqual([date, issue]);
  });

  test.each([
    ['2024-03-05 10:30', 10.5 / 24],
    ['2024-03-05T10:30:00.000+08:00', 10.5 / 24],
    ['2024年3月5日 10时30分', 10.5 / 24],
    ['2024/3/5 下午 3:00', 15 / 24],
    ['2024/3/5 3:00 PM', 15 / 24],
    ['2024/3/5 12:30 AM', 0.5 / 24],
    ['20240305103000', 10.5 / 24],
  ])('keeps the time of day of %s', (text, fraction) => {
    expect(parseDate(text).value).toBeCloseTo(45356 + fraction, 9);
  });

  test.each(
    [
      '2024-02-30',
      '1900-02-29',
      '1899-12-31',
      '240305',
      '200305',
      '24/3/5',
      '2024',
      '2024年',
      '10:10:10',
      '2024-03-05 25:00',
      '三月五日',
    ].map((text) => [text]),
  )('does not guess what %s means', (text) => {
    expect(parseDate(text)).toMatchObject({ missing: Missing.unreadable, issue: 'unreadable-date' });
  });

  test('keeps both readings of a date whose day and month may be swapped', () => {
    const { value, dayFirst } = parseDate('5/3/2024');
    expect([formatSerial(value), formatSerial(dayFirst ?? NaN)]).toEqual(['2024-05-03', '2024-03-05']);
    expect(parseDate('13/3/2024').order).toBe('day-first');
    expect(parseDate('3/13/2024').order).toBe('month-first');
  });

  test('reads back every day in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: lastSerial }), (serial) => {
        const { year, month, day: date } = calendarDateOf(serial) ?? { year: 0, month: 0, day: 0 };
        const written = [
          formatSerial(serial),
          formatSerial(serial).replaceAll('-', ''),
          `${String(year)}年${String(month)}月${String(date)}日`,
          `${String(year)}/${String(month)}/${String(date)}`,
        ];
        expect(written.map((text) => parseDate(text).value)).toEqual([serial, serial, serial, serial]);
      }),
    );
  });

  test('never throws, and gives a day of the calendar or a reason', () => {
    const pieces = fc.constantFrom(...'0123456789-/.年月日 :tT民国'.split(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          const { value, missing } = parseDate(text);
          expect(missing === Missing.present).toBe(calendarDateOf(value) !== undefined);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('reading numbers in a column of dates', () => {
  const both = (value: number): string[] =>
    [true, false].map((hasFormat) => formatSerial(dateFromNumber(value, hasFormat).value));

  test.each([
    [45356, '2024-03-05', '2024-03-05'],
    [20240305, '2024-03-05', '2024-03-05'],
    [99991231, '9999-12-31', '9999-12-31'],
    [2958465, '9999-12-31', ''],
    [2024, '1905-07-16', ''],
    [240305, '2557-12-05', ''],
    [0, '', ''],
    [-1, '', ''],
    [60, '', ''],
  ])(
    '%d is a serial under a date format, and only what is plausible without',
    (value, formatted, unformatted) => {
      expect(both(value)).toEqual([formatted, unformatted]);
    },
  );
});
