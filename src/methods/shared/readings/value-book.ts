import type { ReadColumn } from './read-column';
import { toVerify, type Why } from './reading';

/** One distinct text of a column of words. */
export interface BookEntry {
  readonly text: string;
  /** How many rows have it. */
  readonly rows: number;
  readonly reading: string;
  readonly why: Why;
}

/** What stands in the value book of one column. Plain data. */
export interface BookColumn extends Pick<ReadColumn, 'role' | 'header' | 'sheetColumn' | 'options'> {
  /** Those to verify first, then by how many rows have them. */
  readonly entries: readonly BookEntry[];
  /** Texts beyond {@link mostEntries}, which are not listed. */
  readonly more: number;
  /** Texts, and rows, that are to be verified. */
  readonly toVerify: { readonly texts: number; readonly rows: number };
}

/** Of more distinct texts nobody looks at the last ones. */
export const mostEntries = 5_000;

/** Counts the texts of a column: one pass over its rows. */
export function bookColumn({
  role,
  header,
  sheetColumn,
  options,
  dictionary,
  codes,
  readings,
}: ReadColumn): BookColumn {
  const rows = countOf(codes, dictionary.length);
  const entries = dictionary.flatMap((text, code): BookEntry[] => {
    const own = readings[code];
    return own && rows[code]! > 0 ? [{ text, rows: rows[code]!, reading: own.reading, why: own.why }] : [];
  });
  const open = entries.filter(({ reading }) => reading === toVerify);
  const first = (entry: BookEntry): number => (entry.reading === toVerify ? 0 : 1);
  entries.sort((a, b) => first(a) - first(b) || b.rows - a.rows || (a.text < b.text ? -1 : 1));
  return {
    role,
    header,
    sheetColumn,
    options,
    entries: entries.slice(0, mostEntries),
    more: Math.max(0, entries.length - mostEntries),
    toVerify: { texts: open.length, rows: open.reduce((sum, own) => sum + own.rows, 0) },
  };
}

function countOf(codes: Int32Array, texts: number): Int32Array {
  const counts = new Int32Array(texts);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code >= 0) counts[code]!++;
  }
  return counts;
}
