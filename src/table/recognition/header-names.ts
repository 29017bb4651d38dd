import { columnLetters } from '../places/address';
import { isBlank } from '../cells/cell';
import { spanOf } from './find-header';
import { isTellingHeader } from './header-match';
import { sheetColumnsOf } from './sample-columns';
import type { SampleGrid } from './sample-grid';
import type { HeaderRows, StructureColumn } from '../reading/structure';

const oneLine = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

/**
 * The columns with their headers, as short as they can be told apart: under a group (`资产与往来`) the column's own heading
 * alone where it tells its meaning by itself and no other column has it, else joined with the group's (`存款 日均`); missing ones made up,
 * repeated ones numbered.
 */
export function nameColumns(
  grid: SampleGrid,
  rows: HeaderRows | undefined,
  dataStart: number,
): StructureColumn[] {
  const parts = Array.from({ length: grid.width }, (_, column) => (rows ? headings(grid, rows, column) : []));
  const last = parts.map((headingsOver) => headingsOver.at(-1) ?? '');
  const own = parts.map((headingsOver, column) => {
    const leaf = last[column] ?? '';
    const speaksForItself = isTellingHeader(leaf) && last.filter((other) => other === leaf).length === 1;
    return speaksForItself ? leaf : headingsOver.join(' ');
  });
  const chinese = /\p{Script=Han}/u.test(grid.sample.values.flat().join(''));
  const taken = new Set<string>();
  const sheetColumns = sheetColumnsOf(grid.sample);
  return own.map((header, column) => {
    const sheetColumn = sheetColumns[column] ?? column;
    const letters = columnLetters(sheetColumn);
    const wanted = header !== '' ? header : chinese ? `${letters}列` : `Column ${letters}`;
    const unique = uniqueName(wanted, taken);
    taken.add(unique);
    const filled = grid.sample.values.some((row, at) => at >= dataStart && !isBlank(row[column]));
    return { sheetColumn, header: unique, unnamed: header === '', empty: header === '' && !filled };
  });
}

/** What stands over a column, from the group down to its own heading. */
function headings(grid: SampleGrid, rows: HeaderRows, column: number): string[] {
  const parts: string[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const part = oneLine(String(headingAt(grid, row, column, row === rows.last)));
    if (part !== '' && !parts.includes(part)) parts.push(part);
  }
  return parts;
}

/** The heading over a column: its own, or that of the group to the left which spans it. */
function headingAt(grid: SampleGrid, row: number, column: number, isLast: boolean): string {
  const shown = grid.shownAt(row, column);
  if (!isBlank(shown) || isLast) return String(shown);
  let left = column;
  while (left > 0 && isBlank(grid.shownAt(row, left))) left--;
  return spanOf(grid, row, left) > column - left ? String(grid.shownAt(row, left)) : '';
}

function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}
