import { columnLetters } from '../places/address';
import { isBlank } from '../cells/cell';
import { spanOf } from './find-header';
import { isTellingHeader } from './header-match';
import { withoutUnit } from './header-unit';
import { sheetColumnsOf } from './sample-columns';
import { unitOfGroup } from './stated-unit';
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
  const over = Array.from({ length: grid.width }, (_, column) => (rows ? headings(grid, rows, column) : []));
  const parts = over.map((headingsOver) =>
    headingsOver.map(({ text }, at) => (at < headingsOver.length - 1 ? withoutUnit(text) : text)),
  );
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
    const groupUnit = over[column]
      ?.slice(0, -1)
      .flatMap((group) => unitOfGroup(grid, group.row, group.column, group.text) ?? [])
      .at(-1);
    return {
      sheetColumn,
      header: unique,
      unnamed: header === '',
      empty: header === '' && !filled,
      groupUnit,
    };
  });
}

interface Heading {
  readonly text: string;
  /** Where it stands in the grid. */
  readonly row: number;
  readonly column: number;
}

/** What stands over a column, from the group down to its own heading. */
function headings(grid: SampleGrid, rows: HeaderRows, column: number): Heading[] {
  const parts: Heading[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const heading = headingAt(grid, row, column, row === rows.last);
    const text = oneLine(heading.text);
    if (text !== '' && parts.every((part) => part.text !== text)) parts.push({ ...heading, text });
  }
  return parts;
}

/** The heading over a column: its own, or that of the group to the left which spans it. */
function headingAt(grid: SampleGrid, row: number, column: number, isLast: boolean): Heading {
  const shown = grid.shownAt(row, column);
  if (!isBlank(shown) || isLast) return { text: String(shown), row, column };
  let left = column;
  while (left > 0 && isBlank(grid.shownAt(row, left))) left--;
  const spans = spanOf(grid, row, left) > column - left;
  return { text: spans ? String(grid.shownAt(row, left)) : '', row, column: left };
}

function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${String(number)})`;
  return name;
}
