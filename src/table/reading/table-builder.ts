import { addressOf } from '../places/address';
import { cellAt } from './block';
import { isBlank, shownCell, type Cell } from '../cells/cell';
import { readerOf, type Reader } from './column-reader';
import { FillDown } from './fill-down';
import { grown, trimmed } from './grow';
import { identifierIssues } from './identifier-issues';
import { leftOutIssues, type LeftOut } from './left-out-issues';
import { newestDay } from './newest-day';
import { multiplied } from './multiplied';
import { partNamesakes } from './namesakes';
import { RowJudge, type RowVerdict } from './row-judge';
import { RunningSums } from './running-sums';
import { cutPieces, stretchesOf } from './row-stretches';
import { hashCells, sourceOf, type Source } from './source';
import { ShareReader } from './share-reader';
import { SkippedRows, type HeldRow } from './skipped-rows';
import type { RowStretch, SkipReason } from './structure';
import type { BlockPiece, ColumnPlan, ReadingOptions, TableReading } from './table-reading';
import { testRowIssues } from './test-rows';
import { TextReader } from './text-reader';

/** Rows handled together, so that they stay in the processor's cache while one column after the other is read. */
const chunk = 512;

/** Notes below a table are few; more rows than this without any value are customers without data. */
const longestNotes = 50;

/**
 * Makes a table of the blocks of a sheet, handed over from top to bottom. The result does not depend on how the rows are
 * cut into blocks. Cost: one pass; memory: the typed columns, the different texts, and the rows left out.
 */
export class TableBuilder {
  private readonly readers: readonly Reader[];
  private readonly kept: readonly number[];
  private readonly hiddenRows: readonly RowStretch[];
  private readonly judge: RowJudge;
  private readonly filler: FillDown;
  private readonly sums: RunningSums;
  /** Rows that the top of the sheet gave away. */
  private readonly marked: ReadonlyMap<number, 'total' | 'title'>;
  /** The reader of the column by which rows are known again, where it reads texts: it hashes them anyway. */
  private readonly keyReader: TextReader | undefined;
  private readonly skipped = new SkippedRows();
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
    this.judge = new RowJudge(plans, options.byStatus, options.marks?.titles);
    this.marked = new Map(options.marks?.rows.map(({ sheetRow, why }) => [sheetRow, why]));
    this.filler = new FillDown(plans, this.judge);
    this.sums = new RunningSums(plans, this.readers);
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
      const own = rowCount === count ? pieces : cutPieces(pieces, first - firstSheetRow, count);
      const filled = this.filler.isNeeded ? this.filler.fill(first, own, !isHidden) : own;
      if (isHidden) this.skipped.hidden(first, count);
      else this.addVisible(first, filled);
    }
  }

  private addVisible(firstSheetRow: number, pieces: readonly BlockPiece[]): void {
    const rowCount = Math.max(0, ...pieces.map((piece) => piece.values.length));
    const sources = this.plans.map((plan) => sourceOf(plan, pieces));
    this.reserve(this.count + this.held.length + rowCount);
    let from = 0;
    for (let row = 0; row < rowCount; row++) {
      if (this.held.length === 0 && !this.marked.has(firstSheetRow + row) && this.isPlain(sources, row)) {
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
    const read = multiplied(
      finished.map(({ column }) => column),
      this.plans,
    );
    const { columns, issues: namesakes } = partNamesakes({ columns: read, sheetRows });
    const table = { rowCount: this.count, sheetRows, columns };
    const sheetColumn = this.plans[this.judge.anchor]?.sheetColumn ?? 0;
    const keys = { sheetColumn, hashes: trimmed(this.hashes, this.count) };
    const issues = this.filler
      .issues()
      .concat(finished.flatMap(({ log }) => log.issues()))
      .concat(namesakes, identifierIssues(table), testRowIssues(table), leftOutIssues(this.leftOut));
    const { today } = this.options;
    const newest = today === undefined ? undefined : newestDay(table, today);
    return { table, keys, skipped: this.skipped.inOrder(), issues, newest };
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
    const marked = this.marked.get(sheetRow);
    const verdict = marked ?? (this.isPlain(sources, row) ? 'data' : this.verdictOf(cells));
    if (verdict === 'blank' || verdict === 'suspect') {
      this.hold(sheetRow, verdict === 'blank' ? [] : cells);
      return false;
    }
    if (verdict === 'data') {
      this.release();
      return true;
    }
    if (verdict === 'repeated-header') this.releaseTitles();
    if (verdict === 'total') this.sums.totalAfter(this.count);
    if (verdict === 'walk-in' || verdict === 'not-counting') this.noteLeftOut(verdict, cells, sheetRow);
    this.skipped.add({ sheetRow, rowCount: 1, cells }, verdict);
    return false;
  }

  /** A row that names nobody and repeats what the rows above come to is one of totals, whatever it is called. */
  private verdictOf(cells: readonly Cell[]): RowVerdict {
    const verdict = this.judge.judge(cells);
    const mayBeTotal = verdict === 'data' && !this.filler.isNeeded && this.judge.isOfNobody(cells);
    return mayBeTotal && this.sums.areTotals(cells, this.count) ? 'total' : verdict;
  }

  /** Remembers what kept a row out: the name of a walk-in customer, the status. */
  private noteLeftOut(why: LeftOut['why'], cells: readonly Cell[], sheetRow: number): void {
    const [named = -1] = this.judge.naming(cells);
    const column = why === 'walk-in' ? named : this.judge.status;
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
      if (cells.length === 0) this.skipped.add(held, 'blank');
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
    for (const row of this.held) this.skipped.add(row, row.cells.length === 0 ? 'blank' : why);
    this.held = [];
  }

  private append(sources: readonly Source[], from: number, to: number, sheetRow: number): void {
    if (to <= from) return;
    const { keyReader } = this;
    for (const index of this.kept) {
      const source = sources[index];
      const reader = this.readers[index];
      if (!source || !reader) continue;
      if (reader === keyReader) keyReader.append(source.rows, source.offset, from, to, sheetRow, this.hashes);
      else if (reader instanceof ShareReader)
        reader.append(source.rows, source.offset, from, to, sheetRow, source.percent);
      else reader.append(source.rows, source.offset, from, to, sheetRow);
    }
    const anchor = sources[this.judge.anchor];
    if (anchor && !keyReader) hashCells(anchor, from, to, this.hashes, this.count);
    this.filler.keepKeys(sheetRow + from, to - from, this.hashes, this.count);
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
