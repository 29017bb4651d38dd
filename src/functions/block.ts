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
  const lists = columns.map((column) => cellList(column, error));
  for (const [row, code] of faults) for (const list of lists) list[row] = error(code);
  const [first = []] = lists;
  if (columns.length === 1 && width > 1) {
    return Array.from({ length: first.length / width }, (_, row) =>
      first.slice(row * width, (row + 1) * width),
    );
  }
  // Loops: callbacks a cell cost as much as a method does on a million rows.
  const rows = new Array<unknown[]>(first.length);
  if (columns.length === 1) for (let row = 0; row < rows.length; row++) rows[row] = [first[row]];
  else for (let row = 0; row < rows.length; row++) rows[row] = rowOf(lists, row);
  return rows;
}

function rowOf(lists: readonly (readonly unknown[])[], row: number): unknown[] {
  const cells = new Array<unknown>(lists.length);
  for (let column = 0; column < lists.length; column++) cells[column] = lists[column]?.[row];
  return cells;
}

function cellList(column: BlockColumn, error: (code: string) => unknown): unknown[] {
  if (column.kind === 'cells') {
    return column.values.map((cell) => (typeof cell === 'object' ? error(cell.fault) : cell));
  }
  return column.kind === 'texts' ? textList(column) : numberList(column.values);
}

function textList({ codes, dictionary }: Extract<BlockColumn, { readonly kind: 'texts' }>): unknown[] {
  const list = new Array<unknown>(codes.length);
  for (let row = 0; row < list.length; row++) list[row] = dictionary[codes[row] as number] ?? '';
  return list;
}

function numberList(values: Float64Array | Uint8Array): unknown[] {
  const list = new Array<unknown>(values.length);
  for (let row = 0; row < list.length; row++) {
    const value = values[row] as number;
    list[row] = value - value === 0 ? value : '';
  }
  return list;
}
