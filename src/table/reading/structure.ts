import type { Cell } from '../cells/cell';
import type { Issue } from '../issues/issue';

/** A rectangle of cells, zero-based, in the rows and columns of the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The top of a region of a sheet: enough rows to find the header and to see what the columns hold. */
export interface SheetSample {
  /** Zero-based place of `values[0][0]` in the sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Zero-based column in the sheet of each column of `values`; left out where they stand side by side from `firstColumn` on. */
  readonly sheetColumns?: readonly number[];
  readonly values: readonly (readonly Cell[])[];
  /** Number formats, in the shape of `values`. */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas that touch the sample, in sheet coordinates. */
  readonly merged: readonly Area[];
  /** Rows of the whole region, of which `values` are the first. */
  readonly rowCount: number;
  /** The formulas behind `values`, in their shape; a cell without one gives its value. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** The last rows of the region below `values`: there stand the notes on a list. */
  readonly tail?: readonly (readonly Cell[])[];
  /** What the list is called: the names of the workbook and the sheet. */
  readonly names?: readonly string[];
}

/** Zero-based rows of the sheet, both included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** A row of the sheet that is no row of the table; neighbouring blank rows count as one entry. */
export interface SkippedRow {
  /** Zero-based row in the sheet. */
  readonly sheetRow: number;
  /** 1, or the length of a run of blank rows. */
  readonly rowCount: number;
  readonly why: SkipReason;
  /** What stands in it, shortened; empty for a blank row. */
  readonly text: string;
}

export type SkipReason =
  'title' | 'note' | 'blank' | 'total' | 'repeated-header' | 'hidden' | 'walk-in' | 'not-counting';

/** What the top of a sheet tells of the rows further down that are no data. */
export interface ListMarks {
  /** What stands in the rows above the data, folded as titles are compared: it comes again on each printed page. */
  readonly titles: readonly string[];
  /** Rows of the sheet that their formulas or merged cells give away. */
  readonly rows: readonly { readonly sheetRow: number; readonly why: 'total' | 'title' }[];
}

/** Neighbouring rows of a sheet. */
export interface RowStretch {
  /** Zero-based row in the sheet. */
  readonly first: number;
  readonly count: number;
}

export interface StructureColumn {
  /** Zero-based column in the sheet. */
  readonly sheetColumn: number;
  /** One line, trimmed, unique: two-row headers joined, a missing header made up (`A列`), a second `余额` numbered. */
  readonly header: string;
  /** The sheet has no header over this column. */
  readonly unnamed: boolean;
  /** Neither a header nor, in the sample, a value. */
  readonly empty: boolean;
  /** The unit that the heading of its group states for the amounts below it. */
  readonly groupUnit?: StatedUnit | undefined;
}

/** A day that a row above the header states. */
export interface StatedDay {
  /** In Excel days. */
  readonly day: number;
  /** What it is the day of: of the data, or only of printing or exporting them. */
  readonly why: 'data' | 'printed';
  /** Where it stands, `A2`, and what stands there, shortened. */
  readonly cell: string;
  readonly text: string;
}

/** The unit that something beside the headers states for the amounts of the table: a title, a note, a group's heading, a name. */
export interface StatedUnit {
  /** 10000 for 单位：万元. */
  readonly scale: number;
  /** Empty where the name of the sheet or the file states it. */
  readonly cell: string;
  readonly text: string;
}

/** Where the table stands in the region. */
export interface Structure {
  /** Undefined where the sheet has no header row. */
  readonly headerRows: HeaderRows | undefined;
  /** Zero-based row of the sheet where the data begins. */
  readonly dataStart: number;
  readonly columns: readonly StructureColumn[];
  /** Rows above the header. */
  readonly skipped: readonly SkippedRow[];
  /** The days that those rows state, the likeliest first. */
  readonly statedDays: readonly StatedDay[];
  readonly statedUnit?: StatedUnit | undefined;
  readonly marks?: ListMarks | undefined;
  readonly issues: readonly Issue[];
}
