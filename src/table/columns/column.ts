import type { Text } from '../../locales/text';

export type ColumnKind = 'number' | 'date' | 'text' | 'flag';

/**
 * How the cells of a sheet's column stand to what was read from them. Excel's own formulas see the cells only, so what is
 * written as a formula has to know.
 */
export interface CellsBehind {
  /** A number is its cell times this: 10000 under a header in 万. 1 for the other kinds. */
  readonly scale: number;
  /**
   * Rows, ascending, in whose cells a formula sees something else than was read: the text 12.5万, a date as text, a `-`
   * that stands for a blank.
   */
  readonly interpreted: readonly number[];
}

interface ColumnBase {
  /** The header as it stands in the sheet, one line, trimmed. */
  readonly header: string;
  /** The role that was recognised or chosen, or the role a method gave to its own output. */
  readonly role: string | undefined;
  /** Zero-based column in the sheet, or -1 for a column that a method made. */
  readonly sheetColumn: number;
  /** One of {@link Missing} a row. */
  readonly missing: Uint8Array;
  /** Only of columns that were read from a sheet. */
  readonly cells?: CellsBehind;
}

/** Numbers in the sheet's unit; 万 and 亿 are scaled already. NaN where missing. */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** Days in Excel's 1900 system (2026-06-30 is 46203), whole or with a fraction. NaN where missing. */
export interface DateColumn extends ColumnBase {
  readonly kind: 'date';
  readonly values: Float64Array;
}

/** Text as codes into a dictionary of trimmed, non-empty texts; -1 where missing. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
  /** What people read for each text, where the texts are ids: those of the tiers that a method made, best first. */
  readonly labels?: readonly Text[];
}

/** Yes and no: 1, 0, or -1 where missing. */
export interface FlagColumn extends ColumnBase {
  readonly kind: 'flag';
  readonly values: Int8Array;
}

export type Column = NumberColumn | DateColumn | TextColumn | FlagColumn;

export type ColumnOfKind<K extends ColumnKind> = Extract<Column, { readonly kind: K }>;

/** The text of a row, or undefined where it is missing. */
export function textAt(column: TextColumn, row: number): string | undefined {
  return column.dictionary[column.codes[row] ?? -1];
}

/** What people read for a code of the dictionary: its label or, for a text of the sheet, the text as it stands there. */
export function labelOf({ labels, dictionary }: TextColumn, code: number): Text {
  const text = dictionary[code] ?? '';
  return labels?.[code] ?? { zh: text, en: text };
}

/** The codes that a row has, in the order in which people read them: tiers best first, texts of the sheet by their characters. */
export function codesInOrder({ codes, dictionary, labels }: TextColumn): readonly number[] {
  const used = [...new Set(codes)].filter((code) => code >= 0);
  const text = (code: number): string => dictionary[code] ?? '';
  return used.sort((a, b) => (labels ? a - b : text(a) < text(b) ? -1 : 1));
}
