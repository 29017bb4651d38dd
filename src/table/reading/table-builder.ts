import { addressOf } from '../places/address';
import { cellAt } from './block';
import { isBlank, shownCell, type Cell } from '../cells/cell';
import { readerOf, type Reader } from './column-reader';
import { grown, trimmed } from './grow';
import { identifierIssues } from './identifier-issues';
import { leftOutIssues, type LeftOut } from './left-out-issues';
import { newestDay } from './newest-day';
import { RowJudge } from './row-judge';
import { cutPieces, stretchesOf } from './row-stretches';
import { hashCells, sourceOf, type Source } from './source';
import type { RowStretch, SkippedRow, SkipReason } from './structure';
import type { BlockPiece, ColumnPlan, ReadingOptions, TableReading } from './table-reading';
import { testRowIssues } from './test-rows';
import { TextReader } from './text-reader';

/** Rows handled together, so that they stay in the processor's cache while one column after the other is read. */
const chunk = 512;

/** Notes below a table are few; more rows than this without any value are customers without data. */
const longestNotes = 50;

/** A row that waits for the rows below it; blank rows in a run wait as one, without cells. */
interface HeldRow {
  readonly sheetRow: number;
  readonly rowCount: number;
  readonly cells: readonly Cell[];
}

/**
 * Makes a table of the blocks of a sheet, handed over from top to bottom. The result does not depend on how the rows are
 * cut into blocks. Cost: one pass; memory: the typed columns, the different texts, and the rows left out.
 */
export class TableBuilder {
  private readonly readers: readonly Reader[];
  private readonly kept: readonly number[];
  private readonly hiddenRows: readonly RowStretch[];
  private readonly judge: RowJudge;
  /** The reader of the column by which rows are known again, where it reads texts: it hashes them anyway. */
  private readonly keyReader: TextReader | undefined;
  private readonly skipped: SkippedRow[] = [];
  private readonly leftOut: LeftOut[] = [];
  private sheetRows: Int32Array<ArrayBufferLike> = new Int32Array(0);
  private hashes: Uint32Array<ArrayBufferLike> = new Uint32Array(0);
  private capacity = 0;
  private count = 0;
  /** Rows that are notes if nothing follows, blank rows among them. */
  private held: HeldRow[] = [];

  /** @param plans the columns to read; those marked `watchOnly` only help to tell rows apart. */
  constructor(
    private readonly plans: readonly ColumnPlan[],
    private readonly options: ReadingOptions = {},
  ) {
    this.hiddenRows = options.hiddenRows ?? [];
    this.kept = plans.flatMap((plan, index) => (plan.watchOnly === true ? [] : [index]));
    this.readers = plans.map((plan) => readerOf(plan, options));
    this.judge = new RowJudge(plans, options.byStatus);
    const { anchor } = this.judge;
    const reader = this.kept.includes(anchor) ? this.readers[anchor] : undefined;
    this.keyReader = reader instanceof TextReader ? reader : undefined;
    this.reserve(options.expectedRows ?? 0);
  }

  /**
   * Reads the next rows.
   * @param firstSheetRow zero-based row in the sheet of the first row of each piece.
   * @param pieces the cells; every planned column lies in one of them. A single range is one piece.
   * @throws RangeError where a planned column lies in none
   */
  addBlock(firstSheetRow: number, pieces: readonly BlockPiece[]): void {
    const rowCount = Math.max(0, ...pieces.map((piece) => piece.values.length));
    for (const { first, count, isHidden } of stretchesOf(firstSheetRow, rowCount, this.hiddenRows)) {
      if (isHidden) this.skipHidden(first, count);
      else
        this.addVisible(first, rowCount === count ? pieces : cutPieces(pieces, first - firstSheetRow, count));
    }
  }

  private addVisible(firstSheetRow: number, pieces: readonly BlockPiece[]): void {
    const rowCount = Math.max(0, ...pieces.map((piece) => piece.values.length));
    const sources = this.plans.map((plan) => sourceOf(plan, pieces));
    this.reserve(this.count + this.held.length + rowCount);
    let from = 0;
    for (let row = 0; row < rowCount; row++) {
      if (this.isPlain(sources, row) && this.held.length === 0) {
        if (row - from < chunk) continue;
        this.append(sources, from, row, firstSheetRow);
        from = row;
      } else {
        this.append(sources, from, row, firstSheetRow);
        from = this.sort(sources, row, firstSheetRow + row) ? row : row + 1;
      }
    }
    this.append(sources, from, rowCount, firstSheetRow);
  }

  /** The table of all rows added, what was left out of it, and the issues. */
  finish(): TableReading {
    if (this.held.at(-1)?.cells.length === 0) this.held.pop();
    this.releaseAs('note');
    const sheetRows = trimmed(this.sheetRows, this.count);
    const finished = this.readers
      .map((reader) => reader.finish())
      .filter((_, index) => this.kept.includes(index));
    const table = { rowCount: this.count, sheetRows, columns: finished.map(({ column }) => column) };
    const sheetColumn = this.plans[this.judge.anchor]?.sheetColumn ?? 0;
    const keys = { sheetColumn, hashes: trimmed(this.hashes, this.count) };
    this.skipped.sort((left, right) => left.sheetRow - right.sheetRow);
    const issues = finished
      .flatMap(({ log }) => log.issues())
      .concat(identifierIssues(table), testRowIssues(table), leftOutIssues(this.leftOut));
    const { today } = this.options;
    const newest = today === undefined ? undefined : newestDay(table, today);
    return { table, keys, skipped: this.skipped, issues, newest };
  }

