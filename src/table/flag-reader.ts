import { cellAt, type ColumnReader, type Rows } from './block';
import { Missing, type FlagColumn } from './column';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { parseFlag } from './parse-flag';
import type { ColumnPlan } from './table-reading';

/** Reads a column of yes and no. */
export class FlagReader implements ColumnReader {
  private values = new Int8Array(0);
  private missing = new Uint8Array(0);
  private count = 0;
  private readonly log: IssueLog;

  constructor(private readonly plan: ColumnPlan) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
  }

  reserve(capacity: number): void {
    this.values = grown(this.values, capacity);
    this.missing = grown(this.missing, capacity);
  }

  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void {
    for (let row = from; row < to; row++) {
      const cell = cellAt(rows, row, offset);
      const reading = parseFlag(cell);
      this.values[this.count] = reading.missing === Missing.present ? reading.value : -1;
      this.missing[this.count] = reading.missing;
      this.count += 1;
      if (reading.issue !== undefined) this.log.add(reading.issue, sheetRow + row, cell);
    }
  }

  finish(): { column: FlagColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    const values = trimmed(this.values, this.count);
    const missing = trimmed(this.missing, this.count);
    return { column: { kind: 'flag', header, role, sheetColumn, values, missing }, log: this.log };
  }
}
