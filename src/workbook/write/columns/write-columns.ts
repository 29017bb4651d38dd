import type { Cell } from '../../../table/cells/cell';
import { checkedHeader, groupBlock, probesOf, rowBytesOf, type ColumnGroup } from './column-blocks';
import type { ColumnsToWrite } from './column-to-write';
import { arePlacesSame, type FormulaWriter, type WrittenPlaces } from './formula-writer';
import { areSameRows, belowHeader, keyBytes, keyCells } from './row-keys';
import { sheetChanged } from './sheet-changed';
import { inBlocks, type WriteControl } from './write-block';

/** The sheet that own columns stand on, how its rows are known again, and how the cells come here. */
export interface ColumnPlace extends Pick<ColumnsToWrite, 'sheetName' | 'keys' | 'load'> {
  /** The name on the header of the key column. */
  readonly anchor: string;
  readonly formulas: FormulaWriter;
  /** Whether this run writes formulas into own columns, or the one before did. */
  readonly knowsFormulas: boolean;
}

/**
 * Fills columns that this run inserted: block after block, whole rectangles, one for each group. Values go first, and formulas
 * over them, so that a program that does not calculate still shows what they come to.
 * @throws Problem `sheet-changed` when the rows are not those that were read; only own cells were written by then.
 */
export async function fillColumns(
  place: ColumnPlace,
  groups: readonly ColumnGroup[],
  map: Int32Array,
  control: WriteControl,
): Promise<void> {
  const columns = groups.flatMap((group) => group.columns);
  if (columns.length === 0) return;
  const probes = probesOf(map);
  await place.load?.(probes, columns);
  return inBlocks(
    map.length,
    // The keys come back in the answer: beside a narrow column they are the larger part.
    Math.max(rowBytesOf(groups, probes), place.formulas.bytesOf(columns), keyBytes),
    async (context, from, to) => {
      await place.load?.(map.subarray(from, to), columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const keys = keyCells(sheet, place.anchor, from, to).load('values');
      for (const group of groups)
        belowHeader(checkedHeader(sheet, group.columns), from, to).values = groupBlock(group, map, from, to);
      const lookedUp = place.formulas.writes(columns) ? place.formulas.lookUp(sheet) : undefined;
      await context.sync();
      requireSameRows(place, map, from, keys);
      if (lookedUp) await writeFormulas(context, place, groups, { map, from, to }, lookedUp());
    },
    control,
  );
}

async function writeFormulas(
  context: Excel.RequestContext,
  place: ColumnPlace,
  groups: readonly ColumnGroup[],
  { map, from, to }: { readonly map: Int32Array; readonly from: number; readonly to: number },
  places: WrittenPlaces,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetName);
  for (const { columns } of groups) {
    if (!place.formulas.writes(columns)) continue;
    const texts = columns.map((column) => place.formulas.textsOf(column, places));
    belowHeader(checkedHeader(sheet, columns), from, to).formulas = Array.from(
      { length: to - from },
      (_, index) => texts.map((text) => text(map[from + index] ?? -1, from + index) ?? null),
    );
  }
  const keys = keyCells(sheet, place.anchor, from, to).load('values');
  const lookedUp = place.formulas.lookUp(sheet);
  await context.sync();
  requireSameRows(place, map, from, keys);
  if (!arePlacesSame(places, lookedUp())) throw sheetChanged(place.sheetName);
}

/** @throws Problem `sheet-changed` */
export function requireSameRows(place: ColumnPlace, map: Int32Array, from: number, keys: Excel.Range): void {
  if (!areSameRows(place.keys.hashes, map, from, keys.values as Cell[][]))
    throw sheetChanged(place.sheetName);
}
