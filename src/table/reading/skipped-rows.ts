import { isBlank, shownCell, type Cell } from '../cells/cell';
import type { SkippedRow, SkipReason } from './structure';

/** A row that waits for the rows below it; blank rows in a run wait as one, without cells. */
export interface HeldRow {
  readonly sheetRow: number;
  readonly rowCount: number;
  readonly cells: readonly Cell[];
}

/** The rows that are left out of a table, and why. */
export class SkippedRows {
  private readonly rows: SkippedRow[] = [];

  add({ sheetRow, rowCount, cells }: HeldRow, why: SkipReason): void {
    const text = cells
      .filter((cell) => !isBlank(cell))
      .map(shownCell)
      .join(' | ');
    this.rows.push({ sheetRow, rowCount, why, text: shownCell(text) });
  }

  /** A stretch that goes on from the block before is one entry with it. */
  hidden(sheetRow: number, rowCount: number): void {
    const last = this.rows.at(-1);
    if (last?.why === 'hidden' && last.sheetRow + last.rowCount === sheetRow) {
      this.rows[this.rows.length - 1] = { ...last, rowCount: last.rowCount + rowCount };
    } else {
      this.add({ sheetRow, rowCount, cells: [] }, 'hidden');
    }
  }

  /** From the top of the sheet down. */
  inOrder(): readonly SkippedRow[] {
    return this.rows.sort((left, right) => left.sheetRow - right.sheetRow);
  }
}
