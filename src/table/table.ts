import type { Column } from './column';

/**
 * A customer table: typed columns of equal length. Title, header, blank and total rows are not in it; `sheetRows` says
 * where each row stands in its sheet.
 */
export interface Table {
  readonly rowCount: number;
  /** Zero-based row in the sheet, ascending. */
  readonly sheetRows: Int32Array;
  readonly columns: readonly Column[];
}

/**
 * The column that a reference names: first by role, then by header (exactly, then without regard to case and width).
 * A reference is what a scheme or `--map` writes: `aum`, or `月末存款余额`.
 */
export function findColumn<C extends Pick<Column, 'header' | 'role'>>(
  table: { readonly columns: readonly C[] },
  reference: string,
): C | undefined {
  const folded = foldHeader(reference);
  return (
    table.columns.find((column) => column.role === reference) ??
    table.columns.find((column) => column.header === reference) ??
    table.columns.find((column) => foldHeader(column.header) === folded)
  );
}

/** A header as it is compared: full-width letters narrowed, lower case, no white space. */
export function foldHeader(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
