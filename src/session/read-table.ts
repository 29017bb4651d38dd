import type { NeededColumn } from '../scheme/binding';
import { TableBuilder } from '../table/table-builder';
import type { BlockPiece, ColumnPlan, ReadingOptions, TableReading } from '../table/table-reading';
import { rowBytes } from '../workbook/blocks';
import { readColumns, type ColumnsToRead, type ReadControl } from '../workbook/read/columns';
import type { RecognisedSheet } from './recognise-sheet';

/** A column to read, and as which kind. */
export type ColumnToRead = Pick<NeededColumn, 'sheetColumn' | 'kind'>;

/** What is read of a sheet, and how its cells become a table. */
export interface ReadingPlan {
  readonly plans: readonly ColumnPlan[];
  readonly options: ReadingOptions;
  readonly wanted: ColumnsToRead;
}

/** Reads the needed columns of a recognised sheet into a table, block by block. */
export async function readTable(
  sheet: RecognisedSheet,
  needed: readonly ColumnToRead[],
  control: ReadControl = {},
): Promise<TableReading> {
  const { plans, options, wanted } = planReading(sheet, needed);
  const builder = new TableBuilder(plans, options);
  await readBlocks(wanted, (firstRow, pieces) => builder.addBlock(firstRow, pieces), control);
  return builder.finish();
}

/** Reads what was planned and hands on block after block, wherever the table is made. */
export async function readBlocks(
  wanted: ColumnsToRead,
  addBlock: (firstRow: number, pieces: BlockPiece[]) => void | Promise<void>,
  control: ReadControl = {},
): Promise<void> {
  const added: (void | Promise<void>)[] = [];
  await readColumns(wanted, (firstRow, pieces) => added.push(addBlock(firstRow, pieces)), control);
  await Promise.all(added);
}

/** The columns, rows and options of a reading. */
export function planReading(sheet: RecognisedSheet, needed: readonly ColumnToRead[]): ReadingPlan {
  const { source, structure, date1904 } = sheet;
  const plans = columnPlans(sheet, needed);
  const columns = plans.map(({ sheetColumn }) => sheetColumn);
  const rowCount = Math.max(0, source.top + source.rowCount - structure.dataStart);
  return {
    plans,
    options: { date1904, expectedRows: rowCount },
    wanted: {
      sheetName: source.sheetName,
      firstRow: structure.dataStart,
      rowCount,
      columns,
      bytesPerRow: sampledRowBytes(sheet, columns),
    },
  };
}

/** The needed columns, and the leftmost one to tell total rows by when nobody needs it. */
function columnPlans({ columns }: RecognisedSheet, needed: readonly ColumnToRead[]): ColumnPlan[] {
  const leftmost = columns.find(({ empty }) => !empty);
  return columns.flatMap((column): ColumnPlan[] => {
    const need = needed.find(({ sheetColumn }) => sheetColumn === column.sheetColumn);
    if (need) return [{ ...column, kind: need.kind }];
    return column === leftmost ? [{ ...column, kind: 'text', watchOnly: true }] : [];
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
