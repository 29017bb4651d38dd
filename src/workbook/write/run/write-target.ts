import type { Cell } from '../../../table/cells/cell';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { markSheet, namedColumns, ownHeader, type OwnColumn } from '../../memory/identity';
import type { Decoration } from '../../memory/state';
import { groupNeighbours } from '../columns/column-blocks';
import { rowMap, type ColumnsToWrite } from '../columns/column-to-write';
import { decorateColumn } from '../looks/decorate';
import { anchorInputs, FormulaWriter } from '../columns/formula-writer';
import { writeNotes } from '../columns/write-notes';
import { insertColumns } from '../columns/insert-columns';
import type { Journal } from '../journal/journal';
import type { PlacedColumn, Placement } from '../columns/placement';
import { anchorKeys, areSameRows, keyAnchorOf, keyBytes, keyCells } from '../columns/row-keys';
import { sheetChanged } from '../columns/sheet-changed';
import { freeFromTextFormat } from '../columns/text-format';
import { widenTable } from '../columns/widen-table';
import { inBlocks, type WriteControl } from '../columns/write-block';
import { setNames, type SettledColumns } from '../columns/settle-own';
import { updateColumns } from '../columns/update-columns';
import { fillColumns } from '../columns/write-columns';
import type { Surroundings } from './preflight';
import type { SourceIds } from './source-ids';

/** What the first step of a run puts right. */
export interface Beginning {
  /** Sheets that get their markers. */
  readonly fresh: SourceIds['fresh'];
  readonly settled: SettledColumns;
  readonly journal: Journal;
}

/**
 * The first step of every run: the old state goes into the journal, sheets that are read or written to for the first time get their
 * markers, the key column its name. Names that are wrong go, and columns and own sheets that were found again get theirs.
 */
export function begin(
  target: ColumnsToWrite,
  { state, sheets }: Pick<Surroundings, 'state' | 'sheets'>,
  { fresh, settled, journal }: Beginning,
  control: Control,
): Promise<void> {
  return once(async (context) => {
    const { worksheets } = context.workbook;
    journal.begin(context, state);
    for (const [sheet, { id, isMarked, before }] of fresh) {
      journal.add(context, { kind: 'mark-source', sheet, ...(before !== undefined && { before }) });
      markSheet(worksheets.getItem(sheet), id, isMarked);
    }
    for (const { name, marker, isFoundAgain } of sheets)
      if (isFoundAgain && marker !== undefined) markSheet(worksheets.getItem(name), marker);
    const checkNames = setNames(context, target.sheetName, settled, journal);
    anchorKeys(context, target, journal);
    const checkInputs = anchorInputs(context, target, journal);
    await context.sync();
    checkNames();
    checkInputs();
  }, control);
}

/** What the runs before left on the customer sheet. */
export interface EarlierColumns {
  /** How their columns look, by key. */
  readonly known: Readonly<Record<string, Decoration>>;
  /** Whether the latest wrote formulas. */
  readonly hadFormulas: boolean;
}

/**
 * Writes the own columns of the customer sheet: inserts the new ones, fills them, brings the others up to date, and gives all
 * of them their looks.
 */
export async function writeTarget(
  target: ColumnsToWrite,
  placement: Placement,
  { known, hadFormulas }: EarlierColumns,
  journal: Journal,
  control: WriteControl,
): Promise<void> {
  const map = rowMap(target);
  const { sheetName, keys, load } = target;
  const place = {
    sheetName,
    keys,
    ...(load && { load }),
    anchor: keyAnchorOf(journal.run),
    formulas: new FormulaWriter(target, journal.run),
    knowsFormulas: hadFormulas || target.formulas !== undefined,
  };
  for (const insertion of placement.insertions) {
    control.checkCancelled?.();
    await insertColumns(target, insertion, journal, control);
  }
  const placed = await locate(target, control);
  const added = new Set(placement.insertions.flatMap(({ columns }) => columns.map(({ key }) => key)));
  const [filled, updated] = [true, false].map((isNew) =>
    groupNeighbours(placed.filter(({ column }) => added.has(column.key) === isNew)),
  );
  await fillColumns(place, filled ?? [], map, control);
  const earlier = (updated ?? []).flatMap(({ columns }) => columns.map(({ key }) => key));
  if (earlier.length > 0)
    await retrying(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      await freeFromTextFormat(context, sheet, earlier, map.length);
      await context.sync();
    }, control);
  await updateColumns(place, updated ?? [], map, journal, control);
  await decorate(target, placed, { known, added }, { journal, control });
  if (target.tableName !== undefined && added.size > 0)
    await widenTable(target.sheetName, target.tableName, placed, { journal, control });
}

/**
 * Checks, before the run is declared done, that every row is still the customer that it was read as. Returns where the own columns
 * stand now.
 * @throws Problem `sheet-changed` when somebody sorted, inserted or deleted rows in the meantime, or deleted own columns.
 */
export async function checkStanding(
  target: ColumnsToWrite,
  journal: Journal,
  control: WriteControl,
): Promise<PlacedColumn[]> {
  const map = rowMap(target);
  const { onRows: _, ...quietly } = control;
  await inBlocks(
    map.length,
    keyBytes,
    async (context, from, to) => {
      const sheet = context.workbook.worksheets.getItem(target.sheetName);
      const keys = keyCells(sheet, keyAnchorOf(journal.run), from, to).load('values');
      await context.sync();
      if (!areSameRows(target.keys.hashes, map, from, keys.values as Cell[][]))
        throw sheetChanged(target.sheetName);
    },
    quietly,
  );
  return locate(target, control);
}

async function locate(target: ColumnsToWrite, control: Control): Promise<PlacedColumn[]> {
  const own = await retrying(
    (context) => namedColumns(context, context.workbook.worksheets.getItem(target.sheetName)),
    control,
  );
  return target.columns.map((column) => ({ column, at: columnOf(own, target, column.key) }));
}

function columnOf(own: readonly OwnColumn[], target: ColumnsToWrite, key: string): number {
  const found = own.find((column) => column.key === key && column.row === target.headerRow);
  if (!found) throw sheetChanged(target.sheetName);
  return found.column;
}

/** How columns of earlier runs looked, as far as it is known, and which columns this run put in. */
interface Looks {
  readonly known: Readonly<Record<string, Decoration>>;
  readonly added: ReadonlySet<string>;
}

async function decorate(
  { sheetName }: ColumnsToWrite,
  placed: readonly PlacedColumn[],
  { known, added }: Looks,
  { journal, control }: { readonly journal: Journal; readonly control: Control },
): Promise<void> {
  const changed = placed
    .map(({ column: { key, decoration } }) => ({ key, decoration, before: known[key] }))
    .filter(({ before, decoration }) => JSON.stringify(before) !== JSON.stringify(decoration));
  await once(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const { key, decoration, before } of changed) {
      if (before)
        journal.add(context, { kind: 'decoration', sheet: sheetName, key, before, after: decoration });
      // A column that nobody remembers the looks of may have these.
      const had = before ?? (added.has(key) ? undefined : decoration);
      await decorateColumn(context, () => ownHeader(sheet, key), decoration, had);
    }
    await context.sync();
  }, control);
  const write = changed
    .filter(({ key }) => !added.has(key))
    .map(({ key, decoration: { note } }) => ({ headerOn: headerOf(key), text: note }));
  await writeNotes(sheetName, { write }, control);
}

const headerOf = (key: string) => (sheet: Excel.Worksheet) => ownHeader(sheet, key);
