import type { Sheet } from '../../model/book/sheet';
import { lineWidth, paddedWidth } from '../../model/cells/text-width.guesses';

/** In digits: Excel's own width of a column, and one at which a long text would push the others off the screen. */
const [narrowest, widest] = [8, 40];
/** Rows that are measured: what stands far below is as long as what stands above, and a million rows would take their time. */
const measured = 2_000;

/** How wide the columns of records without widths are to be. */
export class FittingWidths {
  private readonly longest: number[] = [];
  private rows = 0;

  /** A line with a single field is a title, which may stand across the columns beside it. */
  see(fields: readonly string[]): void {
    if (this.rows >= measured || fields.filter((field) => field !== '').length < 2) return;
    this.rows++;
    fields.forEach((field, column) => {
      this.longest[column] = Math.max(this.longest[column] ?? 0, lineWidth(field));
    });
  }

  give(sheet: Sheet): void {
    this.longest.forEach((digits, column) => {
      if (digits > narrowest)
        sheet.columns.set(column, column, { width: paddedWidth(Math.min(widest, digits)) });
    });
  }
}
