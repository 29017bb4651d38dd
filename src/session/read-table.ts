import type { NeededColumn } from '../scheme/binding';
import { TableBuilder } from '../table/table-builder';
import type { ColumnPlan, TableReading } from '../table/table-reading';
import { rowBytes } from '../workbook/blocks';
import { readColumns, type ReadControl } from '../workbook/read/columns';
import type { RecognisedSheet } from './recognise-sheet';

/** Reads the needed columns of a recognised sheet into a table, block by block. */
export async function readTable(
  sheet: RecognisedSheet,
  needed: readonly Pick<NeededColumn, 'sheetColumn' | 'kind'>[],
  control: ReadControl = {},
): Promise<TableReading> {
  const { source, structure, date1904 } = sheet;
  const plans = columnPlans(sheet, needed);
  const columns = plans.map(({ sheetColumn }) => sheetColumn);
  const rowCount = Math.max(0, source.top + source.rowCount - structure.dataStart);
  const builder = new TableBuilder(plans, { date1904, expectedRows: rowCount });
  await readColumns(
    {
      sheetName: source.sheetName,
      firstRow: structure.dataStart,
      rowCount,
      columns,
      bytesPerRow: sampledRowBytes(sheet, columns),
    },
    (firstRow, pieces) => {
      builder.addBlock(firstRow, pieces);
    },
    control,
  );
  return builder.finish();
}

/** The needed columns, and the leftmost one to tell total rows by when nobody needs it. */
function columnPlans(
  { columns }: RecognisedSheet,
  needed: readonly Pick<NeededColumn, 'sheetColumn' | 'kind'>[],
): ColumnPlan[] {
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
