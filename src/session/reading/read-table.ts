import type { NeededColumn } from '../../scheme/binding/binding';
import { groupRoles, isShareRole } from '../../table/columns/roles';
import { labelsTotal } from '../../table/reading/row-words';
import type { ColumnPlan, ReadingOptions } from '../../table/reading/table-reading';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
import { sheetColumnsOf } from '../../table/recognition/sample-columns';
import { rowBytes } from '../../workbook/conversation/blocks';
import { readColumns, type ColumnsToRead, type ReadControl } from '../../workbook/read/columns';
import type { Engine } from '../engine/engine';
import type { ReadingFacts } from '../sheet/reading-facts';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** A column to read, and as which kind. */
export type ColumnToRead = Pick<NeededColumn, 'sheetColumn' | 'kind'>;

/** What goes with a reading. */
export interface TableControl extends ReadControl, DaysKnown {}

/** The days that are known before anything is read. */
export interface DaysKnown {
  /** The day of the clock, in Excel days: where it is given, the newest transaction or contact is looked for. */
  readonly today?: number | undefined;
  /** The day that a person chose for the run to speak of. */
  readonly asOf?: number | undefined;
}

/** What is read of a sheet, and how its cells become a table. */
export interface ReadingPlan {
  readonly plans: readonly ColumnPlan[];
  readonly options: ReadingOptions;
  readonly wanted: ColumnsToRead;
}

/**
 * Reads columns of a recognised sheet into a table of the engine, block by block.
 * @param further the name that the methods give to a further sheet; left out: the table of the customers
 */
export async function readTable(
  engine: Engine,
  sheet: RecognisedSheet,
  needed: readonly ColumnToRead[],
  { today, asOf, ...control }: TableControl = {},
  further?: string,
): Promise<ReadingFacts> {
  const { plans, options, wanted } = planReading(sheet, needed, { today, asOf });
  await engine.beginTable(sheet, plans, options, further);
  const added: Promise<void>[] = [];
  await readColumns(wanted, (firstRow, pieces) => added.push(engine.addBlock(firstRow, pieces)), control);
  await Promise.all(added);
  return engine.finishTable();
}

/** The columns, rows and options of a reading. */
export function planReading(
  sheet: RecognisedSheet,
  needed: readonly ColumnToRead[],
  { today, asOf }: DaysKnown = {},
): ReadingPlan {
  const { source, structure, date1904, hiddenRows } = sheet;
  const byStatus = sheet.severalRows === true || sheet.columns.some(({ role }) => role === 'transactionDate');
  const stated = structure.statedDays.find(({ why }) => why === 'data')?.day;
  const near = asOf ?? stated ?? today;
  const plans = columnPlans(sheet, needed, byStatus);
  const columns = plans.map(({ sheetColumn }) => sheetColumn);
  const rowCount = Math.max(0, source.top + source.rowCount - structure.dataStart);
  return {
    plans,
    options: {
      date1904,
      expectedRows: rowCount,
      ...(hiddenRows && { hiddenRows }),
      ...(byStatus && { byStatus }),
      ...(today !== undefined && { today }),
      ...(near !== undefined && { near }),
      ...(structure.marks && { marks: structure.marks }),
    },
    wanted: {
      sheetName: source.sheetName,
      firstRow: structure.dataStart,
      rowCount,
      columns,
      shares: plans.flatMap(({ role, kind, sheetColumn }) =>
        kind === 'number' && isShareRole(role) ? [sheetColumn] : [],
      ),
      bytesPerRow: sampledRowBytes(sheet, columns),
    },
  };
}

/** So many columns are read at most that nobody needs. */
const mostWatched = 6;

/**
 * The needed columns, and such as only tell customers from other rows when nobody needs them: the leftmost ones and those of groups, in which the
 * labels of totals stand, where the sample shows such labels, and where rows may not count, their status.
 */
function columnPlans(
  { columns, sample, structure }: RecognisedSheet,
  needed: readonly ColumnToRead[],
  byStatus: boolean,
): ColumnPlan[] {
  const isNeeded = ({ sheetColumn }: RecognisedColumn): boolean =>
    needed.some((need) => need.sheetColumn === sheetColumn);
  const leftmost = columns.find(({ empty }) => !empty);
  const key = columns.findIndex(({ role }) => role === 'customerId' || role === 'name');
  const labelled = labelledColumns(sample, structure.dataStart);
  const tells: readonly ((column: RecognisedColumn, at: number) => boolean)[] = [
    (column) => column === leftmost,
    ({ role }) => byStatus && role === 'rowStatus',
    ({ sheetColumn }) => labelled.has(sheetColumn),
    ({ kind }, at) => kind === 'text' && at < key,
    ({ role }) => groupRoles.has(role),
  ];
  const unread = columns.map((column) => !column.empty && !isNeeded(column));
  const telling = tells.flatMap((test) => columns.filter((column, at) => unread[at] && test(column, at)));
  // Where there are more, those that tell most.
  const watched = [...new Set(telling)].slice(0, mostWatched);
  const multipliers = new Set(columns.filter(isNeeded).map(({ times }) => times));
  return columns.flatMap((column): ColumnPlan[] => {
    const need = needed.find(({ sheetColumn }) => sheetColumn === column.sheetColumn);
    if (need) return [{ ...column, kind: need.kind }];
    if (multipliers.has(column.sheetColumn)) return [{ ...column, kind: 'number' }];
    return watched.includes(column) ? [{ ...column, kind: 'text', watchOnly: true }] : [];
  });
}

/** The columns of the sheet in which the first or the last rows have the label of a total. */
function labelledColumns(sample: RecognisedSheet['sample'], dataStart: number): ReadonlySet<number> {
  const rows = [...sample.values.slice(dataStart - sample.firstRow), ...(sample.tail ?? [])];
  const sheetColumns = sheetColumnsOf(sample);
  const found = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, offset) => {
      if (labelsTotal(cell)) found.add(sheetColumns[offset] ?? offset);
    });
  }
  return found;
}

function sampledRowBytes({ sample, structure }: RecognisedSheet, columns: readonly number[]): number {
  const rows = sample.values.slice(structure.dataStart - sample.firstRow);
  const bytes = rows.reduce(
    (sum, row) => sum + rowBytes(columns.map((column) => row[column - sample.firstColumn] ?? '')),
    0,
  );
  return rows.length === 0 ? 100 : bytes / rows.length;
}
