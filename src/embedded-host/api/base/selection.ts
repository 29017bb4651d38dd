import type { Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';

const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** What is selected: areas on each sheet, the first of them with the active cell. */
export class Selection {
  private readonly areas = new Map<Sheet, readonly Area[]>();

  constructor(private readonly workbook: Workbook) {}

  /** The selected areas of a sheet; A1 where nothing was selected yet. */
  of(sheet: Sheet): readonly Area[] {
    return this.areas.get(sheet) ?? [firstCell];
  }

  /** Selects areas and brings their sheet to the front. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.areas.set(sheet, areas);
    this.workbook.activate(sheet);
  }

  /** The first selected area of the sheet in front. */
  get first(): { sheet: Sheet; area: Area } {
    const sheet = this.workbook.activeSheet;
    return { sheet, area: this.of(sheet)[0] ?? firstCell };
  }
}
