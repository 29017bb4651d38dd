import { cellAt, type ColumnReader, type Rows } from './block';
import type { Cell } from '../cells/cell';
import { cellHash, hashBasis } from '../cells/cell-hash';
import { pairsText } from '../issues/pairs-text';
import { Missing } from '../cells/missing';
import type { TextColumn } from '../columns/column';
import { foldedCodes } from './fold-ids';
import { grown, trimmed } from './grow';
import type { IssueKind } from '../issues/issue-kinds';
import { IssueLog } from './issue-log';
import { MissingMarks } from './missing-marks';
import { isClean, readText, type TextUse } from '../cells/read-text';
import { isCodeHeader } from '../columns/code-header';
import { roles, type Role } from '../columns/roles';
import { TextIndex } from './text-index';
import type { ColumnPlan } from './table-reading';

/** From here on a double cannot hold every whole number of so many digits as Excel shows them: 15 digits are exact. */
const firstDamaged = 1e15;

interface Special {
  /** In the dictionary; -1 where missing. */
  readonly code: number;
  readonly missing: number;
  readonly issue?: IssueKind | undefined;
}

/**
 * Reads a column of text. Each different text is cleaned once; a row then costs one look-up. Numbers become the text
 * that Excel would show without a format, with the zeros of a format such as 00000000.
 */
export class TextReader implements ColumnReader {
  private codes = new Int32Array(0);
  private readonly missing = new MissingMarks();
  private count = 0;
  private readonly interpreted: number[] = [];
  private readonly log: IssueLog;
  private readonly use: TextUse;
  private readonly index: TextIndex;
  /** Entries of the index that were looked at. */
  private known = 0;
  /** By entry: its code in the dictionary, or -1 for one of `specials`. Undefined while every entry is its own code. */
  private entryCodes: number[] | undefined;
  /** Entries that are missing, or were changed. */
  private readonly specials = new Map<number, Special>();
  /** Used once an entry is special; until then the index holds the dictionary. */
  private dictionary: string[] = [];

  /** @param expectedRows as many different ids may come. */
  constructor(
    private readonly plan: ColumnPlan,
    expectedRows: number,
  ) {
    this.log = new IssueLog(plan.header, plan.sheetColumn);
    this.use = useOf(plan);
    this.index = new TextIndex(this.use === 'identifier' ? expectedRows : 0);
  }

  reserve(capacity: number): void {
    this.codes = grown(this.codes, capacity);
    this.missing.reserve(capacity);
  }

  /** @param hashes gets the hash of each cell (see {@link cellHash}), where it is wanted; most are known here already. */
  append(rows: Rows, offset: number, from: number, to: number, sheetRow: number, hashes?: Uint32Array): void {
    const { codes, missing, index } = this;
    let at = this.count;
    for (let row = from; row < to; row++, at++) {
      const cell = cellAt(rows, row, offset);
      if (cell === '') {
        codes[at] = -1;
        missing.set(at, Missing.blank);
        if (hashes) hashes[at] = hashBasis;
        continue;
      }
      const isText = typeof cell === 'string';
      const entry = isText ? this.entryOf(cell) : this.entryOfValue(cell, at, sheetRow + row);
      if (hashes) hashes[at] = isText ? index.hashOf(entry) : cellHash(cell);
      const code = this.entryCodes === undefined ? entry : (this.entryCodes[entry] as number);
      codes[at] = code;
      if (code === -1) this.readSpecial(entry, at, sheetRow + row, cell);
    }
    this.count = at;
  }

  private readSpecial(entry: number, at: number, sheetRow: number, cell: Cell): void {
    const { code, missing, issue } = this.specials.get(entry) ?? { code: -1, missing: Missing.blank };
    this.codes[at] = code;
    if (missing !== Missing.present) this.missing.set(at, missing);
    if (this.dictionary[code] !== cell) this.noteInterpreted(at);
    // A number that is too long for Excel becomes such a text here; in the sheet it is none.
    const told = issue === 'scientific-id' && typeof cell === 'number' ? 'damaged-id' : issue;
    if (told !== undefined) this.log.add(told, sheetRow, cell);
  }

  private noteInterpreted(at: number): void {
    if (this.interpreted.at(-1) !== at) this.interpreted.push(at);
  }