  /** Whether anchor and any witness say at a glance that the row is a customer. */
  private isPlain(sources: readonly Source[], row: number): boolean {
    const anchor = sources[this.judge.anchor];
    if (anchor === undefined || !this.judge.isPlain(cellAt(anchor.rows, row, anchor.offset))) return false;
    const status = sources[this.judge.status];
    if (status !== undefined && this.judge.doesNotCount(cellAt(status.rows, row, status.offset)))
      return false;
    if (this.judge.witnesses.length === 0) return true;
    for (const witness of this.judge.witnesses) {
      const source = sources[witness];
      if (source !== undefined && cellAt(source.rows, row, source.offset) !== '') return true;
    }
    return false;
  }

  /** Decides on one row. True: it is a customer, and still to be appended. */
  private sort(sources: readonly Source[], row: number, sheetRow: number): boolean {
    const cells = sources.map(({ rows, offset }) => cellAt(rows, row, offset));
    const verdict = this.isPlain(sources, row) ? 'data' : this.judge.judge(cells);
    if (verdict === 'blank' || verdict === 'suspect') {
      this.hold(sheetRow, verdict === 'blank' ? [] : cells);
      return false;
    }
    if (verdict === 'data') {
      this.release();
      return true;
    }
    if (verdict === 'repeated-header') this.releaseTitles();
    if (verdict === 'walk-in' || verdict === 'not-counting') this.noteLeftOut(verdict, cells, sheetRow);
    this.skip({ sheetRow, rowCount: 1, cells }, verdict);
    return false;
  }

  /** Remembers what kept a row out: the name of a walk-in customer, the status. */
  private noteLeftOut(why: LeftOut['why'], cells: readonly Cell[], sheetRow: number): void {
    const column = why === 'walk-in' ? this.judge.name : this.judge.status;
    const cell = addressOf(sheetRow, this.plans[column]?.sheetColumn ?? 0);
    this.leftOut.push({ why, cell, value: shownCell(cells[column] ?? '') });
  }

  private hold(sheetRow: number, cells: readonly Cell[]): void {
    const last = this.held.at(-1);
    if (cells.length === 0 && last?.cells.length === 0) {
      this.held[this.held.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      this.held.push({ sheetRow, rowCount: 1, cells });
    }
    if (this.held.length > longestNotes) this.release();
  }

  /** A customer follows, so the rows held back are customers as well, except for the blank ones. */
  private release(): void {
    for (const held of this.held) {
      const { sheetRow, cells } = held;
      if (cells.length === 0) this.skip(held, 'blank');
      else
        this.append(
          this.plans.map((_, offset) => ({ rows: [cells], offset })),
          0,
          1,
          sheetRow,
        );
    }
    this.held = [];
  }

  /** Above a repeated header stands a repeated title, of one cell; anything else is a customer. */
  private releaseTitles(): void {
    if (this.held.some(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1)) this.release();
    else this.releaseAs('title');
  }

  private releaseAs(why: SkipReason): void {
    for (const row of this.held) this.skip(row, row.cells.length === 0 ? 'blank' : why);
    this.held = [];
  }

  private skip({ sheetRow, rowCount, cells }: HeldRow, why: SkipReason): void {
    const text = cells
      .filter((cell) => !isBlank(cell))
      .map(shownCell)
      .join(' | ');
    this.skipped.push({ sheetRow, rowCount, why, text: shownCell(text) });
  }

  /** A stretch that goes on from the block before is one entry with it. */
  private skipHidden(sheetRow: number, rowCount: number): void {
    const last = this.skipped.at(-1);
    if (last?.why === 'hidden' && last.sheetRow + last.rowCount === sheetRow) {
      this.skipped[this.skipped.length - 1] = { ...last, rowCount: last.rowCount + rowCount };
    } else {
      this.skip({ sheetRow, rowCount, cells: [] }, 'hidden');
    }
  }

  private append(sources: readonly Source[], from: number, to: number, sheetRow: number): void {
    if (to <= from) return;
    const { keyReader } = this;
    for (const index of this.kept) {
      const source = sources[index];
      const reader = this.readers[index];
      if (!source || !reader) continue;
      if (reader === keyReader) keyReader.append(source.rows, source.offset, from, to, sheetRow, this.hashes);
      else reader.append(source.rows, source.offset, from, to, sheetRow);
    }
    const anchor = sources[this.judge.anchor];
    if (anchor && !keyReader) hashCells(anchor, from, to, this.hashes, this.count);
    number(this.sheetRows, this.count, this.count + to - from, sheetRow + from);
    this.count += to - from;
  }

  private reserve(rowCount: number): void {
    if (rowCount <= this.capacity) return;
    this.capacity = Math.max(rowCount, Math.ceil(1.5 * this.capacity));
    this.sheetRows = grown(this.sheetRows, this.capacity);
    this.hashes = grown(this.hashes, this.capacity);
    for (const reader of this.readers) reader.reserve(this.capacity);
  }
}

/** Numbers the places `from` to `to` (excluded) from `first` on. */
function number(places: Int32Array, from: number, to: number, first: number): void {
  for (let place = from; place < to; place++) places[place] = first + place - from;
}
