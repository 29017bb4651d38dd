import type { Language } from '../../locales/text';
import type { RunEntry } from '../../workbook/memory/state';
import { logSheet } from '../../workbook/result/log-sheet';
import type { CellContent } from '../../workbook/write/journal/journal';
import type { ColumnsToWrite, ColumnToWrite } from '../../workbook/write/columns/column-to-write';
import type { OwnSheetContent } from '../../workbook/write/sheets/own-sheet-content';
import type { RunToWrite } from '../../workbook/write/run/run-to-write';
import type { SheetToWrite } from '../../workbook/write/run/write-sheets';

/** In whose words a run is written, and how. */
export interface WritingOptions {
  readonly language: Language;
  /** ★ right of the name, as the source has it; false puts it with the other columns. */
  readonly starBesideName?: boolean;
  /** Writes Excel formulas instead of values where the methods can say them; what they come to stays in the cells besides. */
  readonly formulas?: boolean;
  /** Writes the list to work from, with so many contacts a manager and week; 0 is without limit. Left out: no list. */
  readonly callList?: { readonly capacity: number };
  /** Leaves columns of an earlier run that have lost their names as they are, and inserts new ones; else they are written into again. */
  readonly leavesFoundAgain?: boolean;
  /** The time for the run log, ISO 8601. Left out where the same input must give the same bytes. */
  readonly at?: string;
}

/** The cells of planned columns, by their keys, for rows of the table: column by column. */
export type LoadCells = (rows: Int32Array, keys: readonly string[]) => Promise<CellContent[][]>;

/** A column that will be written, without its cells. */
type PlannedColumn = Pick<ColumnToWrite, 'key' | 'header' | 'place' | 'decoration' | 'holdsData' | 'formula'>;

/** A run ready to be written, as plain data: the cells of its columns are asked for block by block. */
export interface WritingPlan extends Omit<RunToWrite, 'target' | 'sheets'> {
  readonly target: Omit<ColumnsToWrite, 'columns' | 'load'> & {
    readonly columns: readonly PlannedColumn[];
  };
  readonly language: WritingOptions['language'];
  /** The log is made where the runs before are known. */
  readonly sheets: readonly (Omit<SheetToWrite, 'content'> & {
    readonly content: OwnSheetContent | undefined;
  })[];
}

/** The plain part of a run. */
export function planOf(
  { target, sheets, ...run }: RunToWrite,
  language: WritingOptions['language'],
): WritingPlan {
  const noRuns: readonly RunEntry[] = [];
  return {
    ...run,
    language,
    target: {
      ...target,
      columns: target.columns.map(plannedColumn),
    },
    sheets: sheets.map(({ kind, name, content }) => ({
      kind,
      name,
      content: kind === 'log' ? undefined : content(noRuns),
    })),
  };
}

// Named one by one: what a column may have besides are functions, which do not go between threads.
function plannedColumn({ key, header, place, decoration, holdsData, formula }: ColumnToWrite): PlannedColumn {
  return { key, header, place, decoration, holdsData, ...(formula && { formula }) };
}

/** The run that a plan stands for; its cells come from elsewhere, as `cells` gives them for rows of the table. */
export function runOf({ target, sheets, language, ...run }: WritingPlan, cells: LoadCells): RunToWrite {
  let places = new Map<number, number>();
  let here = new Map<string, readonly CellContent[]>();
  const load = async (rows: Int32Array, wanted: readonly ColumnToWrite[]) => {
    const tableRows = rows.filter((row) => row >= 0);
    const keys = wanted.map(({ key }) => key);
    const loaded = await cells(tableRows, keys);
    places = new Map(Array.from(tableRows, (row, place) => [row, place]));
    here = new Map(keys.map((key, index) => [key, loaded[index] ?? []]));
  };
  const columns = target.columns.map((column) => ({
    ...column,
    cell: (row: number) => (here.get(column.key)?.[places.get(row) ?? -1] ?? '') as string | number,
  }));
  return {
    ...run,
    target: { ...target, columns, load },
    sheets: sheets.map(({ kind, name, content }) => ({
      kind,
      name,
      content: (history) => content ?? logSheet(history, language),
    })),
  };
}
