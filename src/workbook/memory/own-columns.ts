import type { Cell } from '../../table/cells/cell';
import { columnNamesOf, isSourceMarker, markerValue, sheetMarker } from './identity';
import { askForOwnNotes } from './own-notes';
import { proveColumns, type HeadedCells, type Proved } from './prove-columns';
import { readRemembered, type Remembered, type SourceMemory, type WorkbookState } from './state';

/** What the add-in has on a customer sheet, and remembers of it. */
export interface OwnOnSheet extends Proved, Remembered {
  /** The id of the sheet, by which it is remembered; undefined where nothing is. */
  readonly sourceId: string | undefined;
  readonly memory: SourceMemory | undefined;
}

/** So many rows below a header tell what a column holds. */
const rowsSeen = 60;
/** Own columns hang from one header; wrong names may stand anywhere. */
const mostHeaderRows = 4;
/** A customer sheet is not wider; what lies beyond is not looked at. */
const widest = 1_000;

/** Somebody who inserts columns between the requests is waited for so often. */
const mostLooks = 5;

/**
 * Looks for own columns and for what is remembered, and proves what is found. What was queued before goes along. Names and cells are of
 * one moment: a name that moved before its column was looked at would seem wrong.
 */
export async function findOwnColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<OwnOnSheet> {
  for (let look = 1; ; look++) {
    const { found, isOfOneMoment } = await lookOnce(context, sheet);
    if (isOfOneMoment || look === mostLooks) return found;
  }
}

async function lookOnce(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<{ readonly found: OwnOnSheet; readonly isOfOneMoment: boolean }> {
  const marker = sheetMarker(sheet);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount');
  const lookup = askForOwnNotes(sheet);
  let located: ReturnType<typeof lookup> | undefined;
  const names = await columnNamesOf(context, sheet, () => {
    located = lookup();
  });
  const notes = located?.() ?? [];
  const remembered = await readRemembered(context);
  const places = [...names.flatMap(({ at }) => (at ? [at] : [])), ...notes];
  if (names.length > 0) sheet.names.load('items/name,items/formula');
  const headed = used.isNullObject ? [] : await readHeaded(context, sheet, used, places);
  const now = new Map(sheet.names.items.map(({ name, formula }) => [name, String(formula)]));
  const sourceId = sourceIdOf(remembered.state, markerValue(marker), sheet.name);
  const memory = remembered.state.sources[sourceId ?? ''];
  return {
    found: { ...remembered, sourceId, memory, ...proveColumns({ names, notes, memory, headed }) },
    isOfOneMoment: headed.length === 0 || names.every(({ name, formula }) => now.get(name) === formula),
  };
}

async function readHeaded(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  places: readonly { readonly row: number }[],
): Promise<HeadedCells[]> {
  const end = used.rowIndex + used.rowCount;
  const width = Math.min(widest, used.columnIndex + used.columnCount);
  const rows = [...new Set(places.map(({ row }) => row))].filter((row) => row < end).sort((a, b) => a - b);
  const blocks = rows.slice(0, mostHeaderRows).map((row) => {
    const range = sheet.getRangeByIndexes(row, 0, Math.min(1 + rowsSeen, end - row), width);
    return { row, range: range.load('values') };
  });
  if (blocks.length > 0) await context.sync();
  return blocks.map(({ row, range }) => ({ row, values: range.values as Cell[][] }));
}

/**
 * The id by which a sheet is remembered: that of its marker; where a program has taken the marker away, that of the only sheet of its
 * name that is remembered.
 */
function sourceIdOf(
  { sources, runs }: WorkbookState,
  marker: string | undefined,
  sheetName: string,
): string | undefined {
  if (marker !== undefined) return isSourceMarker(marker) ? marker : undefined;
  const ids = Object.keys(sources);
  const called = ids.filter((id) => sources[id]?.sheet === sheetName);
  if (called.length === 1) return called[0];
  // What older versions remember does not say the name.
  const isOnly = ids.length === 1 && sources[ids[0] ?? '']?.sheet === undefined;
  return isOnly && runs.some(({ sheet }) => sheet === sheetName) ? ids[0] : undefined;
}