  private entryOf(raw: string): number {
    const entry = this.index.entryOf(raw);
    if (entry === this.known) this.addEntry(raw, entry);
    return entry;
  }

  private addEntry(raw: string, entry: number): void {
    this.known += 1;
    if (this.index.latestIsPlain && isClean(raw, this.use)) {
      if (this.entryCodes !== undefined) this.entryCodes.push(this.dictionary.push(raw) - 1);
      return;
    }
    const { text, missing, issue } = readText(raw, this.use);
    const codes = (this.entryCodes ??= this.ownCodes(entry));
    codes.push(-1);
    if (missing !== Missing.present) this.specials.set(entry, { code: -1, missing, issue });
    else if (text !== raw) this.specials.set(entry, { code: this.codeOf(text), missing, issue });
    else if (issue !== undefined)
      this.specials.set(entry, { code: this.dictionary.push(raw) - 1, missing, issue });
    else codes[entry] = this.dictionary.push(raw) - 1;
  }

  /** Up to here every entry was its own code; from here on the two are counted apart. */
  private ownCodes(entries: number): number[] {
    this.dictionary = this.index.texts.slice(0, entries);
    return Array.from({ length: entries }, (_, entry) => entry);
  }

  /** The code of a cleaned text, which may stand in the column as it is as well. */
  private codeOf(text: string): number {
    const entry = this.entryOf(text);
    const code = this.entryCodes?.[entry] ?? -1;
    return code === -1 ? (this.specials.get(entry)?.code ?? -1) : code;
  }

  private entryOfValue(value: number | boolean, at: number, sheetRow: number): number {
    if (typeof value === 'boolean') return this.entryOf(value ? 'TRUE' : 'FALSE');
    // As text, Excel gives other numbers in its own way.
    if (!Number.isInteger(value) || Math.abs(value) >= firstDamaged) this.noteInterpreted(at);
    if (this.use === 'text' || this.use === 'code' || this.use === 'name' || this.use === 'answer')
      return this.entryOf(String(value));
    if (Math.abs(value) >= firstDamaged) return this.entryOf(value.toExponential());
    const text = String(value);
    const padded = text.padStart(this.plan.zeros, '0');
    if (padded !== text) this.noteInterpreted(at);
    this.log.add(padded === text ? 'number-id' : 'padded-id', sheetRow, value);
    return this.entryOf(padded);
  }

  finish(): { column: TextColumn; log: IssueLog } {
    const { header, role, sheetColumn } = this.plan;
    const codes = trimmed(this.codes, this.count);
    const missing = this.missing.finish(this.count);
    const dictionary = this.entryCodes === undefined ? this.index.texts : this.dictionary;
    const folded = foldedCodes(dictionary, role);
    if (folded) this.foldRows(codes, folded, dictionary);
    const cells = { scale: 1, interpreted: this.interpreted };
    return {
      column: { kind: 'text', header, role, sheetColumn, codes, dictionary, missing, cells },
      log: this.log,
    };
  }

  /** Gives rows of another spelling the code of the first one. */
  private foldRows(codes: Int32Array, folded: Int32Array, dictionary: readonly string[]): void {
    const spellings = new Map<number, number>();
    let count = 0;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      const first = code < 0 ? code : (folded[code] as number);
      if (first === code) continue;
      codes[row] = first;
      spellings.set(code, first);
      this.interpreted.push(row);
      count += 1;
    }
    this.interpreted.sort((one, other) => one - other);
    const [[example] = [-1]] = spellings;
    const pairs = [...spellings].map(
      ([code, first]) => [dictionary[first] ?? '', dictionary[code] ?? ''] as const,
    );
    const kind = this.plan.role === 'product' ? 'same-product' : 'same-id';
    this.log.addRows(kind, count, dictionary[example] ?? '', pairsText(pairs));
  }
}

function useOf({ role, header }: ColumnPlan): TextUse {
  if (role === undefined) return isCodeHeader(header) ? 'code' : 'text';
  if (role === 'idNumber') return 'id-number';
  if (role === 'name') return 'name';
  const known: Partial<Role> | undefined = roles[role as keyof typeof roles];
  if (known?.identifier) return 'identifier';
  return known?.asks ? 'answer' : 'text';
}
