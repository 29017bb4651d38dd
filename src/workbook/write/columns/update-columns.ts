import { groupHeader, probesOf, rowBytesOf, type ColumnGroup } from './column-blocks';
import { asWritten, contentFor, type ColumnToWrite } from './column-to-write';
import { arePlacesSame, type WrittenPlaces } from './formula-writer';
import type { CellContent, Journal } from '../journal/journal';
import { isSameCell, ownCell, restorable, type OwnCell } from './own-cell';
import { belowHeader, hashesOfKeys, keyBytes, keyCells } from './row-keys';
import { sheetChanged } from './sheet-changed';
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
  let places: WrittenPlaces | undefined;
  await inBlocks(
    map.length,
    // The answer holds the old cells and the keys.
    rowBytesOf(groups, probes) + place.formulas.bytesOf(columns) + keyBytes,
    async (context, from, to) => {
      const mapped = map.subarray(from, to);
      await place.load?.(mapped, columns);
      const sheet = context.workbook.worksheets.getItem(place.sheetName);
      const keys = keyCells(sheet, place.anchor, from, to).load('values');
      const ranges = groups.map((group) =>
        belowHeader(groupHeader(sheet, group.columns), from, to).load(
          place.knowsFormulas ? 'values,formulas' : 'values',
        ),
      );
      const lookedUp = place.knowsFormulas ? place.formulas.lookUp(sheet) : undefined;
      await context.sync();
      requireSameRows(place, map, from, keys);
      const here = lookedUp?.();
      if (here && places && !arePlacesSame(here, places)) throw sheetChanged(place.sheetName);
      places = here;
      const old = oldCells(ranges, place.knowsFormulas);
      const found = changedRows({ place, columns, mapped, from, places }, old, hashesOfKeys(keys));
      changed = changed.concat(found);
      bytes += changedBytes(found);
    },
    control,
    async (to) => {
      const { blockSize } = control;
      const bytesPerRow = bytes / Math.max(1, changed.length);
      const isFull =
        blockSize.rowsFor(keyBytes) <= to - first || blockSize.rowsFor(bytesPerRow) <= changed.length;
      if (to < map.length && !isFull) return;
      await writeChangedRows(
        { ...place, groups, map, read: to, places },
        { changed, bytesPerRow },
        journal,
        control,
      );
      [changed, first, bytes] = [[], to, 0];
    },
  );
}

/** The cells of the columns, row by row, from one range a group. */
function oldCells(ranges: readonly Excel.Range[], knowsFormulas: boolean): OwnCell[][] {
  const blocks = ranges.map((range) => ({
    values: range.values as CellContent[][],
    formulas: knowsFormulas ? (range.formulas as CellContent[][]) : undefined,
  }));
  return (blocks[0]?.values ?? []).map((_, row) =>
    blocks.flatMap(({ values, formulas }) =>
      (values[row] ?? []).map((value, at) => ownCell(value, formulas?.[row]?.[at])),
    ),
  );
}

interface BlockToUpdate {
  readonly place: ColumnPlace;
  readonly columns: readonly ColumnToWrite[];
  readonly mapped: Int32Array;
  readonly from: number;
  readonly places: WrittenPlaces | undefined;
}

/** The rows in which something differs, each with what goes into its cells; null leaves a cell as it is. */
function changedRows(
  { place, columns, mapped, from, places }: BlockToUpdate,
  old: readonly (readonly OwnCell[])[],
  hashes: readonly number[],
): ChangedRow[] {
  const rows: Changing[] = [];
  columns.forEach((column, at) => {
    const text = places && place.formulas.textsOf(column, places);
    old.forEach((cells, row) => {
      const value = contentFor(column, mapped[row] ?? 0);
      const before = cells[at] ?? { value: '' };
      const formula = text?.(mapped[row] ?? -1, from + row);
      if (value === null || isSameCell(before, { value, formula })) return;
      const changing = (rows[row] ??= nothingChanging(columns.length));
      changing.cells[at] = asWritten(column, value);
      changing.old[at] = restorable(before.value);
      changing.formulas[at] = formula ?? null;
      changing.oldFormulas[at] = before.formula ?? null;
    });
  });
  const found: ChangedRow[] = [];
  // Rows without a change are holes, which are passed over.
  rows.forEach(({ cells, old: before, formulas, oldFormulas }, row) => {
    found.push({
      row: from + row,
      hash: hashes[row] ?? 0,
      cells,
      old: before,
      ...(formulas.some(isThere) && { formulas }),
      ...(oldFormulas.some(isThere) && { oldFormulas }),
    });
  });
  return found;
}

interface Changing {
  readonly cells: CellContent[];
  readonly old: CellContent[];
  readonly formulas: (string | null)[];
  readonly oldFormulas: (string | null)[];
}

function nothingChanging(width: number): Changing {
  const blank = () => new Array<null>(width).fill(null);
  return { cells: blank(), old: blank(), formulas: blank(), oldFormulas: blank() };
}

const isThere = (formula: string | null) => formula !== null;
