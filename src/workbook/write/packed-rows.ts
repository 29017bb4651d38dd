import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { CellContent } from './journal';

/** Rows of a sheet as a journal keeps them. */
export interface JournalledRows {
  /** How many rows below the one under the header each stands, ascending. */
  readonly rows: readonly number[];
  /** By what each is known again: the hash of its key. */
  readonly hashes: readonly number[];
  /** Of each row, the cells of some columns; null for one that is not written to. */
  readonly cells: readonly (readonly CellContent[])[];
}

/** Reasons repeat each other in nearly every word: a fifth of their size at 45 MB a second; higher levels give no more. */
const level = 6;

/** The rows as a text for a custom XML part: JSON, deflated, in base 64. The same rows always give the same text. */
export function packRows({ rows, hashes, cells }: JournalledRows): string {
  const packed = deflateSync(strToU8(JSON.stringify({ rows, hashes, cells })), { level });
  return btoa(strFromU8(packed, true));
}

/** What {@link packRows} was given. */
export function unpackRows(text: string): JournalledRows {
  return JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true)))) as JournalledRows;
}
