import type { Cell } from '../../table/cell';
import { ownHeader } from '../identity';
import { groupBlock, groupRowBytes, probesOf, type ColumnGroup } from './column-blocks';
import type { ColumnsToWrite } from './column-to-write';
import { areSameRows, belowHeader, keyBytes, keyCells } from './row-keys';
import { sheetChanged } from './sheet-changed';
import { inBlocks, type WriteControl } from './write-block';

/** The sheet that own columns stand on, how its rows are known again, and how the cells come here. */
export interface ColumnPlace extends Pick<ColumnsToWrite, 'sheetName' | 'keys' | 'load'> {
  /** The name on the header of the key column. */
  readonly anchor: string;
}

/**
 * Fills columns that this run inserted: block after block, whole rectangles.
 * @throws Problem `sheet-changed` when the rows are not those that were read; only own cells were written by then.
 */
export async function fillColumns(
  place: ColumnPlace,
  group: ColumnGroup,
  map: Int32Array,
  control: WriteControl,
): Promise<void> {
  const probes = probesOf(map);
  await place.load?.(probes, group.columns);
  return inBlocks(
    map.length,
    // The keys come back in the answer: beside a narrow column they are the larger part.
    Math.max(groupRowBytes(group, probes), keyBytes),
    async (context, from, to) => {
      await place.load?.(map.subarray(from, to), group.columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const keys = keyCells(sheet, place.anchor, from, to).load('values');
      belowHeader(groupHeader(sheet, group), from, to).values = groupBlock(group, map, from, to);
      await context.sync();
      requireSameRows(place, map, from, keys);
    },
    control,
  );
}

/** The header cells of a group. Where a column was put between them meanwhile it is too wide, and Excel refuses the block. */
export function groupHeader(sheet: Excel.Worksheet, { columns }: ColumnGroup): Excel.Range {
  const [first, last] = [columns[0], columns.at(-1)].map((column) => ownHeader(sheet, column?.key ?? ''));
  if (!first || !last) throw new Error('a group of no columns');
  return columns.length === 1 ? first : first.getBoundingRect(last);
}

/** @throws Problem `sheet-changed` */
export function requireSameRows(place: ColumnPlace, map: Int32Array, from: number, keys: Excel.Range): void {
  if (!areSameRows(place.keys.hashes, map, from, keys.values as Cell[][]))
    throw sheetChanged(place.sheetName);
}
