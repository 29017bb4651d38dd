import type { Area } from '../cells/area';

/** A column of a table. Its name is the text of its header cell. */
export interface TableColumn {
  /** Unique in the table, from 1; stays when columns are inserted. */
  readonly id: number;
  readonly name: string;
}

/** What a table has to say about its look. */
export interface TableStyle {
  /** `TableStyleMedium2`, or null for none. */
  readonly name: string | null;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showRowStripes: boolean;
  readonly showColumnStripes: boolean;
}

/** An Excel table. Its id is unique in the workbook. Setters mark it for saving. */
export class Table {
  /** Whether the file's part has to be written again. */
  isTouched = false;

  constructor(
    readonly id: number,
    private settings: {
      name: string;
      area: Area;
      columns: readonly TableColumn[];
      hasHeaderRow: boolean;
      hasTotalsRow: boolean;
      hasFilterButtons: boolean;
      style: TableStyle;
    },
  ) {}

  /** The name used in formulas (the file's `displayName`). */
  get name(): string {
    return this.settings.name;
  }

  /** Header row, body and totals row. */
  get area(): Area {
    return this.settings.area;
  }

  get columns(): readonly TableColumn[] {
    return this.settings.columns;
  }

  get hasHeaderRow(): boolean {
    return this.settings.hasHeaderRow;
  }

  get hasTotalsRow(): boolean {
    return this.settings.hasTotalsRow;
  }

  get hasFilterButtons(): boolean {
    return this.settings.hasFilterButtons;
  }

  get style(): TableStyle {
    return this.settings.style;
  }

  /** The rows between header and totals; null for a table without any. */
  get bodyArea(): Area | null {
    const top = this.area.top + (this.hasHeaderRow ? 1 : 0);
    const bottom = this.area.bottom - (this.hasTotalsRow ? 1 : 0);
    return top <= bottom ? { ...this.area, top, bottom } : null;
  }

  /** Changes name, area, columns or look; columns have to be as many as the area is wide. */
  change(change: Partial<Table['settings']>): void {
    const settings = { ...this.settings, ...change };
    if (settings.columns.length !== settings.area.right - settings.area.left + 1) {
      throw new RangeError(`table ${settings.name}: ${settings.columns.length} columns do not fit its area`);
    }
    this.settings = settings;
    this.isTouched = true;
  }
}
