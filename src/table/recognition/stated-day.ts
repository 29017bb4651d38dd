import { addressOf } from '../places/address';
import { formatSerial, serialOf } from '../cells/calendar';
import { isBlank, shownCell, type Cell } from '../cells/cell';
import type { DateOrder } from '../cells/parse-date';
import { parseDate } from '../cells/parse-date';
import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';
import type { StatedDay } from '../reading/structure';
import type { SampleGrid } from './sample-grid';

const dataLabel =
  /截至|截止|统计(?:日期|时点|时间|日|截至)|数据(?:日期|时点|时间|日|截至)|报表(?:日期|时点|日)|基准日|时点日?期?|业务日期|as[ -]?(?:of|at)|\b(?:stand|stichtag|data date|report(?:ing)? date|position date|valuation date|status date|snapshot)\b|\bper(?=:? ?\d)/u;
const periodLabel =
  /期间|账期|时间段|时间范围|月份|年月|报表月|\b(?:period|from|between|zeitraum|range|vom|month)\b/u;
const printLabel =
  /打印|导出|制表|填表|编制|制作|生成|下载|报送|print|export|generat|creat|download|gedruckt|erstellt|exportiert|run date|run on/u;
/** A day of something else than the data: 成立于, 依据…办法, founded, valid until. */
const otherLabel =
  /成立|创立|创建|依据|根据|编号|合同|文号|版本|修订|有效|失效|到期|生日|开业|founded|establish|since|contract|version|rev(?:ised|ision)|valid|effective|expir|gegründet|gültig|seit/u;
const anyDateLabel = /日期|\bdate\b|\bdatum\b/u;

const monthNames =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|m(?:ar|är|aer)(?:ch|z)?|apr(?:il)?|ma[yi]|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const monthStarts = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What may stand between the two ends of a period. */
const between = /^\s*日?\s*(?:-{1,2}|~|至|到|to|until|through|bis(?: zum)?|and|und|und)\s*$/u;

interface Found {
  readonly at: number;
  readonly end: number;
  readonly day: number;
  /** Only the month was named, and its last day is meant. */
  readonly monthOnly: boolean;
}

type Form = readonly [pattern: RegExp, read: (parts: string[], order: DateOrder) => number | undefined];

/** Whole dates, then months; a place that an earlier form has taken is left alone. */
const forms: readonly Form[] = [
  [/(?<!\d)(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})(?!\d)日?/gu, ([y, m, d]) => dayOf(y, m, d)],
  [/(?<!\d)(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/gu, ([y, _, m, d]) => dayOf(y, m, d)],
  [/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu, ([y, m, d]) => dayOf(y, m, d)],
  [/(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/gu, ([d, m, y]) => dayOf(y, m, d)],
  [/(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/gu, ([a, b, y], order) => slashed(a, b, y, order)],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-. ]{1,2}(${monthNames})[-., ]{1,2}(\\d{4})(?!\\d)`, 'gu'),
    ([d, m, y]) => dayOf(y, monthOf(m), d),
  ],
  [
    new RegExp(`\\b(${monthNames})[. ]{1,2}(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gu'),
    ([m, d, y]) => dayOf(y, monthOf(m), d),
  ],
];

const months: readonly Form[] = [
  [/(?<!\d)(\d{4}) ?[-/.年] ?(\d{1,2})(?!\d) ?月?(?:份|末|底)?/gu, ([y, m]) => lastDayOf(y, m)],
  [new RegExp(`\\b(${monthNames})[., ]{1,2}(\\d{4})(?!\\d)`, 'gu'), ([m, y]) => lastDayOf(y, monthOf(m))],
];

/** `1-30 June 2026`, `6月1日-30日`: the first day lacks what the second says, and does not matter. */
const openPeriod =
  /(?<!\d)(?:\d{1,2}(?:st|nd|rd|th)?|\d{1,2}月\d{1,2}日?|\d{1,2}\.(?:\d{1,2}\.)?|[a-zä]{3,9}\.? \d{1,2})\s*(?:-{1,2}|~|至|到|to|bis)\s*$/u;
/** `2026年6月1日-30日`, `2026.6.1-6.30`: the second day lacks what the first says. */
const shortEnd = /^\s*(?:-{1,2}|~|至|到)\s*(?:(\d{1,2})[月./])?(\d{1,2})日?(?!\d|[月年./-]\d)/u;

/**
 * The days that the rows above the header state, the likeliest first: the day that the data are of (截至2026年6月30日, Stand:
 * 30.09.2026), the end of a period, a date without a label; last, and marked as such, the day that the sheet was printed or
 * exported. Labels and dates may stand in one cell or in neighbours.
 * @param orderIn how dates such as 10/05/2026 are read, by those of the columns; asked only where there are rows above.
 */
export function statedDays(grid: SampleGrid, end: number, orderIn: () => DateOrder): StatedDay[] {
  const found: { readonly rank: number; readonly stated: StatedDay }[] = [];
  if (end === 0) return [];
  const order = orderIn();
  for (let row = 0; row < end; row++) found.push(...statedIn(grid, row, order));
  return found.sort((one, other) => other.rank - one.rank).map(({ stated }) => stated);
}

function statedIn(grid: SampleGrid, row: number, order: DateOrder) {
  const columns = grid.usedColumns.filter((column) => !isBlank(grid.at(row, column)));
  const starts: number[] = [];
  let text = '';
  for (const column of columns) {
    starts.push(text.length);
    text += `${wordsOf(grid, row, column)}\n`;
  }
  return daysIn(text, order).map(({ day, at, rank }) => {
    const place = columns[starts.findLastIndex((start) => start <= at)] ?? 0;
    const sheetColumn = grid.sample.sheetColumns?.[place] ?? grid.sample.firstColumn + place;
    const cell = addressOf(row + grid.sample.firstRow, sheetColumn);
    const stated: StatedDay = {
      day,
      why: rank === 0 ? 'printed' : 'data',
      cell,
      text: shownCell(grid.at(row, place)),
    };
    return { rank, stated };
  });
}

/** A cell as it is searched: a date under a date format as 2026-06-30. */
function wordsOf(grid: SampleGrid, row: number, column: number): string {
  const cell: Cell = grid.at(row, column);
  if (typeof cell === 'number' && grid.formatAt(row, column) === 'date') return formatSerial(cell);
  return simplified(plainText(String(cell)).toLowerCase());
}

/** How likely each day of a text is the day of the data: 3 labelled so, 2 the end of a period, 1 bare, 0 of a print. */
function daysIn(text: string, order: DateOrder): { day: number; at: number; rank: number }[] {
  const dates = datesIn(text, order);
  return dates.flatMap(({ at, end, day, monthOnly }, index) => {
    const next = dates[index + 1];
    if (next && between.test(text.slice(end, next.at))) return [];
    const before = text.slice(dates[index - 1]?.end ?? 0, at);
    const label = before.slice(-24);
    const short = monthOnly ? undefined : shortenedEnd(day, text.slice(end));
    const ends = short !== undefined || between.test(before) || openPeriod.test(before);
    const chain = text.slice(Math.max(0, (dates[index - 1]?.at ?? at) - 24), at);
    const spoken = ends ? chain : label;
    const rank = rankOf(spoken, text.slice(end, end + 8), ends);
    if (monthOnly && rank === 1) return [];
    if (monthOnly && ends && rank < 3 && !periodLabel.test(spoken)) return [];
    return [{ day: short ?? day, at, rank }];
  });
}

function rankOf(label: string, after: string, ends: boolean): number {
  const [print, data] = [lastIndex(printLabel, label), lastIndex(dataLabel, label)];
  if (print > data || /^[ \t)]*(?:打印|导出|制表|printed|exported)/u.test(after)) return 0;
  if (data >= 0) return 3;
  if (lastIndex(otherLabel, label) > -1) return 0;
  if (ends || periodLabel.test(label)) return 2;
  return anyDateLabel.test(label) ? 1.5 : 1;
}

