import type { Cell } from '../../../table/cells/cell';
import { rowBytes } from '../../conversation/blocks';
import type { ColumnGroup } from './column-blocks';
import { writtenFor } from './column-to-write';
import { arePlacesSame, type WrittenPlaces } from './formula-writer';
import type { CellContent, Journal, JournalledRows } from '../journal/journal';
import { pack } from '../journal/pack';
import { queueRows, rangeBytes } from './queue-rows';
import { standOf } from './restore-cells';
import { areSameRows, hashesOfKeys, keyCells, placesOf } from './row-keys';
import { sheetChanged } from './sheet-changed';
import { inBlocks, type WriteControl } from './write-block';
import type { ColumnPlace } from './write-columns';

/** A row in which own cells differ. */
export interface ChangedRow {
  /** How many rows below the one under the header it stands. */
  readonly row: number;
  /** The hash of its key. */
  readonly hash: number;
  /** What goes into the cells of all columns, as Excel is given it; null leaves a cell as it is. */
  readonly cells: readonly CellContent[];
  /** What stands in those that are not null, as it must be written to be the same again. */
  readonly old: readonly CellContent[];
  /** The formulas that come to the cells, and those that stood there; null where there is none, absent where there are none at all. */
  readonly formulas?: readonly (string | null)[];
  readonly oldFormulas?: readonly (string | null)[];
}

/** Where the rows stand: columns in groups, and the row map as far as it was read. */
export interface ChangedPlace extends ColumnPlace {
  readonly groups: readonly ColumnGroup[];
  readonly map: Int32Array;
  readonly read: number;
  /** Where everything stood when the rows were read; undefined where there are no formulas. */
  readonly places: WrittenPlaces | undefined;
}

/** What the old cells of a row take in the journal, deflated and in base 64, over the new ones. A third is seldom reached. */
const journalShare = 1 / 3;

/** About what changed rows take in a request. */
export function changedBytes(changed: readonly ChangedRow[]): number {
  return changed.reduce((bytes, { row, cells, formulas = [] }, index) => {
    const range = changed[index - 1]?.row === row - 1 ? 0 : rangeBytes;
    return bytes + range + (rowBytes(cells) + rowBytes(formulas)) * (1 + journalShare);
  }, 0);
}

/**
 * Writes changed rows, ascending, as many as fit a request at a time, each request with one entry of the journal for its rows.
 * @throws Problem `sheet-changed` when other rows stand there now; own cells beside other customers are put right by then.
 */
export function writeChangedRows(
  place: ChangedPlace,
  { changed, bytesPerRow }: { readonly changed: readonly ChangedRow[]; readonly bytesPerRow: number },
  journal: Journal,
  { onRows: _read, ...control }: WriteControl,
): Promise<void> {
  return inBlocks(
    changed.length,
    bytesPerRow,
    (context, from, to) => writePart(context, place, changed.slice(from, to), journal),
    control,
  );
}

async function writePart(
  context: Excel.RequestContext,
  place: ChangedPlace,
  part: readonly ChangedRow[],
  journal: Journal,
): Promise<void> {
  const { sheetName, anchor, groups, map, keys, places } = place;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const hadFormulas = part.some(({ oldFormulas }) => oldFormulas !== undefined);
  journal.add(context, {
    kind: 'column-cells',
    sheet: sheetName,
    anchor,
    keys: groups.flatMap(({ columns }) => columns.map(({ key }) => key)),
    packed: pack({
      rows: part.map(({ row }) => row),
      hashes: part.map(({ hash }) => hash),
      cells: part.map(({ old }) => old),
      ...(hadFormulas && { formulas: part.map(({ oldFormulas = [] }) => oldFormulas) }),
    } satisfies JournalledRows),
    ...(hadFormulas && places && { stood: stoodOf(place, places) }),
  });
  queueGroups(sheet, groups, part);
  const [first = 0, last = 0] = [part[0]?.row, part.at(-1)?.row];
  const after = keyCells(sheet, anchor, first, last + 1).load('values');
  const lookedUp = places && place.formulas.lookUp(sheet);
  await context.sync();
  if (areSameRows(keys.hashes, map, first, after.values as Cell[][])) {
    if (places && lookedUp && !arePlacesSame(places, lookedUp())) throw sheetChanged(sheetName);
    return;
  }
  const now = hashesOfKeys(after);
  const moved = part.flatMap((one) => {
    const hash = now[one.row - first] ?? 0;
    return hash === one.hash ? [] : [{ ...one, hash }];
  });
  const theirs = await cellsOf(place, part, moved);
  queueGroups(context.workbook.worksheets.getItem(sheetName), groups, theirs);
  await context.sync();
  throw sheetChanged(sheetName);
}

function stoodOf({ groups }: ChangedPlace, { headerRow, keyColumn, own }: WrittenPlaces): string {
  const columns = groups.flatMap((group) => group.columns.map(({ key }) => own.get(key) ?? -1));
  return standOf({ rowIndex: headerRow, columnIndex: keyColumn }, columns);
}

/** Queues the rows, group by group: the cells, and over them their formulas. */
function queueGroups(
  sheet: Excel.Worksheet,
  groups: readonly ColumnGroup[],
  changed: readonly Pick<ChangedRow, 'row' | 'cells' | 'formulas'>[],
): void {
  const rows = changed.map(({ row }) => row);
  let from = 0;
  for (const { columns } of groups) {
    const to = from + columns.length;
    const cells = changed.map((one) => one.cells.slice(from, to));
    queueRows(sheet, columns, { rows, cells });
    const formulas = changed.map((one) => one.formulas?.slice(from, to) ?? []);
    queueRows(sheet, columns, { rows, cells: formulas }, 'formulas');
    from = to;
  }
}

/**
 * Rows moved between reading and writing, so that cells of one customer were written beside another: what belongs beside the one who
 * stands there now. That is what stood there before if it was to be changed too, what the run found if it was read and did not differ
 * from that, and nothing where it cannot be known.
 */
async function cellsOf(
  { groups, map, read, keys, load }: ChangedPlace,
  part: readonly ChangedRow[],
  moved: readonly ChangedRow[],
): Promise<Pick<ChangedRow, 'row' | 'cells'>[]> {
  const columns = groups.flatMap((group) => group.columns);
  const changed = placesOf(part.map(({ hash }) => hash));
  const tableRows = placesOf(keys.hashes);
  const readRows = new Set(map.subarray(0, read));
  await load?.(
    Int32Array.from(moved, ({ hash }) => tableRows.get(hash) ?? -1),
    columns,
  );
  return moved.map(({ row, hash, cells }) => {
    const old = part[changed.get(hash) ?? -1]?.old;
    const mapped = tableRows.get(hash) ?? -1;
    const isKnown = mapped >= 0 && readRows.has(mapped);
    const own = columns.map((column, at) => old?.[at] ?? (isKnown ? writtenFor(column, mapped) : ''));
    return { row, cells: cells.map((cell, at) => (cell === null ? null : (own[at] ?? ''))) };
  });
}
