import type { Cell } from '../../src/table/cells/cell';
import type { ColumnKind } from '../../src/table/columns/column';
import type { Area, SheetSample } from '../../src/table/reading/structure';
import type { ColumnPlan } from '../../src/table/reading/table-reading';

interface Surroundings {
  readonly merged?: readonly Area[];
  readonly firstRow?: number;
  readonly firstColumn?: number;
  /** By column: the number format of its cells, General where not given. */
  readonly formats?: readonly string[];
}

/** A sample of the given rows, as the top of a region that starts in A1 unless said otherwise. */
export function sampleOf(rows: readonly (readonly Cell[])[], around: Surroundings = {}): SheetSample {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  return {
    firstRow: around.firstRow ?? 0,
    firstColumn: around.firstColumn ?? 0,
    values,
    formats: values.map((row) => row.map((_, column) => around.formats?.[column] ?? 'General')),
    merged: around.merged ?? [],
    rowCount: rows.length,
  };
}

/** A merged area in zero-based rows and columns. */
export function area(row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row, column, rowCount, columnCount };
}

/** Plans of columns side by side from A: header, kind and role. */
export function plansOf(
  ...columns: readonly (readonly [
    header: string,
    kind: ColumnKind,
    role?: string | undefined,
    more?: Partial<ColumnPlan> | undefined,
  ])[]
): ColumnPlan[] {
  return columns.map(([header, kind, role, more], sheetColumn) => ({
    sheetColumn,
    header,
    kind,
    role,
    format: 'general',
    zeros: 0,
    scale: 1,
    ...more,
  }));
}