function lastIndex(pattern: RegExp, text: string): number {
  return Math.max(-1, ...[...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index }) => index));
}

function datesIn(text: string, order: DateOrder): Found[] {
  const found: Found[] = [];
  for (const [list, monthOnly] of [[forms, false], [months, true]] as const) {
    for (const [pattern, read] of list) {
      for (const match of text.matchAll(pattern)) {
        const [at, end] = [match.index, match.index + match[0].length];
        const day = read(match.slice(1), order);
        const isFree = found.every((other) => end <= other.at || at >= other.end);
        if (day !== undefined && isFree) found.push({ at, end, day, monthOnly });
      }
    }
  } // prettier-ignore
  return found.sort((one, other) => one.at - other.at);
}

/** The end of 2026年6月1日-30日: the day of the same month, or of the same year, that follows. */
function shortenedEnd(first: number, after: string): number | undefined {
  const match = shortEnd.exec(after);
  const [year, month] = formatSerial(first).split('-');
  const day = match && dayOf(year, match[1] ?? month, match[2]);
  return day !== null && day !== undefined && day > first ? day : undefined;
}

const monthOf = (name = ''): string =>
  String(
    monthStarts.indexOf(
      name.slice(0, 3).replace('mai', 'may').replace('okt', 'oct').replace('dez', 'dec').replace('mär', 'mar').replace('mae', 'mar'),
    ) + 1,
  ); // prettier-ignore

const dayOf = (year = '', month = '', day = ''): number | undefined =>
  serialOf(Number(year), Number(month), Number(day));

function lastDayOf(year = '', month = ''): number | undefined {
  const next = Number(month) === 12 ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
  const first = dayOf(year, month, '1') === undefined ? undefined : serialOf(next[0] ?? 0, next[1] ?? 0, 1);
  return first === undefined ? undefined : first - 1;
}

function slashed(first = '', second = '', year = '', order: DateOrder): number | undefined {
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  return order === 'day-first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** Whether the dates of the sample with a day over 12 stand day first; month first where none tells. */
export function orderOfDates(grid: SampleGrid, dataStart: number): DateOrder {
  for (let row = dataStart; row < grid.height; row++) {
    for (const column of grid.usedColumns) {
      const cell = grid.at(row, column);
      const order = typeof cell === 'string' && cell.length < 24 ? parseDate(cell).order : undefined;
      if (order !== undefined) return order;
    }
  }
  return 'month-first';
}
