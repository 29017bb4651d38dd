import type { Area } from '../cells/area';
import { ChangedCells } from './changed-cells';
import { CustomXmlParts } from '../parts/custom-xml-parts';
import { DefinedNames } from '../parts/defined-names';
import { Sheet, type WorkbookOfSheet } from './sheet';
import type { SheetVisibility } from '../parts/sheet-settings';
import { checkSheetName } from './sheet-name';
import { StyleBook } from '../styles/style-book';
import { Table, type TableColumn, type TableStyle } from '../parts/table';
import type { WorkbookEdit } from '../cells/workbook-edit';

/** What a new table needs. Names of columns are those of the header cells. */
export interface NewTable {
  readonly name: string;
  readonly area: Area;
  readonly columnNames: readonly string[];
  readonly hasHeaderRow?: boolean;
  readonly style?: Partial<TableStyle>;
}

/** Something odd in a file that was read all the same: a quote that is opened on a line, from 1, and never closed. */
export interface FileRemark {
  readonly kind: 'unclosed-quote';
  readonly line: number;
}

/**
 * A workbook in memory: the sheets in the order of their tabs and what they share. It knows nothing of files; opening fills
 * it, and saving asks it what was touched.
 */
export class Workbook implements WorkbookOfSheet {
  readonly definedNames = new DefinedNames();
  readonly customXmlParts = new CustomXmlParts();
  readonly styles: StyleBook;
  readonly date1904: boolean;
  /** Sheets may not be added, removed, renamed, moved or hidden. */
  readonly isStructureProtected: boolean;
  isSheetListTouched = false;
  /** Whether Excel has to calculate when it opens the file: a cell changed, and formulas may depend on it. */
  needsCalculation = false;
  readonly edits: WorkbookEdit[] = [];
  readonly addInFunctions = new Set<string>();
  /** What was odd in the file and read all the same. */
  readonly remarks: FileRemark[] = [];
  /** Cells that changed, for whoever listens by {@link onChange}. */
  readonly changes = new ChangedCells();
  /** Told of each change of a cell; null where nobody calculates. */
  onChange: (() => void) | null = null;
  private readonly tabs: Sheet[] = [];
  /** Names of chart sheets and other tabs that are no worksheets, in small letters. */
  private readonly otherTabs = new Set<string>();
  private active: Sheet | null = null;
  private nextSheetId = 1;
  private nextTableId = 1;

  constructor(options: { date1904?: boolean; isStructureProtected?: boolean; styles?: StyleBook } = {}) {
    this.date1904 = options.date1904 ?? false;
    this.isStructureProtected = options.isStructureProtected ?? false;
    this.styles = options.styles ?? StyleBook.createDefault();
  }

  /** A new workbook with one empty sheet, as Excel makes it. */
  static createEmpty(sheetName = 'Sheet1'): Workbook {
    const workbook = new Workbook();
    workbook.addSheet(sheetName);
    return workbook;
  }

  get sheets(): readonly Sheet[] {
    return this.tabs;
  }

  /** The sheet in front. */
  get activeSheet(): Sheet {
    const sheet = this.active ?? this.tabs.find((tab) => tab.visibility === 'visible') ?? this.tabs[0];
    if (!sheet) throw new Error('the workbook has no sheets');
    return sheet;
  }

  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.tabs.find((tab) => tab.name.toLowerCase() === wanted);
  }

  /** Adds an empty sheet at the end. Throws a RangeError where the name is taken or not allowed. */
  addSheet(name: string): Sheet {
    checkSheetName(name, this);
    const sheet = new Sheet(this, this.nextSheetId++, name);
    this.tabs.push(sheet);
    this.isSheetListTouched = true;
    return sheet;
  }

  /** Takes over a sheet of the file. */
  loadSheet(id: number, name: string, visibility: SheetVisibility): Sheet {
    const sheet = new Sheet(this, id, name, visibility);
    this.tabs.push(sheet);
    this.keepSheetId(id);
    return sheet;
  }

  /** Takes over a tab of the file that is no worksheet: its id and its name are given to no new sheet. */
  loadOtherTab(id: number, name: string): void {
    this.keepSheetId(id);
    this.otherTabs.add(name.toLowerCase());
  }

  hasTab(name: string): boolean {
    return this.sheet(name) !== undefined || this.otherTabs.has(name.toLowerCase());
  }

  /** Keeps new tables from an id that the file gives to a table, wherever it hangs. */
  keepTableId(id: number): void {
    this.nextTableId = Math.max(this.nextTableId, id + 1);
  }

  takeSheetOut(sheet: Sheet): void {
    this.tabs.splice(this.tabs.indexOf(sheet), 1);
    if (this.active === sheet) this.active = null;
    this.definedNames.removeScope(sheet);
    this.isSheetListTouched = true;
  }

  /** Moves a tab; 0 is the first place. */
  moveSheet(sheet: Sheet, place: number): void {
    const from = this.tabs.indexOf(sheet);
    if (from === place) return;
    this.tabs.splice(from, 1);
    this.tabs.splice(place, 0, sheet);
    this.isSheetListTouched = true;
  }

  setVisibility(sheet: Sheet, visibility: SheetVisibility): void {
    sheet.visibility = visibility;
    if (this.active === sheet && visibility !== 'visible') this.active = null;
    this.isSheetListTouched = true;
  }

  /** Brings a sheet to the front. */
  activate(sheet: Sheet): void {
    if (this.activeSheet !== sheet) this.isSheetListTouched = true;
    this.active = sheet;
  }

  /** Takes over which sheet is in front in the file. */
  loadActiveSheet(sheet: Sheet): void {
    this.active = sheet;
  }

  tables(): Table[] {
    return this.tabs.flatMap((tab) => tab.tables);
  }

  sheetOfTable(table: Table): Sheet | undefined {
    return this.tabs.find((tab) => tab.tables.includes(table));
  }

  /** Makes a table of an area. The caller has written the header cells and checked that nothing is in the way. */
  addTable(sheet: Sheet, { name, area, columnNames, hasHeaderRow = true, style }: NewTable): Table {
    const columns: TableColumn[] = columnNames.map((columnName, place) => ({
      id: place + 1,
      name: columnName,
    }));
    const table = new Table(this.nextTableId++, {
      name,
      area,
      columns,
      hasHeaderRow,
      hasTotalsRow: false,
      hasFilterButtons: hasHeaderRow,
      style: { ...defaultTableStyle, ...style },
    });
    table.isTouched = true;
    sheet.tables.push(table);
    sheet.touchedSettings.add('tables');
    return table;
  }

  /** Takes over a table of the file. */
  loadTable(sheet: Sheet, table: Table): void {
    sheet.tables.push(table);
    this.keepTableId(table.id);
  }

  removeTable(table: Table): void {
    const sheet = this.sheetOfTable(table);
    if (!sheet) return;
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    sheet.touchedSettings.add('tables');
  }

  noteCalculation(): void {
    this.needsCalculation = true;
    this.onChange?.();
  }

  noteCell(sheet: Sheet, row: number, column: number): void {
    if (this.onChange) this.changes.note(sheet, row, column);
    this.noteCalculation();
  }

  private keepSheetId(id: number): void {
    this.nextSheetId = Math.max(this.nextSheetId, id + 1);
  }
}

const defaultTableStyle: TableStyle = {
  name: 'TableStyleMedium2',
  showFirstColumn: false,
  showLastColumn: false,
  showRowStripes: true,
  showColumnStripes: false,
};
