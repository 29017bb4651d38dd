import type { Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import type { Table } from '../../model/parts/table';
import type { Workbook } from '../../model/book/workbook';

/** Cells of one sheet. The area is changed in place when cells move under a range that the client keeps. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
}

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** One column of a table, by an id that stays when columns are inserted. */
export interface TableColumnTarget {
  readonly table: Table;
  readonly columnId: number;
}

/** One row of a table's body, counted from 0. */
export interface TableRowTarget {
  readonly table: Table;
  readonly index: number;
}

/** One side of a range's borders. */
export interface BorderTarget extends RangeTarget {
  readonly side: BorderSideName;
}

export type BorderSideName =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';

/** A name, by scope: its content may change under the same name. */
export interface NameTarget {
  readonly name: string;
  readonly scope: Sheet | null;
}

/** A conditional format of a sheet, as its list knows it. */
export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly id: number;
}

/** A note of a sheet, as its list knows it. */
export interface NoteTarget {
  readonly sheet: Sheet;
  readonly id: number;
}

/** A sort or a filter of a sheet or of a table. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

/** A pivot table of a sheet, by its name. */
export interface PivotTarget {
  readonly sheet: Sheet;
  readonly name: string;
}

/** The names of a workbook or of one sheet. */
export interface NamesTarget {
  readonly workbook: Workbook;
  readonly scope: Sheet | null;
}

/** The tables of a workbook, a sheet or a range. */
export interface TablesTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
  readonly tables: () => readonly Table[];
}

/** For each class of the API that is built: what its objects stand for. */
export interface Targets {
  Application: Workbook;
  Workbook: Workbook;
  Runtime: Workbook;
  WorkbookProtection: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  PageLayout: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  FormatProtection: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  RangeSort: RangeTarget;
  RangeView: RangeTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  TextConditionalFormat: ConditionalFormatTarget;
  ColorScaleConditionalFormat: ConditionalFormatTarget;
  DataBarConditionalFormat: ConditionalFormatTarget;
  ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  DataValidation: RangeTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: TablesTarget;
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: TableColumnTarget;
  TableRowCollection: Table;
  TableRow: TableRowTarget;
  TableSort: Table;
  AutoFilter: FilterTarget;
  PivotTableCollection: Sheet;
  PivotTable: PivotTarget;
  PivotLayout: PivotTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  CustomXmlPartCollection: Workbook;
  CustomXmlPartScopedCollection: { readonly workbook: Workbook; readonly namespaceUri: string };
  CustomXmlPart: string;
  NoteCollection: { readonly workbook: Workbook; readonly sheet: Sheet | null };
  Note: NoteTarget;
  CommentCollection: { readonly workbook: Workbook; readonly sheet: Sheet | null };
  Comment: NoteTarget;
  Functions: Workbook;
  FunctionResult: { readonly value: number };
  AddinInternalService: Workbook;
  AppRuntimeService: Workbook;
  CustomFunctions: Workbook;
}

/** A class that is built. */
export type ClassName = keyof Targets;
