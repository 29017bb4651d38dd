import type { ColumnFormula } from '../../formula/column-formulas';
import type { FormulaStyle } from '../../formula/formula-text';
import type { Decoration } from '../../memory/state';
import { literal } from '../../read/cell-text';
import type { RowKeys } from '../../../table/reading/table-reading';
import type { CellContent } from '../journal/journal';

/** One output column of a run, ready to be written in the language of the reader. */
export interface ColumnToWrite {
  /** The identity: step and output, `high-end.tier`. */
  readonly key: string;
  readonly header: string;
  readonly place: 'star' | 'end';
  readonly decoration: Decoration;
  /** The content for a row of the table, as {@link CellContent}; texts of data are made literal by the writer. */
  readonly cell: (row: number) => string | number;
  /**
   * Puts `cell` as Excel is given it at `place` of each row, for rows of the table only: where that is cheaper than asking row
   * by row, for the few labels of a tier and for numbers.
   */
  readonly fill?: (rows: CellContent[][], place: number, map: Int32Array) => void;
  /** Whether `cell` gives texts that hold the user's data and must be written as literal text. */
  readonly holdsData: boolean;
  /** Where the cells are to be formulas; `cell` is then what they come to. */
  readonly formula?: ColumnFormula;
}

/** The columns of a run and the rows of the sheet that they belong to. */
export interface ColumnsToWrite {
  readonly sheetName: string;
  readonly tableName: string | undefined;
  /** Zero-based row of the sheet with the (last) header row. */
  readonly headerRow: number;
  /** Zero-based sheet row of each table row, ascending. */
  readonly sheetRows: Int32Array;
  /** By what the rows are known again where somebody moves them meanwhile. */
  readonly keys: RowKeys;
  /** Blank rows between them: own cells there are cleared. */
  readonly blankRows: readonly number[];
  /** Zero-based column of the customer's name; the ★ goes right of it, or to the end where there is none. */
  readonly nameColumn: number | undefined;
  /** Zero-based last column of the region that was read. */
  readonly lastColumn: number;
  readonly columns: readonly ColumnToWrite[];
  /** How formulas are written, and the columns that they read; undefined where there are none. */
  readonly formulas?: FormulaStyle & {
    readonly inputs: readonly { readonly sheetColumn: number; readonly header: string }[];
  };
  /**
   * Where the cells are made elsewhere: brings those of these columns in these rows of the table here (negative ones are none).
   * `cell` is then asked for no others until the next call.
   */
  readonly load?: (rows: Int32Array, columns: readonly ColumnToWrite[]) => Promise<void>;
}

/** What a sheet row below the header is to the run: a row of the table, or one of these. */
const otherRow = { blank: -1, skipped: -2 } as const;

/** For each sheet row from the one below the header to the last row of the table: its table row, or why it has none. */
export function rowMap(target: ColumnsToWrite): Int32Array {
  const first = target.headerRow + 1;
  const span = (target.sheetRows.at(-1) ?? target.headerRow) - target.headerRow;
  const map = new Int32Array(span).fill(otherRow.skipped);
  for (const row of target.blankRows)
    if (row >= first && row < first + span) map[row - first] = otherRow.blank;
  for (let row = 0; row < target.sheetRows.length; row++) map[(target.sheetRows[row] ?? 0) - first] = row;
  return map;
}

/**
 * What to put into an own column for one row of the map: a value; '' in a blank row, so that nothing of an earlier run stays
 * there; null beside a total or a note, where people may have written a formula of their own.
 */
export function contentFor(column: ColumnToWrite, mapped: number): CellContent {
  if (mapped === otherRow.blank) return '';
  if (mapped === otherRow.skipped) return null;
  const content = column.cell(mapped);
  return typeof content === 'number' && !Number.isFinite(content) ? '' : content;
}

/** What {@link contentFor} gives, as Excel is given it. */
export function writtenFor(column: ColumnToWrite, mapped: number): CellContent {
  return asWritten(column, contentFor(column, mapped));
}

/** The content as Excel is given it: texts of data literal, everything else as it is. */
export function asWritten(column: ColumnToWrite, content: CellContent): CellContent {
  return column.holdsData && typeof content === 'string' ? literal(content) : content;
}
