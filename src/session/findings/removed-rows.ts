import type { RowsByKey } from '../../workbook/write/journal/journal';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { destinationOf, type SheetRun } from './sheet-run';

/** 1 for each row that a run marks for removal; undefined where it marks none, or what it marks are not the rows of the sheet. */
function marksOf(run: Pick<SheetRun, 'result' | 'reading'>): Uint8Array | undefined {
  const { columns, ofRows, rowCount } = run.result;
  const isByRow = (ofRows?.length ?? rowCount) === run.reading.table.rowCount;
  if (destinationOf(run) !== 'rows' || !isByRow) return undefined;
  const marking = columns.find(isRemoval)?.output;
  const says = marking?.kind === 'text' ? marking.says : undefined;
  return says && ofRows ? Uint8Array.from(ofRows, (customer) => says[customer] ?? 0) : says;
}

function isRemoval({ output }: SchemeResult['columns'][number]): boolean {
  return output.role === 'removal';
}

/** How many rows of the sheet a run marks for removal. */
export function countRemoved(run: Pick<SheetRun, 'result' | 'reading'>): number {
  return marksOf(run)?.reduce((sum, mark) => sum + mark, 0) ?? 0;
}

/** The rows that a run marks for removal, below the row under the header. */
export function removedRows(run: Pick<SheetRun, 'result' | 'reading' | 'sheet'>): RowsByKey {
  const marks = marksOf(run);
  const { table, keys } = run.reading;
  const under = (run.sheet.structure.headerRows?.last ?? run.sheet.structure.dataStart - 1) + 1;
  const marked = Array.from(table.sheetRows.keys()).filter((row) => marks?.[row] === 1);
  return {
    rows: marked.map((row) => (table.sheetRows[row] ?? 0) - under),
    hashes: marked.map((row) => keys.hashes[row] ?? 0),
  };
}
