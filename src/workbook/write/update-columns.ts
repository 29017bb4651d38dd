import type { Cell } from '../../table/cell';
import { cellHash } from '../../table/cell-hash';
import { literal } from '../cell-text';
import { ownHeader } from '../identity';
import { changedStretches, type Stretch } from './changed-stretches';
import { groupRowBytes, probesOf, type ColumnGroup } from './column-blocks';
import { asWritten, contentFor, type ColumnToWrite } from './column-to-write';
import type { CellContent, Journal } from './journal';
import { areSameRows, belowHeader, keyBytes, keyCells } from './row-keys';
import { sheetChanged } from './sheet-changed';
import { inBlocks, type WriteControl } from './write-block';
import { groupHeader, requireSameRows, type ColumnPlace } from './write-columns';

/** A stretch of a column whose content differs, and all that the column held in the block. */
interface Change extends Stretch {
  readonly column: ColumnToWrite;
  readonly before: readonly CellContent[];
  readonly now: readonly CellContent[];
}

/**
 * Brings columns of an earlier run up to date: reads them and writes only the stretches that differ, each with its old
 * content in the journal.
 * @throws Problem `sheet-changed` when the rows are not those that were read; own cells beside other customers are put right by then.
 */
export async function updateColumns(
  place: ColumnPlace,
  group: ColumnGroup,
  map: Int32Array,
  journal: Journal,
  control: WriteControl,
): Promise<void> {
  const probes = probesOf(map);
  await place.load?.(probes, group.columns);
  return inBlocks(
    map.length,
    // Old and new content may both have to travel.
    groupRowBytes(group, probes) + Math.max(groupRowBytes(group, probes), keyBytes),
    async (context, from, to) => {
      await place.load?.(map.subarray(from, to), group.columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const keys = keyCells(sheet, place.anchor, from, to).load('values');
      const range = belowHeader(groupHeader(sheet, group), from, to).load('values');
      await context.sync();
      requireSameRows(place, map, from, keys);
      const rows = hashesOf(keys);
      const changes = changesOf(group, range.values as CellContent[][], map.subarray(from, to));
      if (changes.length === 0) return;
      for (const change of changes) queue(context, sheet, place, change, from, rows, journal);
      const after = keyCells(sheet, place.anchor, from, to).load('values');
      await context.sync();
      if (areSameRows(place.keys.hashes, map, from, after.values as Cell[][])) return;
      for (const change of changes) putRight(sheet, change, from, rows, hashesOf(after));
      await context.sync();
      throw sheetChanged(place.sheetName);
    },
    control,
  );
}

function changesOf(group: ColumnGroup, old: readonly (readonly CellContent[])[], map: Int32Array): Change[] {
  return group.columns.flatMap((column, offset) => {
    const before = old.map((row) => row[offset] ?? '');
    const now = Array.from(map, (mapped) => contentFor(column, mapped));
    return changedStretches(before, now).map((stretch) => ({ ...stretch, column, before, now }));
  });
}

function queue(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheetName, anchor }: ColumnPlace,
  { column, before, now, from, to }: Change,
  blockStart: number,
  rows: readonly number[],
  journal: Journal,
): void {
  const firstRow = blockStart + from;
  const cells = before.slice(from, to).map(restorable);
  const of = { sheet: sheetName, key: column.key, firstRow, anchor };
  journal.add(context, { kind: 'column-cells', ...of, cells, rows: rows.slice(from, to) });
  belowHeader(ownHeader(sheet, column.key), firstRow, blockStart + to).values = now
    .slice(from, to)
    .map((content) => [asWritten(column, content)]);
}

/** Rows moved between reading and writing: beside each customer who stands in the stretch now goes what was his, or nothing. */
function putRight(
  sheet: Excel.Worksheet,
  { column, before, from, to }: Change,
  blockStart: number,
  rows: readonly number[],
  rowsNow: readonly number[],
): void {
  const header = ownHeader(sheet, column.key);
  for (let row = from; row < to; row++) {
    const key = rowsNow[row];
    if (key === rows[row] || key === undefined) continue;
    const old = rows.indexOf(key);
    const content = old < 0 || rows.lastIndexOf(key) !== old ? '' : restorable(before[old] ?? '');
    belowHeader(header, blockStart + row, blockStart + row + 1).values = [[content]];
  }
}

function hashesOf(keys: Excel.Range): number[] {
  return (keys.values as Cell[][]).map(([cell = '']) => cellHash(cell));
}

/** An old value of an own column, as it must be written to be the same again. */
function restorable(value: CellContent): CellContent {
  return typeof value === 'string' ? literal(value) : value;
}
