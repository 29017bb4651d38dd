import type { Column } from './column';
import { roles } from './roles';

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
 * The column that a reference names: first by role, then by header. A reference is what a scheme writes: `aum`, or
 * `月末存款余额`. A header that happens to be the id of a role (`revenue`) does not count where its column was given another.
 */
export function findColumn<C extends Pick<Column, 'header' | 'role'>>(
  table: { readonly columns: readonly C[] },
  reference: string,
): C | undefined {
  const withRole = table.columns.find((column) => column.role === reference);
  if (withRole) return withRole;
  const named = findHeader(table, reference);
  return Object.hasOwn(roles, reference) && named?.role !== undefined ? undefined : named;
}

/** The column of this header: exactly, else without regard to case and width. */
export function findHeader<C extends Pick<Column, 'header'>>(
  table: { readonly columns: readonly C[] },
  header: string,
): C | undefined {
  const folded = foldHeader(header);
  return (
    table.columns.find((column) => column.header === header) ??
    table.columns.find((column) => foldHeader(column.header) === folded)
  );
}

/** A header as it is compared: full-width letters narrowed, lower case, no white space. */
export function foldHeader(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
