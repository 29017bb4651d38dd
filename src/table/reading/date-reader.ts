import { cellAt, type ColumnReader, type Rows } from './block';
import { lastSerial, offsetOf1904 } from '../cells/calendar';
import type { Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import type { DateColumn } from '../columns/column';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { dateFromNumber, parseDate, type DateReading } from '../cells/parse-date';
import { unreadable } from '../cells/reading';
import type { DateOrder } from '../cells/parse-date';
import type { ColumnPlan, ReadingOptions } from './table-reading';

/** A date such as 5/3/2024 that waits for the rest of its column. */
interface Ambiguous {
  readonly at: number;
  readonly dayFirst: number;
  readonly sheetRow: number;
  readonly cell: Cell;
}

/** March 1900: from here on no serial needs a second look. */
const firstPlain = 61;

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
    const reading = this.read(cell);
    this.values[at] = reading.value;
    if (reading.missing !== Missing.present) this.missing.set(at, reading.missing);
    const seen = typeof cell === 'number' ? cell + this.offset : NaN;
    if (reading.dayFirst !== undefined || !Object.is(reading.value, seen)) this.interpreted.push(at);
    if (reading.order !== undefined) this.orders.add(reading.order);
    if (reading.dayFirst !== undefined) {
      this.ambiguous.push({ at, dayFirst: reading.dayFirst, sheetRow, cell });
    } else if (reading.issue !== undefined) {
      this.log.add(reading.issue, sheetRow, cell);
    }
  }

  private read(cell: Cell): DateReading {
    if (typeof cell === 'string') return parseDate(cell);
    if (typeof cell === 'boolean') return unreadable('unreadable-date');
    return dateFromNumber(cell < lastSerial ? cell + this.offset : cell, this.hasDateFormat);
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
    const { header, role, sheetColumn } = this.plan;
    const values = trimmed(this.values, this.count);
    const missing = this.missing.finish(this.count);
    const cells = { scale: 1, interpreted: this.interpreted };
    return { column: { kind: 'date', header, role, sheetColumn, values, missing, cells }, log: this.log };
  }
}
