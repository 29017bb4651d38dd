import { columnLetters } from '../places/address';
import { isBlank } from '../cells/cell';
import { foldTitle } from '../reading/page-words';
import type { ListMarks } from '../reading/structure';
import { isValueLike, type SampleGrid } from './sample-grid';
import { sheetColumnsOf } from './sample-columns';

const vertical =
  /^=\s*(SUM|SUBTOTAL|AGGREGATE|AVERAGE)\(\s*(?:\d+\s*,\s*)*\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\s*\)$/iu;
/** A cell merged over so much of the table heads a part of it. */
const bannerShare = 0.6;

/** What the sample tells of rows that are no data: the texts above them, totals by their formulas, cells merged across. */
export function listMarks(grid: SampleGrid, dataStart: number): ListMarks {
  const titles = new Set<string>();
  for (let row = 0; row < dataStart; row++) {
    for (const column of grid.usedColumns) {
      const cell = grid.at(row, column);
      if (typeof cell === 'string' && foldTitle(cell).length > 1) titles.add(foldTitle(cell));
    }
  }
  const rows: ListMarks['rows'][number][] = [];
  for (let row = dataStart; row < grid.height; row++) {
    const sheetRow = row + grid.sample.firstRow;
    if (addsUpRowsAbove(grid, row)) rows.push({ sheetRow, why: 'total' });
    else if (isBanner(grid, row)) rows.push({ sheetRow, why: 'title' });
  }
  return { titles: [...titles], rows };
}

/** Whether formulas of a row add up what stands above them in their own columns. */
function addsUpRowsAbove({ sample }: SampleGrid, row: number): boolean {
  const formulas = sample.formulas?.[row] ?? [];
  const columns = sheetColumnsOf(sample);
  return formulas.some((formula, column) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
    const [, name = '', left = '', top = '', right = '', bottom = ''] = vertical.exec(formula) ?? [];
    const own = columnLetters(columns[column] ?? column);
    const isAbove =
      left.toUpperCase() === own && right.toUpperCase() === own && Number(bottom) <= row + sample.firstRow;
    return isAbove && (Number(bottom) > Number(top) || /^(?:SUBTOTAL|AGGREGATE)$/iu.test(name));
  });
}

/** A text that is merged across most of the table, with nothing beside it. */
function isBanner(grid: SampleGrid, row: number): boolean {
  const filled = grid.usedColumns.filter((column) => !isBlank(grid.at(row, column)));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || isValueLike(grid.at(row, only))) return false;
  const area = grid.areaAt(row, only);
  return area?.rowCount === 1 && area.columnCount >= Math.max(2, bannerShare * grid.usedColumns.length);
}
