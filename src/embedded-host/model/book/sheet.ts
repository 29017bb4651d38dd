import type { Area } from '../cells/area';
import { overlaps } from '../cells/area';
import { CellStore } from '../cells/cell-store';
import type { CellValue } from '../cells/cell-value';
import { ColumnLayout } from '../cells/column-layout';
import type { ConditionalFormat } from '../parts/conditional-format';
import type { DataValidation } from '../parts/data-validation';
import type { DefinedNames } from '../parts/defined-names';
import { FormulaStore } from '../formulas/formula-store';
import { maxColumns, maxRows, maxTextLength } from '../cells/limits';
import type { Note } from '../parts/note';
import type { RowCells } from '../cells/row-cells';
import { RowLayout } from '../cells/row-layout';
import { noCell } from '../cells/row-shape';
import { defaultSheetSettings, type SheetSettings, type SheetVisibility } from '../parts/sheet-settings';
import type { Table } from '../parts/table';
import type { StyleBook } from '../styles/style-book';
import { TrackedList } from '../cells/tracked-list';
import type { WorkbookEdit } from '../cells/workbook-edit';

/** A pivot table, as far as it is known: what it is called and where it lies. */
export interface Pivot {
  readonly name: string;
  readonly area: Area;
}

/**
 * The workbook of a sheet, as sheets know it: what they share, and what of it follows when one of them is changed. The class of
 * the workbook stands above, since it makes the sheets.
 */
export interface WorkbookOfSheet {
  readonly styles: StyleBook;
  /** Days count from 1904-01-01 instead of 1900-01-01. */
  readonly date1904: boolean;
  /** The worksheets in the order of their tabs, hidden ones too. */
  readonly sheets: readonly Sheet[];
  readonly definedNames: DefinedNames;
  /** Names of functions of add-ins in capitals, `HY.ABC`: files write them in another way. */
  readonly addInFunctions: Set<string>;
  /** Edits that references had to follow since opening, in order. */
  readonly edits: WorkbookEdit[];
  /** Whether the tabs were added, removed, renamed, moved, hidden or activated since opening. */
  isSheetListTouched: boolean;
  /** The sheet of this name, whatever its case. */
  sheet(name: string): Sheet | undefined;
  /** Whether a tab of any kind has this name, whatever its case. */
  hasTab(name: string): boolean;
  /** Takes a sheet out of the tabs; use `removeSheet` of structure.ts, which follows it in formulas. */
  takeSheetOut(sheet: Sheet): void;
  /** All tables of all sheets. */
  tables(): Table[];
  /** The sheet that a table is on. */
  sheetOfTable(table: Table): Sheet | undefined;
  /** Turns a table into a plain range; its cells stay. */
  removeTable(table: Table): void;
  /** Notes that a cell changed. */
  noteCell(sheet: Sheet, row: number, column: number): void;
  /** Notes that Excel has to calculate. */
  noteCalculation(): void;
}

/**
 * A worksheet in memory. Rows and columns count from 0. Every change is noted in what it changes, so that saving patches
 * those places of the file and no others.
 */
export class Sheet {
  readonly cells = new CellStore();
  readonly formulas = new FormulaStore();
  readonly columns = new ColumnLayout();
  readonly rows = new RowLayout();
  readonly conditionalFormats = new TrackedList<ConditionalFormat>();
  readonly dataValidations = new TrackedList<DataValidation>();
  readonly notes = new TrackedList<Note>();
  /** Tables on this sheet in the order of the file; change through `workbook.addTable` and `workbook.removeTable`. */
  readonly tables: Table[] = [];
  pivots: readonly Pivot[] = [];
  /** Whether moved lines, renamed or removed sheets gave formulas of this sheet another text or another place. */
  formulasWereRewritten = false;
  /** Settings that were set since opening. */
  readonly touchedSettings = new Set<keyof SheetSettings | 'merges' | 'tables'>();
  private readonly settings: SheetSettings = { ...defaultSheetSettings };
  private mergedAreas: readonly Area[] = [];

  /**
   * Made by `workbook.addSheet` and by opening a file.
   *
   * @param id unique in the workbook, never given again; not the place of the tab.
   */
  constructor(
    readonly workbook: WorkbookOfSheet,
    readonly id: number,
    /** Change it by `renameSheet` of structure.ts, which follows it in formulas. */
    public name: string,
    /** Change it by `workbook.setVisibility`. */
    public visibility: SheetVisibility = 'visible',
  ) {}

  /** The value of a cell; blank cells are the empty text. */
  getValue(row: number, column: number): CellValue {
    return this.cells.row(row)?.value(column) ?? '';
  }

  /** Values of a block, row-major. */
  readValues(top: number, left: number, rows: number, columns: number): CellValue[][] {
    return this.cells.readValues(top, left, rows, columns);
  }

