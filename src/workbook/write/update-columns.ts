import { literal } from '../cell-text';
import { groupHeader, probesOf, rowBytesOf, type ColumnGroup } from './column-blocks';
import { asWritten, contentFor, type ColumnToWrite } from './column-to-write';
import type { CellContent, Journal } from './journal';
import { belowHeader, hashesOfKeys, keyBytes, keyCells } from './row-keys';
import { inBlocks, type WriteControl } from './write-block';
import { changedBytes, writeChangedRows, type ChangedRow } from './write-changed-rows';
import { requireSameRows, type ColumnPlace } from './write-columns';

/**
 * Brings columns of an earlier run up to date: reads them and writes only the cells that differ. These are gathered until they fill a
 * request, or the keys of the rows between them its answer: few changes cost few requests.
 * @throws Problem `sheet-changed` when the rows are not those that were read; own cells beside other customers are put right by then.
 */
export async function updateColumns(
  place: ColumnPlace,
  groups: readonly ColumnGroup[],
  map: Int32Array,
  journal: Journal,
  control: WriteControl,
): Promise<void> {
  const columns = groups.flatMap((group) => group.columns);
  if (columns.length === 0) return;
  const probes = probesOf(map);
  await place.load?.(probes, columns);
  let changed: ChangedRow[] = [];
  let [first, bytes] = [0, 0];
  await inBlocks(
    map.length,
    // The answer holds the old cells and the keys.
    rowBytesOf(groups, probes) + keyBytes,
    async (context, from, to) => {
      const mapped = map.subarray(from, to);
      await place.load?.(mapped, columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const keys = keyCells(sheet, place.anchor, from, to).load('values');
      const ranges = groups.map((group) =>
        belowHeader(groupHeader(sheet, group.columns), from, to).load('values'),
      );
      await context.sync();
      requireSameRows(place, map, from, keys);
      const values = ranges.map((range) => range.values as CellContent[][]);
      const old = keys.values.map((_, row) => values.flatMap((rows) => rows[row] ?? []));
      const hashes = hashesOfKeys(keys);
      const here: ChangedRow[] = [];
      changesOf(columns, old, mapped).forEach((cells, row) => {
        const before = cells.map((cell, at) => (cell === null ? null : restorable(old[row]?.[at] ?? '')));
        here.push({ row: from + row, hash: hashes[row] ?? 0, cells, old: before });
      });
      changed = changed.concat(here);
      bytes += changedBytes(here);
    },
    control,
    async (to) => {
      const { blockSize } = control;
      const bytesPerRow = bytes / Math.max(1, changed.length);
      const isFull =
        blockSize.rowsFor(keyBytes) <= to - first || blockSize.rowsFor(bytesPerRow) <= changed.length;
      if (to < map.length && !isFull) return;
      await writeChangedRows({ ...place, groups, map, read: to }, { changed, bytesPerRow }, journal, control);
      [changed, first, bytes] = [[], to, 0];
    },
  );
}

/** The rows in which something differs, each with what goes into its cells; null leaves a cell as it is. */
function changesOf(
  columns: readonly ColumnToWrite[],
  old: readonly (readonly CellContent[])[],
  mapped: Int32Array,
): CellContent[][] {
  const rows: CellContent[][] = [];
  columns.forEach((column, place) => {
    old.forEach((cells, row) => {
      const content = contentFor(column, mapped[row] ?? 0);
      if (content === null || content === cells[place]) return;
      const changed = (rows[row] ??= new Array<CellContent>(columns.length).fill(null));
      changed[place] = asWritten(column, content);
    });
  });
  return rows;
}

/** An old value of an own column, as it must be written to be the same again. */
function restorable(value: CellContent): CellContent {
  return typeof value === 'string' ? literal(value) : value;
}
