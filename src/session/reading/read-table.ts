import type { NeededColumn } from '../../scheme/binding/binding';
import type { ColumnPlan, ReadingOptions } from '../../table/reading/table-reading';
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
    },
    wanted: {
      sheetName: source.sheetName,
      firstRow: structure.dataStart,
      rowCount,
      columns,
      bytesPerRow: sampledRowBytes(sheet, columns),
    },
  };
}

/**
 * The needed columns, and such as only tell customers from other rows when nobody needs them: the leftmost one by which total rows show, and where
 * rows may not count, their status.
 */
function columnPlans(
  { columns }: RecognisedSheet,
  needed: readonly ColumnToRead[],
  byStatus: boolean,
): ColumnPlan[] {
  const leftmost = columns.find(({ empty }) => !empty);
  return columns.flatMap((column): ColumnPlan[] => {
    const need = needed.find(({ sheetColumn }) => sheetColumn === column.sheetColumn);
    if (need) return [{ ...column, kind: need.kind }];
    const tells = column === leftmost || (byStatus && column.role === 'rowStatus');
    return tells ? [{ ...column, kind: 'text', watchOnly: true }] : [];
  });
}

function sampledRowBytes({ sample, structure }: RecognisedSheet, columns: readonly number[]): number {
  const rows = sample.values.slice(structure.dataStart - sample.firstRow);
  const bytes = rows.reduce(
    (sum, row) => sum + rowBytes(columns.map((column) => row[column - sample.firstColumn] ?? '')),
    0,
  );
  return rows.length === 0 ? 100 : bytes / rows.length;
}
