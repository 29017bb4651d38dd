import type { CellStore } from '../../model/cells/cell-store';

/** 1.234: thousands in one half of the world, one and a bit in the other. */
const uncertain = /^-?[1-9]\d{0,2}\.\d{3}$/;
const comma =
  /^[^\d.,]*(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})[^\d.,]*$|^[^\d.,]*\d{1,3}(?:\.\d{3}){2,}[^\d.,]*$/;
const point = /^[^\d.,]*(?:\d{1,3}(?:,\d{3})+|\d+)?\.\d+[^\d.,]*$/;

/**
 * Which columns of a text write their decimals with a comma. There 1.234 is no number of the file's: it stays the text that it was, as it
 * does where nothing in the column decides.
 */
export class DecimalColumns {
  private readonly uncertain = new Set<number>();
  private readonly commas = new Set<number>();
  private readonly points = new Set<number>();

  see(field: string, column: number): void {
    if (!field.includes('.') && !field.includes(',')) return;
    if (uncertain.test(field)) this.uncertain.add(column);
    else if (!this.commas.has(column) && comma.test(field)) this.commas.add(column);
    else if (!this.points.has(column) && point.test(field)) this.points.add(column);
  }

  /** Makes texts again of the numbers that may be none. */
  restore(cells: CellStore, rowCount: number): void {
    const columns = [...this.uncertain].filter(
      (column) => this.commas.has(column) || !this.points.has(column),
    );
    if (columns.length === 0) return;
    for (let row = 0; row < rowCount; row++) {
      const own = cells.row(row);
      if (!own) continue;
      for (const column of columns) {
        const place = own.shape.place(column);
        const value = own.values[place];
        if (typeof value === 'number' && uncertain.test(String(value))) own.values[place] = String(value);
      }
    }
  }
}
