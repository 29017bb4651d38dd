import type { Area } from '../../embedded-host/model/cells/area';
import type { PaintedCell } from './painted-cell';

/** Rows and columns of a tile: a screen is some four of them. */
export const [tileRows, tileColumns] = [32, 16];
const tilesAcross = 1_024;

/** The cells of a tile, row by row; null for cells without anything. */
export type Tile = readonly (PaintedCell | null)[];

/** The number of the tile that a cell is on. */
export function tileAt(row: number, column: number): number {
  return Math.floor(row / tileRows) * tilesAcross + Math.floor(column / tileColumns);
}

/** The place of a cell on its tile. */
export function placeOnTile(row: number, column: number): number {
  return (row % tileRows) * tileColumns + (column % tileColumns);
}

/** The cells that a tile covers. */
export function areaOfTile(tile: number): Area {
  const top = Math.floor(tile / tilesAcross) * tileRows;
  const left = (tile % tilesAcross) * tileColumns;
  return { top, left, bottom: top + tileRows - 1, right: left + tileColumns - 1 };
}

/** The tiles that an area touches. */
export function tilesOf({ top, left, bottom, right }: Area): number[] {
  const tiles: number[] = [];
  for (let row = top - (top % tileRows); row <= bottom; row += tileRows) {
    for (let column = left - (left % tileColumns); column <= right; column += tileColumns) {
      tiles.push(tileAt(row, column));
    }
  }
  return tiles;
}
