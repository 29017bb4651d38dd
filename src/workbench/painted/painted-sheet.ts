import type { PaintedCell } from './painted-cell';
import type { SheetLayout } from './sheet-layout';
import { placeOnTile, tileAt, type Tile } from './tiles';

/** A sheet as far as it is known to the page: the one source of all that is drawn. Another object whenever something seen has changed. */
export class PaintedSheet {
  constructor(
    readonly layout: SheetLayout,
    private readonly tiles: ReadonlyMap<number, { readonly cells: Tile }>,
  ) {}

  /** A cell; null for one without anything, undefined for one that has not come yet. */
  cell(row: number, column: number): PaintedCell | null | undefined {
    return this.tiles.get(tileAt(row, column))?.cells[placeOnTile(row, column)];
  }
}
