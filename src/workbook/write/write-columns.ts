import { literal } from '../cell-text';
import { changedStretches } from './changed-stretches';
import { groupBlock, groupRowBytes, probesOf, type ColumnGroup } from './column-blocks';
import { asWritten, contentFor, type ColumnsToWrite } from './column-to-write';
import type { CellContent, Journal } from './journal';
import { inBlocks, type WriteControl } from './write-block';

/** The sheet and the header row that own columns hang from, and how their cells come here. */
export type ColumnPlace = Pick<ColumnsToWrite, 'sheetName' | 'headerRow' | 'load'>;

/** Fills columns that this run inserted: block after block, whole rectangles. */
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
    groupRowBytes(group, probes),
    async (context, from, to) => {
      await place.load?.(map.subarray(from, to), group.columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      sheet.getRangeByIndexes(place.headerRow + 1 + from, group.at, to - from, group.columns.length).values =
        groupBlock(group, map, from, to);
    },
    control,
  );
}

/**
 * Brings columns of an earlier run up to date: reads them and writes only the stretches that differ, each with its old
 * content in the journal.
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
    2 * groupRowBytes(group, probes),
    async (context, from, to) => {
      await place.load?.(map.subarray(from, to), group.columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const top = place.headerRow + 1 + from;
      const range = sheet.getRangeByIndexes(top, group.at, to - from, group.columns.length);
      range.load('values');
      await context.sync();
      const old = range.values as CellContent[][];
      group.columns.forEach((column, offset) => {
        const before = old.map((row) => row[offset] ?? '');
        const now = Array.from(map.subarray(from, to), (mapped) => contentFor(column, mapped));
        for (const stretch of changedStretches(before, now)) {
          const { from: start, to: end } = stretch;
          journal.add(context, {
            kind: 'column-cells',
            sheet: place.sheetName,
            key: column.key,
            firstRow: 1 + from + start,
            cells: before.slice(start, end).map(restorable),
          });
          sheet.getRangeByIndexes(top + start, group.at + offset, end - start, 1).values = now
            .slice(start, end)
            .map((content) => [asWritten(column, content)]);
        }
      });
    },
    control,
  );
}

/** An old value of an own column, as it must be written to be the same again. */
function restorable(value: CellContent): CellContent {
  return typeof value === 'string' ? literal(value) : value;
}
