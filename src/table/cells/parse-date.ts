import { calendarDateOf, lastSerial, serialOf } from './calendar';
import { isErrorText } from './cell';
import type { IssueKind } from '../issues/issue-kinds';
import { isPlaceholder } from './placeholder';
import { plainText } from './plain-text';
import { splitTime } from './parse-time';
import { blankReading, errorReading, placeholderReading, present, unreadable, type Reading } from './reading';

/** `5/3/2024` is 5 March (day first) or 3 May (month first). */
export type DateOrder = 'day-first' | 'month-first';

/** A reading of a date; where day and month can be told apart only by other dates of the column, both of them. */
export interface DateReading extends Reading {
  /** The other reading of an ambiguous 5/3/2024: `value` is month first, this is day first. */
  readonly dayFirst?: number;
  /** What a date such as 13/3/2024 says about the order in its column. */
  readonly order?: DateOrder;
  /** 7月1日, 7.1: the day of a year that is not said; only a column of dates may take it for one. */
  readonly yearless?: { readonly month: number; readonly day: number };
  /** 2024年: a year and no more. */
  readonly yearOnly?: number;
}

const none: DateReading = unreadable('unreadable-date');
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthsAbroad: ReadonlyMap<string, number> = new Map([
  ['mär', 3],
  ['mrz', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
]);
const monthWord = `(${[...months, ...monthsAbroad.keys()].join('|')})[a-zä]*\\.?`;
const monthOf = (word: string | undefined): number =>
  monthsAbroad.get(word ?? '') ?? months.indexOf(word ?? '') + 1;

type Rule = readonly [pattern: RegExp, read: (...parts: string[]) => DateReading];

/** Tried in this order; the first that matches decides. */
const rules: readonly Rule[] = [
  [/^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})[日号號]?$/u, (y, _, m, d) => dateOf(y, m, d, 'text-date')],
  [/^(\d{4})[-/.年](\d{1,2})(?:月份?)?$/u, (y, m) => dateOf(y, m, '1', 'month-only-date')],
  [/^(\d{4})(\d{2})(\d{2})$/u, (y, m, d) => dateOf(y, m, d, 'compact-date')],
  [/^\d{6}$/u, (text) => yearMonth(text)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u, (d, m, y) => dateOf(y, m, d, 'text-date')],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/u, (a, _, b, y) => dayAndMonth(a, b, y)],
  [
    new RegExp(`^(\\d{1,2})\\.?[- /.]?${monthWord}[- /.,]*(\\d{4}|\\d{2})$`, 'u'),
    (d, m, y) => named(y, m, d),
  ],
  [new RegExp(`^${monthWord} ?(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})$`, 'u'), (m, d, y) => named(y, m, d)],
  [new RegExp(`^${monthWord} ?(\\d{4})$`, 'u'), (m, y) => monthNamed(y, m)],
  [/^(?:中华)?(?:民国|民國) ?(\d{1,3})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u, (y, m, d) => rocDate(y, m, d)],
  [/^\d{5}(?:\.\d+)?$/u, (text) => serialDate(Number(text), false)],
  [/^((?:19|20)\d{2})(?:年度?)?$/u, (year) => ({ ...none, yearOnly: Number(year) })],
  [/^(\d{1,2})月(\d{1,2})[日号號]?$/u, (m, d) => yearless(m, d)],
  [/^(\d{1,2})\.(\d{1,2})\.$/u, (d, m) => yearless(m, d)],
  [/^(\d{1,2})[-/.](\d{1,2})$/u, (a, b) => (Number(a) > 12 ? yearless(b, a) : yearless(a, b))],
  [new RegExp(`^(\\d{1,2})\\.?[- /.]?${monthWord}$`, 'u'), (d, m) => yearless(String(monthOf(m)), d)],
  [
    new RegExp(`^${monthWord} ?(\\d{1,2})(?:st|nd|rd|th|\\.)?$`, 'u'),
    (m, d) => yearless(String(monthOf(m)), d),
  ],
];

/**
 * Reads a date from text, year first (2024年3月5日, 2024/3/5, 20240305), named months (5-Mar-2024), years of the Republic,
 * with or without a time of day. Years of two digits are unreadable except beside a named month, where nothing else is
 * uncertain. A day that is not in the calendar (30 February) is unreadable.
 */
