import { cellHash } from '../../../table/cells/cell-hash';
import type { Cell } from '../../../table/cells/cell';
import type { ColumnsToWrite } from './column-to-write';
import type { Journal } from '../journal/journal';

/** What the hidden names begin with that a run needs only until it is forgotten. */
export const anchorPrefix = '_huiyan_anchor_';

/**
 * Rows are known again by the cells of one column, the key column (see RowKeys). While a run lasts, a hidden name on its header says
 * where that column and the rows below it stand now. Excel resolves a name when it carries a request out, so what is read
 * by it and what is written in the same request belong together, whatever other people do between two requests.
 */
export const keyAnchorOf = (run: number) => `${anchorPrefix}${String(run)}_key`;

/** Queues the hidden name on the header of the key column, and its entry in the journal. */
export function anchorKeys(context: Excel.RequestContext, target: ColumnsToWrite, journal: Journal): void {
  const { sheetName, headerRow, keys } = target;
  const name = keyAnchorOf(journal.run);
  journal.add(context, { kind: 'anchor-keys', sheet: sheetName, name });
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.names.add(name, sheet.getCell(headerRow, keys.sheetColumn)).visible = false;
}

/** The cells of the key column from `from` to `to` (excluded) rows below the row under the header. */
export function keyCells(sheet: Excel.Worksheet, anchor: string, from: number, to: number): Excel.Range {
  return belowHeader(sheet.names.getItem(anchor).getRange(), from, to);
}

/** About what a key takes in JSON, to size the blocks. */
export const keyBytes = 32;

/** The part of the columns of a header range that lies from `from` to `to` (excluded) rows below the row under it. */
export function belowHeader(header: Excel.Range, from: number, to: number): Excel.Range {
  const first = header.getOffsetRange(1 + from, 0);
  return to - from === 1 ? first : first.getResizedRange(to - from - 1, 0);
}

/**
 * Whether the rows of the map from `from` on are still those that were read. Rows that are not of the table do not count.
 * @param values the cells of the key column now.
 */
export function areSameRows(
  hashes: Uint32Array,
  map: Int32Array,
  from: number,
  values: readonly (readonly Cell[])[],
): boolean {
  return values.every(([cell = ''], index) => {
    const mapped = map[from + index] ?? -1;
    return mapped < 0 || cellHash(cell) === hashes[mapped];
  });
}

/** The hashes of synced key cells. */
export function hashesOfKeys(keys: Excel.Range): number[] {
  return (keys.values as Cell[][]).map(([cell = '']) => cellHash(cell));
}

/** Where each hash stands; -1 for one that stands in several places. */
export function placesOf(hashes: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0;
    places.set(hash, places.has(hash) ? -1 : place);
  }
  return places;
}