  /**
   * Puts a constant into a cell, in place of a formula too. The empty text makes the cell blank and keeps its format.
   * Text is text, whatever it begins with.
   */
  setValue(row: number, column: number, value: CellValue): void {
    this.requireInside(row, column);
    if (typeof value === 'string' && value.length > maxTextLength) {
      throw new RangeError(`text of ${value.length} characters is too long for a cell`);
    }
    const cells = this.cells.row(row);
    if (value === '' && (cells === undefined || cells.style(column) === noCell)) return;
    this.formulas.delete(row, column);
    const target = cells ?? this.cells.rowForWriting(row);
    target.setValue(column, value, this.styleOfNewCell(row, column, target));
    this.workbook.noteCell(this, row, column);
  }

  /** Puts the result of a formula into a cell: into the formula's own, or into one that it spills into. */
  setResult(row: number, column: number, value: CellValue): void {
    const cells = this.cells.row(row);
    if (value === '' && (cells === undefined || cells.style(column) === noCell)) return;
    const target = cells ?? this.cells.rowForWriting(row);
    target.setValue(column, value, this.styleOfNewCell(row, column, target));
  }

  /** The formula without equals sign, or undefined; shared ones are spelled out for the cell. */
  getFormula(row: number, column: number): string | undefined {
    return this.formulas.text(row, column);
  }

  /** Puts a formula (without equals sign) into a cell, with the value to be shown until Excel calculates. */
  setFormula(row: number, column: number, text: string, cachedValue: CellValue = ''): void {
    this.requireInside(row, column);
    const cells = this.cells.rowForWriting(row);
    cells.setValue(column, cachedValue, this.styleOfNewCell(row, column, cells));
    this.formulas.set(row, column, text);
    this.workbook.noteCell(this, row, column);
  }

  /** The style index of a cell: its own, else its row's, else its column's, else 0. */
  getStyle(row: number, column: number): number {
    const own = this.cells.row(row)?.style(column) ?? noCell;
    return own !== noCell ? own : (this.rows.style(row) ?? this.columns.get(column).style ?? 0);
  }

  /** Gives a cell a style index of the workbook's style book. */
  setStyle(row: number, column: number, style: number): void {
    this.requireInside(row, column);
    if (this.getStyle(row, column) === style) return;
    this.cells.rowForWriting(row).setStyle(column, style);
  }

  /** The cell's number format, as English Excel writes it. */
  getNumberFormat(row: number, column: number): string {
    return this.workbook.styles.numberFormat(this.getStyle(row, column));
  }

  /** Takes cells away with value, formula and format. */
  removeCells(area: Area): void {
    for (const [row, cells] of this.cells.rows(area.top, area.bottom)) {
      for (const column of cells.shape.columns.filter((at) => at >= area.left && at <= area.right)) {
        cells.remove(column);
        this.formulas.delete(row, column);
        this.workbook.noteCell(this, row, column);
      }
    }
    this.workbook.noteCalculation();
  }

  /** The area around all cells, formatted blank ones included (`valuesOnly`: without them); null for an empty sheet. */
  usedRange(valuesOnly = false): Area | null {
    return this.cells.extent(valuesOnly);
  }

  /** Merged areas in the file's order. */
  get merges(): readonly Area[] {
    return this.mergedAreas;
  }

  /** Merges the cells of an area and parts those merged areas that it meets. Values below the first cell stay unseen. */
  merge(area: Area): void {
    this.unmerge(area);
    this.mergedAreas = [...this.mergedAreas, area];
  }

  /** Parts every merged area that shares a cell with this one. */
  unmerge(area: Area): void {
    this.mergedAreas = this.mergedAreas.filter((merged) => !overlaps(merged, area));
    this.touchedSettings.add('merges');
  }

  /** Takes over merged areas, of the file or after a move of cells. */
  loadMerges(areas: readonly Area[]): void {
    this.mergedAreas = areas;
  }

  /** One of the sheet's settings. */
  get<Key extends keyof SheetSettings>(key: Key): SheetSettings[Key] {
    return this.settings[key];
  }

  /** Sets one of the sheet's settings. */
  set<Key extends keyof SheetSettings>(key: Key, value: SheetSettings[Key]): void {
    this.settings[key] = value;
    this.touchedSettings.add(key);
  }

  /** Takes over settings, of the file or after a move of cells. */
  load(settings: Partial<SheetSettings>): void {
    Object.assign(this.settings, settings);
  }

  private styleOfNewCell(row: number, column: number, cells: RowCells): number {
    const own = cells.style(column);
    return own !== noCell ? own : (this.rows.style(row) ?? this.columns.get(column).style ?? 0);
  }

  private requireInside(row: number, column: number): void {
    if (row >= 0 && row < maxRows && column >= 0 && column < maxColumns) return;
    throw new RangeError(`row ${row}, column ${column} is outside the sheet`);
  }
}