export function parseDate(text: string): DateReading {
  if (isErrorText(text)) return errorReading;
  const plain = plainText(text).toLowerCase();
  if (plain === '') return blankReading;
  if (isPlaceholder(plain, 'value')) return placeholderReading;
  const { date, fraction } = splitTime(plain);
  if (fraction === undefined) return none;
  const day = parseDay(
    date.replace(/ ?([-/.年月日号號]) ?/gu, '$1').replace(/(?<=^\d{4}\.\d{1,2}\.\d{1,2})\.$/u, ''),
  );
  if (fraction === 0 || Number.isNaN(day.value)) return day;
  const withTime = { ...day, value: day.value + fraction };
  return day.dayFirst === undefined ? withTime : { ...withTime, dayFirst: day.dayFirst + fraction };
}

/**
 * Reads a number in a column of dates. With a date format it is Excel's serial. Without one it may be 20240305 or
 * 202403; other numbers count as serials between 1901 and 2199 only, since 2024 or 240305 are more likely to mean
 * something else.
 */
export function dateFromNumber(value: number, hasDateFormat: boolean): DateReading {
  if (!Number.isFinite(value)) return none;
  if (Number.isInteger(value) && value > lastSerial) return parseDay(String(value));
  if (!hasDateFormat && Number.isInteger(value) && value >= 190001 && value <= 209912)
    return yearMonth(String(value));
  // 2024.12 and 7.15, as they are typed where nobody thinks of formats.
  if (!hasDateFormat && /^(?:(?:19|20)\d{2}|\d{1,2})\.\d{1,2}$/u.test(String(value)))
    return parseDay(String(value));
  return serialDate(value, hasDateFormat);
}

/** Days from 1901-01-01 to 2199-12-31: what a number without a date format may mean. */
const plausibleSerials = { first: 367, last: 109574 };
const likelyYears = { first: 1900, last: 2100 };

function serialDate(value: number, hasDateFormat: boolean): DateReading {
  if (hasDateFormat) return calendarDateOf(value) === undefined ? none : present(value);
  const aYear = Number.isInteger(value) && value >= likelyYears.first && value <= likelyYears.last;
  if (aYear) return { ...none, yearOnly: value };
  const plausible = value >= plausibleSerials.first && value < plausibleSerials.last + 1;
  return plausible ? present(value, 'serial-date') : none;
}

function parseDay(text: string): DateReading {
  const digits = text.replace(/ ?(?:\(?(?:星期|周|週)[一二三四五六日天]\)?)$/u, '');
  for (const [pattern, read] of rules) {
    const match = pattern.exec(digits);
    if (match !== null) return match.length === 1 ? read(match[0]) : read(...match.slice(1));
  }
  return none;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  issue: IssueKind,
) {
  const serial = serialOf(Number(year), Number(month), Number(day));
  return serial === undefined ? none : present(serial, issue);
}

/** 202403 is March 2024; 200305 might also be 5 March 2020, so it is left unread. */
function yearMonth(text: string): DateReading {
  const asYear = dateOf(text.slice(0, 4), text.slice(4), '1', 'month-only-date');
  const asDay = serialOf(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));
  const sensible = Number(text) >= 190001 && Number(text) <= 209912;
  return sensible && asDay === undefined ? asYear : none;
}

function dayAndMonth(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
): DateReading {
  const monthFirst = dateOf(year, first, second, 'text-date');
  const dayFirst = dateOf(year, second, first, 'text-date');
  if (Number.isNaN(dayFirst.value))
    return Number.isNaN(monthFirst.value) ? none : { ...monthFirst, order: 'month-first' };
  if (Number.isNaN(monthFirst.value)) return { ...dayFirst, order: 'day-first' };
  return monthFirst.value === dayFirst.value ? monthFirst : { ...monthFirst, dayFirst: dayFirst.value };
}

/** A day that some year has; 29 February among them. */
function yearless(month: string | undefined, day: string | undefined): DateReading {
  if (serialOf(2000, Number(month), Number(day)) === undefined) return none;
  return { ...none, yearless: { month: Number(month), day: Number(day) } };
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): DateReading {
  const number = monthOf(month);
  if (year?.length !== 2) return dateOf(year, String(number), day, 'text-date');
  return dateOf(`${Number(year) < 30 ? '20' : '19'}${year}`, String(number), day, 'two-digit-year');
}

const monthNamed = (year: string | undefined, month: string | undefined): DateReading =>
  dateOf(year, String(monthOf(month)), '1', 'month-only-date');

const rocDate = (year: string | undefined, month: string | undefined, day: string | undefined): DateReading =>
  dateOf(String(Number(year) + 1911), month, day, 'roc-date');
