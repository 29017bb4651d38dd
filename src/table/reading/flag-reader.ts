import { cellAt, type ColumnReader, type Rows } from './block';
import type { Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import type { FlagColumn } from '../columns/column';
import { grown, trimmed } from './grow';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { flagWords, parseFlag } from '../cells/parse-flag';
import type { Reading } from '../cells/reading';
import type { ColumnPlan } from './table-reading';

const cacheSize = 256;

/** Reads a column of yes and no. */
export class FlagReader implements ColumnReader {
  private values = new Int8Array(0);
  private readonly missing = new MissingMarks();
  private count = 0;
  private readonly interpreted: number[] = [];
  private readonly log: IssueLog;
  private readonly known = new Map<Cell, Reading>();

  constructor(private readonly plan: ColumnPlan) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
  }

  reserve(capacity: number): void {
    this.values = grown(this.values, capacity);
    this.missing.reserve(capacity);
  }

  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void {
    for (let row = from; row < to; row++) {
      const cell = cellAt(rows, row, offset);
      const reading = this.read(cell);
      this.values[this.count] = reading.missing === Missing.present ? reading.value : -1;
      if (reading.missing !== Missing.present) this.missing.set(this.count, reading.missing);
      if (typeof cell === 'string' && isInterpreted(cell, reading)) this.interpreted.push(this.count);
      this.count += 1;
      if (reading.issue !== undefined) this.log.add(reading.issue, sheetRow + row, cell);
    }
  }

  /** The few different cells of such a column are parsed once. */
  private read(cell: Cell): Reading {
    let reading = this.known.get(cell);
    if (reading === undefined) {
      reading = parseFlag(cell);
      if (this.known.size < cacheSize) this.known.set(cell, reading);
    }
    return reading;
  }

  finish(): { column: FlagColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    const values = trimmed(this.values, this.count);
    const missing = this.missing.finish(this.count);
    const cells = { scale: 1, interpreted: this.interpreted };
    return { column: { kind: 'flag', header, role, sheetColumn, values, missing, cells }, log: this.log };
  }
}

/** Whether the text was read as yes or no without being one of the words as it stands: 是 with a space behind it. */
function isInterpreted(cell: string, { missing }: Reading): boolean {
  return missing === Missing.present && !flagWords.has(cell.toLowerCase());
}
