import { cellAt, type ColumnReader, type Rows } from './block';
import type { Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import type { NumberColumn } from '../columns/column';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { parseNumber } from '../cells/parse-number';
import { scaled } from '../cells/scale';
import type { ColumnPlan } from './table-reading';

/** Reads a column of numbers. Plain numbers take the short way; everything else is parsed and noted. */
export class NumberReader implements ColumnReader {
  private values = new Float64Array(0);
  private readonly missing = new MissingMarks();
  private count = 0;
  private readonly interpreted: number[] = [];
  private readonly log: IssueLog;
  /** Texts such as 1,234 and 1.234, as they are read in a column of decimal commas. */
  private readonly uncertain: { readonly at: number; readonly value: number }[] = [];
  private hasCommas = false;

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
    if (reading.issue === 'decimal-comma') this.hasCommas = true;
    if (reading.withComma !== undefined) this.uncertain.push({ at, value: scaled(reading.withComma, scale) });
    if (reading.missing === Missing.present) this.interpreted.push(at);
    else this.missing.set(at, reading.missing);
    if (reading.issue !== undefined) this.log.add(reading.issue, sheetRow, cell);
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

  finish(): { column: NumberColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    if (this.hasCommas) for (const { at, value } of this.uncertain) this.values[at] = value;
    const values = trimmed(this.values, this.count);
    const missing = this.missing.finish(this.count);
    const cells = { scale: this.plan.scale, interpreted: this.interpreted };
    return { column: { kind: 'number', header, role, sheetColumn, values, missing, cells }, log: this.log };
  }
}
