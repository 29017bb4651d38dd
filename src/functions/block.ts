import type { Fault } from './range';

/** A column of results: numbers (NaN is a blank cell), texts by code (negative is a blank cell), or cells as they are. */
export type BlockColumn =
  | { readonly kind: 'numbers'; readonly values: Float64Array | Uint8Array }
  | {
      readonly kind: 'texts';
      readonly codes: Uint8Array | Int8Array | Int32Array;
      readonly dictionary: readonly string[];
    }
  | { readonly kind: 'cells'; readonly values: readonly ResultCell[] };

/** A cell of a result; blank is the empty text. */
export type ResultCell = string | number | boolean | Fault;

/** What a function gives, as plain data. */
export interface Block {
  readonly columns: readonly BlockColumn[];
  /** Cells side by side, where one column stands for a range of another shape; 1 unless said. */
  readonly width?: number;
  /** Rows whose arguments hold an error: the result is that error. */
  readonly faults?: readonly (readonly [row: number, code: string])[];
}

/**
 * The rows of a block, as Excel takes them.
 *
 * @param error makes an error of its code.
 */
export function cellsOf(
  { columns, width = 1, faults = [] }: Block,
  error: (code: string) => unknown,
): unknown[][] {
  const lines = Math.max(0, ...columns.map(lengthOf));
  const flat = columns.map((column) => cellList(column, error));
  const [first = []] = flat;
  for (const [row, code] of faults) for (const list of flat) list[row] = error(code);
  if (columns.length === 1 && width > 1) {
    return Array.from({ length: lines / width }, (_, row) => first.slice(row * width, (row + 1) * width));
  }
  if (columns.length === 1) return first.map((cell) => [cell]);
  return Array.from({ length: lines }, (_, row) => flat.map((list) => list[row]));
}

function lengthOf(column: BlockColumn): number {
  return column.kind === 'texts' ? column.codes.length : column.values.length;
}

function cellList(column: BlockColumn, error: (code: string) => unknown): unknown[] {
  switch (column.kind) {
    case 'numbers':
      return Array.from(column.values, (value) => (value - value === 0 ? value : ''));
    case 'texts':
      return Array.from(column.codes, (code) => column.dictionary[code] ?? '');
    case 'cells':
      return column.values.map((cell) => (typeof cell === 'object' ? error(cell.fault) : cell));
  }
}
