import { cellAt, type ColumnReader, type Rows } from './block';
import type { Cell } from './cell';
import { Missing, type TextColumn } from './column';
import { grown, trimmed } from './grow';
import type { IssueKind } from './issue-kinds';
import { IssueLog } from './issue-log';
import { readText, type TextUse } from './read-text';
import { roles } from './roles';
import { TextIndex } from './text-index';
import type { ColumnPlan } from './table-reading';

/** From here on a double cannot hold every whole number of so many digits as Excel shows them: 15 digits are exact. */
const firstDamaged = 1e15;

/**
 * Reads a column of text. Each different text is cleaned once; a row then costs one look-up. Numbers become the text
 * that Excel would show without a format, with the zeros of a format such as 00000000.
 */
export class TextReader implements ColumnReader {
  private codes = new Int32Array(0);
  private missing = new Uint8Array(0);
  private count = 0;
  private readonly log: IssueLog;
  private readonly use: TextUse;
  private readonly index = new TextIndex();
  /** By entry of the index: the code in the dictionary (or -1), why it is missing, what to note. */
  private readonly entryCodes: number[] = [];
  private readonly entryMissing: number[] = [];
  private readonly entryIssues: (IssueKind | undefined)[] = [];
  private readonly dictionary: string[] = [];

  constructor(private readonly plan: ColumnPlan) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
    this.use = useOf(plan.role);
  }

  reserve(capacity: number): void {
    this.codes = grown(this.codes, capacity);
    this.missing = grown(this.missing, capacity);
  }

  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number): void {
    const { codes, missing, entryCodes } = this;
    let at = this.count;
    for (let row = from; row < to; row++, at++) {
      const cell = cellAt(rows, row, offset);
      if (cell === '') {
        codes[at] = -1;
        missing[at] = Missing.blank;
        continue;
      }
      const entry = typeof cell === 'string' ? this.entryOf(cell) : this.entryOfValue(cell, sheetRow + row);
      codes[at] = entryCodes[entry] as number;
      if (this.entryIssues[entry] !== undefined || codes[at] === -1)
        this.noteEntry(entry, at, sheetRow + row, cell);
    }
    this.count = at;
  }

  private noteEntry(entry: number, at: number, sheetRow: number, cell: Cell): void {
    this.missing[at] = this.entryMissing[entry] ?? Missing.present;
    const issue = this.entryIssues[entry];
    if (issue !== undefined) this.log.add(issue, sheetRow, cell);
  }

  private entryOf(raw: string): number {
    const entry = this.index.entryOf(raw);
    if (entry === this.entryCodes.length) this.addEntry(raw);
    return entry;
  }

  private addEntry(raw: string): void {
    const { text, missing, issue } = readText(raw, this.use);
    const entry = this.entryCodes.push(-1) - 1;
    this.entryMissing.push(missing);
    this.entryIssues.push(issue);
    if (missing !== Missing.present) return;
    const clean = text === raw ? this.dictionary.push(raw) - 1 : this.entryCodes[this.entryOf(text)];
    this.entryCodes[entry] = clean ?? -1;
  }

  private entryOfValue(value: number | boolean, sheetRow: number): number {
    if (typeof value === 'boolean') return this.entryOf(value ? 'TRUE' : 'FALSE');
    if (this.use === 'text' || this.use === 'name') return this.entryOf(String(value));
    if (Math.abs(value) >= firstDamaged) return this.entryOf(value.toExponential());
    const text = String(value);
    const padded = text.padStart(this.plan.zeros, '0');
    this.log.add(padded === text ? 'number-id' : 'padded-id', sheetRow, value);
    return this.entryOf(padded);
  }

  finish(): { column: TextColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    const codes = trimmed(this.codes, this.count);
    const missing = trimmed(this.missing, this.count);
    const { dictionary } = this;
    return { column: { kind: 'text', header, role, sheetColumn, codes, dictionary, missing }, log: this.log };
  }
}

function useOf(role: string | undefined): TextUse {
  if (role === 'idNumber') return 'id-number';
  if (role === 'name') return 'name';
  const known: { identifier?: true } | undefined = roles[role as keyof typeof roles];
  return known?.identifier === true ? 'identifier' : 'text';
}
