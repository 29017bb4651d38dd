import type { Cell } from '../cells/cell';
import type { DateOrder } from '../cells/parse-date';
import type { ColumnKind } from '../columns/column';
import type { Issue } from '../issues/issue';
import type { NewestDay } from './newest-day';
import type { FormatMeaning } from '../cells/number-format';
import type { ListMarks, RowStretch, SkippedRow } from './structure';
import type { Table } from '../columns/table';

/** What stands before the decimals of a number. */
export type DecimalSign = 'comma' | 'point';

/** A column to be read. What {@link recogniseColumns} finds is one; a person may have changed its role or kind. */
export interface ColumnPlan {
  /** Zero-based column in the sheet. */
  readonly sheetColumn: number;
  readonly header: string;
  readonly role: string | undefined;
  readonly kind: ColumnKind;
  /** What the column's number format says, where most cells agree. */
  readonly format: FormatMeaning;
  /** The number of 0s in a format such as 00000000, else 0. */
  readonly zeros: number;
  /** What each number of the column is multiplied with: 10000 under a header in 万. */
  readonly scale: number;
  /** What parts the decimals of numbers written as text, where a person has said so: 1.234 is a thousand and more among commas. */
  readonly decimal?: DecimalSign | undefined;
  /** Read to tell total rows and notes from customers, but not a column of the table. */
  readonly watchOnly?: boolean;
  /** What stands over several rows once, in merged cells or above blanks, is the value of all of them. */
  readonly fillsDown?: boolean | undefined;
  /** The column of the sheet that each number is multiplied by: a price by how many were bought. */
  readonly times?: number | undefined;
}

/** A rectangle of a block of rows: `values[r][c]` stands in column `firstColumn + c`. */
export interface BlockPiece {
  readonly firstColumn: number;
  readonly values: readonly (readonly Cell[])[];
  /** By column of the sheet, of each row whether its number format is one of percent; of columns of shares. */
  readonly percent?: Readonly<Record<number, readonly boolean[]>>;
}

export interface ReadingOptions {
  /** The workbook counts its days from 1904. */
  readonly date1904?: boolean;
  /** Rows to expect; saves growing. */
  readonly expectedRows?: number;
  /** Rows that are to be left out whatever stands in them, from top to bottom: hidden and filtered ones. */
  readonly hiddenRows?: readonly RowStretch[];
  /** Used for dates such as 5/3/2024 where no other date of the column tells the order. `month-first` by default. */
  readonly dateOrder?: DateOrder;
  /** Rows whose status says that they do not count (失效, cancelled) are left out. */
  readonly byStatus?: boolean;
  /** What the top of the sheet tells of rows that are no data. */
  readonly marks?: ListMarks;
  /** The day that days without a year are near to: what a person chose, what the title states, or today. */
  readonly near?: number;
  /** The day of the clock: the newest transaction or contact not after it is looked for. */
  readonly today?: number;
}

/** By what a row is known again: the raw content of one cell of it, the customer's id where there is one, else the name. */
export interface RowKeys {
  /** Zero-based column of the sheet that the cells stand in. */
  readonly sheetColumn: number;
  /** Of each row of the table, the hash of its cell. */
  readonly hashes: Uint32Array;
}

/** What was read: the table, the rows that are not in it, and everything that was changed or could not be read. */
export interface TableReading {
  readonly table: Table;
  readonly keys: RowKeys;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
  /** The newest transaction or contact, where the options say what day it is and the table has such a column. */
  readonly newest: NewestDay | undefined;
}
