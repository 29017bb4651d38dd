import { cellAt, type ColumnReader, type Rows } from './block';
import { calendarDateOf, lastSerial, offsetOf1904 } from '../cells/calendar';
import type { Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import type { DateColumn } from '../columns/column';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { dateFromNumber, parseDate, type DateReading } from '../cells/parse-date';
import { unreadable } from '../cells/reading';
import { wholeDay } from './partial-days';
import type { DateOrder } from '../cells/parse-date';
import type { ColumnPlan, ReadingOptions } from './table-reading';

/** A date such as 5/3/2024 that waits for the rest of its column. */
interface Ambiguous {
  readonly at: number;
  readonly dayFirst: number;
  readonly sheetRow: number;
  readonly cell: Cell;
}

/** A number without a date format, which may be a day of the calendar, a year, or days counted. */
interface BareNumber {
  readonly at: number;
  readonly reading: DateReading;
  readonly isYear: boolean;
  readonly sheetRow: number;
  readonly cell: Cell;
}

/** March 1900: from here on no serial needs a second look. */
const firstPlain = 61;

/** 1950-01-01: whoever counts days counts fewer. */
const firstLikely = 18_264;

const isBareNumber = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? Number.isInteger(cell)
    : typeof cell === 'string' && /^\s*\d{1,5}\s*$/u.test(cell);

/** What was read as a serial, is a year, or no day at all. */
const mayBeCounted = ({ value, issue, yearOnly }: DateReading): boolean =>
  issue === 'serial-date' || yearOnly !== undefined || (Number.isNaN(value) && issue === 'unreadable-date');

const orderTexts = {
  'day-first': { zh: '“日/月/年”', en: 'day/month/year' },
  'month-first': { zh: '“月/日/年”', en: 'month/day/year' },
} as const;

/**
 * Reads a column of dates. Serials under a date format take the short way. Dates whose day and month might be swapped
 * wait until the whole column is known: one 13/3/2024 decides for all; with none, the order asked for is taken and said;
 * with both orders in one column nothing is guessed.
 */
export class DateReader implements ColumnReader {
  private values = new Float64Array(0);
  private readonly missing = new MissingMarks();
  private count = 0;
  private readonly interpreted: number[] = [];
  private readonly log: IssueLog;
  private readonly offset: number;
  private readonly hasDateFormat: boolean;
  private readonly ambiguous: Ambiguous[] = [];
  private readonly orders = new Set<DateOrder>();
  /** Numbers without a date format, as they are read one by one. */
  private readonly bare: BareNumber[] = [];
  /** 2024.1 and 7.2 as numbers: a month or a day that may have lost its last zero. */
  private readonly shortened: { readonly at: number; readonly cell: number }[] = [];
  /** 2024.01 and 7.05 are among the numbers: months or days have two digits. */
  private hasTwoDigits = false;

  constructor(
    private readonly plan: ColumnPlan,
    private readonly options: ReadingOptions,
  ) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
    this.offset = options.date1904 === true ? offsetOf1904 : 0;
    this.hasDateFormat = plan.format === 'date';
  }

  reserve(capacity: number): void {
    this.values = grown(this.values, capacity);
    this.missing.reserve(capacity);
  }

  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void {
    const { values, missing, hasDateFormat, offset: days } = this;
    let at = this.count;
    for (let row = from; row < to; row++, at++) {
      const cell = cellAt(rows, row, offset);
      if (hasDateFormat && typeof cell === 'number' && cell >= firstPlain && cell + days < lastSerial + 1) {
        values[at] = cell + days;
      } else if (cell === '') {
        values[at] = NaN;
        missing.set(at, Missing.blank);
      } else {
        this.readOther(cell, at, sheetRow + row);
      }
    }
    this.count = at;
  }

  private readOther(cell: Cell, at: number, sheetRow: number): void {
    const read = this.read(cell);
    const reading = wholeDay(read, this.plan.role, this.options.near);
    if (!this.hasDateFormat && isBareNumber(cell) && mayBeCounted(read)) {
      this.bare.push({ at, reading, isYear: read.yearOnly !== undefined, sheetRow, cell });
      this.values[at] = reading.value;
      if (reading.missing !== Missing.present) this.missing.set(at, reading.missing);
      else if (!Object.is(reading.value, cell)) this.interpreted.push(at);
      return;
    }
    this.values[at] = reading.value;
    if (reading.missing !== Missing.present) this.missing.set(at, reading.missing);
    else if (typeof cell === 'number' && !this.hasDateFormat) this.noteDigits(cell, at);
    const seen = typeof cell === 'number' ? cell + this.offset : NaN;
    if (reading.dayFirst !== undefined || !Object.is(reading.value, seen)) this.interpreted.push(at);
    if (reading.order !== undefined) this.orders.add(reading.order);
    if (reading.dayFirst !== undefined) {
      this.ambiguous.push({ at, dayFirst: reading.dayFirst, sheetRow, cell });
    } else if (reading.issue !== undefined) {
      this.log.add(reading.issue, sheetRow, cell, this.nearYear());
    }
  }

  private noteDigits(cell: number, at: number): void {
    if (/\.0\d$/u.test(String(cell))) this.hasTwoDigits = true;
    else if (/\.[123]$/u.test(String(cell))) this.shortened.push({ at, cell });
  }

  /** Among months and days of two digits 2024.1 is October and 7.2 the twentieth: a number has no last zero. */
  private lengthen(): void {
    if (!this.hasTwoDigits) return;
    for (const { at, cell } of this.shortened) {
      const { value, missing } = wholeDay(parseDate(`${String(cell)}0`), this.plan.role, this.options.near);
      if (missing === Missing.present) this.values[at] = value;
    }
  }

  private nearYear(): string {
    return String(calendarDateOf(this.options.near ?? NaN)?.year ?? '');
  }

  /**
   * Bare numbers are days of the calendar where all of them can be, and days counted (400 since the last purchase) where some are too small or
   * all would lie before anybody kept such lists; birthdays may.
   */
  private settleNumbers(): void {
    const isCounted = this.bare.some(({ reading, isYear }) => {
      const tooSmall = Number.isNaN(reading.value) && !isYear;
      return tooSmall || (this.plan.role !== 'birthday' && !isYear && reading.value < firstLikely);
    });
    for (const { at, reading, sheetRow, cell } of this.bare) {
      if (isCounted && !(reading.value >= firstLikely && reading.issue === 'serial-date')) {
        this.values[at] = NaN;
        this.missing.set(at, Missing.unreadable);
        this.log.add('days-not-dates', sheetRow, cell);
      } else if (reading.issue !== undefined) {
        this.log.add(reading.issue, sheetRow, cell);
      }
    }
  }

  private read(cell: Cell): DateReading {
    if (typeof cell === 'string') return parseDate(cell);
    if (typeof cell === 'boolean') return unreadable('unreadable-date');
    const reading = dateFromNumber(cell, this.hasDateFormat);
    // Only serials count from another day: a year or 20260630 is what it is.
    const isSerial = this.hasDateFormat ? cell < lastSerial : reading.issue === 'serial-date';
    return isSerial && this.offset > 0 ? dateFromNumber(cell + this.offset, this.hasDateFormat) : reading;
  }

  private settle(): void {
    const [known, another] = this.orders;
    const order = known ?? this.options.dateOrder ?? 'month-first';
    for (const { at, dayFirst, sheetRow, cell } of this.ambiguous) {
      if (another !== undefined) {
        this.values[at] = NaN;
        this.missing.set(at, Missing.unreadable);
        this.log.add('undecidable-date', sheetRow, cell);
      } else {
        if (order === 'day-first') this.values[at] = dayFirst;
        if (known === undefined) this.log.add('ambiguous-date', sheetRow, cell, orderTexts[order]);
        else this.log.add('text-date', sheetRow, cell);
      }
    }
  }

  finish(): { column: DateColumn; log: IssueLog } {
    this.settle();
    this.settleNumbers();
    this.lengthen();
    const { header, role, sheetColumn } = this.plan;
    const values = trimmed(this.values, this.count);
    const missing = this.missing.finish(this.count);
    const cells = { scale: 1, interpreted: this.interpreted };
    return { column: { kind: 'date', header, role, sheetColumn, values, missing, cells }, log: this.log };
  }
}
