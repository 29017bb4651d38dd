import { cellAt, type ColumnReader, type Rows } from './block';
import type { Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import type { NumberColumn } from '../columns/column';
import type { IssueKind } from '../issues/issue-kinds';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { parseNumber } from '../cells/parse-number';
import { scaled } from '../cells/scale';
import type { ColumnPlan, DecimalSign } from './table-reading';

/** A text that says one thing among decimal points and another among decimal commas. */
interface Uncertain {
  readonly at: number;
  readonly withComma: number;
  readonly issue: IssueKind | undefined;
  readonly sheetRow: number;
  readonly cell: Cell;
}

/** Reads a column of numbers. Plain numbers take the short way; everything else is parsed and noted. */
export class NumberReader implements ColumnReader {
  private values = new Float64Array(0);
  private readonly missing = new MissingMarks();
  private count = 0;
  private readonly interpreted: number[] = [];
  private readonly log: IssueLog;
  /** Texts such as 1,234 and 1.234, which the rest of the column decides. */
  private readonly uncertain: Uncertain[] = [];
  /** What the others say of the decimals. */
  private readonly decimals = new Set<DecimalSign>();

  constructor(private readonly plan: ColumnPlan) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
  }

  reserve(capacity: number): void {
    this.values = grown(this.values, capacity);
    this.missing.reserve(capacity);
  }

  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void {
    const { values, missing } = this;
    const { scale } = this.plan;
    let at = this.count;
    for (let row = from; row < to; row++, at++) {
      const cell = cellAt(rows, row, offset);
      if (typeof cell === 'number' && Number.isFinite(cell)) {
        values[at] = scale === 1 ? cell : scaled(cell, scale);
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
    const reading = parseNumber(typeof cell === 'string' ? cell : String(cell));
    const scale = reading.ownUnit ? 1 : this.plan.scale;
    this.values[at] = scaled(reading.value, scale);
    if (reading.decimal) this.decimals.add(reading.decimal);
    if (reading.withComma !== undefined) {
      const { issue } = reading;
      this.uncertain.push({ at, withComma: scaled(reading.withComma, scale), issue, sheetRow, cell });
    }
    if (reading.missing === Missing.present) this.interpreted.push(at);
    else this.missing.set(at, reading.missing);
    if (reading.issue !== undefined && reading.withComma === undefined)
      this.log.add(reading.issue, sheetRow, cell);
  }

  /** What the rows `from` to `to` (excluded) come to; what is missing adds nothing. */
  sum(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row++) {
      const value = this.values[row] as number;
      if (!Number.isNaN(value)) sum += value;
    }
    return sum;
  }

  /** A comma before three digits parts thousands unless the column says otherwise; a point before three digits says nothing by itself. */
  private settle(): void {
    const chosen = this.plan.decimal;
    const decimals = chosen ? new Set([chosen]) : this.decimals;
    if (!chosen && !decimals.has('point') && this.hasFractions()) decimals.add('point');
    for (const { at, withComma, issue, sheetRow, cell } of this.uncertain) {
      const isKnown = decimals.size === 1 || (decimals.size === 0 && String(cell).includes(','));
      if (!isKnown) {
        this.values[at] = NaN;
        this.missing.set(at, Missing.unreadable);
        this.log.add('undecidable-number', sheetRow, cell);
        continue;
      }
      if (decimals.has('comma')) this.values[at] = withComma;
      if (chosen) this.log.add(`decimal-${chosen}-chosen`, sheetRow, cell);
      if (issue !== undefined) this.log.add(issue, sheetRow, cell);
    }
  }

  /** Whether a cell that is a number has decimals: what was typed as 1.5 was typed with a point, or is none of the texts' business. */
  private hasFractions(): boolean {
    const texts = new Set(this.interpreted);
    for (let at = 0; at < this.count; at++) {
      const value = (this.values[at] as number) / this.plan.scale;
      if (!Number.isNaN(value) && !Number.isInteger(value) && !texts.has(at)) return true;
    }
    return false;
  }

  finish(): { column: NumberColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    if (this.uncertain.length > 0) this.settle();
    const values = trimmed(this.values, this.count);
    const missing = this.missing.finish(this.count);
    const cells = { scale: this.plan.scale, interpreted: this.interpreted };
    return { column: { kind: 'number', header, role, sheetColumn, values, missing, cells }, log: this.log };
  }
}
