import { columnLetters } from '../places/address';
import { isBlank, shownCell } from '../cells/cell';
import { saysHeaderAgain } from './below-header';
import { findHeader } from './find-header';
import { nameColumns } from './header-names';
import { listMarks } from './list-marks';
import { isDataLike } from './header-score';
import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { orderOfDates, statedDays } from './stated-day';
import { statedUnit } from './stated-unit';
import { sampleGrid, type SampleGrid } from './sample-grid';
import type { HeaderRows, SheetSample, SkippedRow, Structure, StructureColumn } from '../reading/structure';

export interface StructureOptions {
  /** Where the header is, in rows of the sheet, when a person or a Table of Excel says so; `none`: there is none. */
  readonly headerRows?: HeaderRows | 'none';
}

/**
 * Finds the table in a region: its header under titles, notes and blank rows, in one row or several, merged across and
 * down; its columns with unique names; where the data begins. A region without a header row gets made-up names and an
 * issue that says so.
 */
export function recogniseStructure(sample: SheetSample, options: StructureOptions = {}): Structure {
  const grid = sampleGrid(sample);
  const rows = headerIn(grid, options);
  const dataStart = rows === undefined ? firstDataRow(grid) : firstBelow(grid, rows.last + 1);
  const columns = nameColumns(grid, rows, dataStart);
  const shift = (row: number): number => row + sample.firstRow;
  return {
    headerRows: rows && { first: shift(rows.first), last: shift(rows.last) },
    dataStart: shift(dataStart),
    columns,
    skipped: [...rowsAbove(grid, rows?.first ?? dataStart), ...rowsAgain(grid, rows, dataStart)],
    statedDays: statedDays(grid, rows?.first ?? dataStart, () => orderOfDates(grid, dataStart)),
    marks: listMarks(grid, dataStart),
    statedUnit: statedUnit(grid, { first: rows?.first ?? dataStart, dataStart }),
    issues: structureIssues(columns, rows !== undefined),
  };
}

function headerIn(grid: SampleGrid, { headerRows }: StructureOptions): HeaderRows | undefined {
  if (headerRows === undefined) return findHeader(grid);
  if (headerRows === 'none') return undefined;
  return { first: headerRows.first - grid.sample.firstRow, last: headerRows.last - grid.sample.firstRow };
}

/** The first row that is no title; without any, the first that holds anything. */
function firstDataRow(grid: SampleGrid): number {
  const rows = Array.from({ length: grid.height }, (_, row) => row);
  const filled = rows.filter((row) => grid.usedColumns.some((column) => !isBlank(grid.at(row, column))));
  return filled.find((row) => isDataLike(grid, row)) ?? filled[0] ?? 0;
}

/** Names of fields, headings in another language and the like below the header are no data. */
function firstBelow(grid: SampleGrid, row: number): number {
  return saysHeaderAgain(grid, row) ? firstBelow(grid, row + 1) : row;
}

function rowsAgain(grid: SampleGrid, rows: HeaderRows | undefined, dataStart: number): SkippedRow[] {
  const first = rows === undefined ? dataStart : rows.last + 1;
  return Array.from({ length: dataStart - first }, (_, at) => {
    const filled = grid.usedColumns
      .map((column) => grid.at(first + at, column))
      .filter((cell) => !isBlank(cell));
    const text = shownCell(filled.map(shownCell).join(' | '));
    return { sheetRow: first + at + grid.sample.firstRow, rowCount: 1, why: 'repeated-header', text };
  });
}

/** What stands above the header: one cell alone is a title, the rest are notes. */
function rowsAbove(grid: SampleGrid, end: number): SkippedRow[] {
  const skipped: SkippedRow[] = [];
  for (let row = 0; row < end; row++) {
    const filled = grid.usedColumns.map((column) => grid.at(row, column)).filter((cell) => !isBlank(cell));
    const sheetRow = row + grid.sample.firstRow;
    const last = skipped.at(-1);
    if (filled.length === 0 && last?.why === 'blank') {
      skipped[skipped.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      const titled = skipped.some(({ why }) => why === 'title');
      const why = filled.length === 0 ? 'blank' : filled.length === 1 && !titled ? 'title' : 'note';
      skipped.push({ sheetRow, rowCount: 1, why, text: shownCell(filled.map(shownCell).join(' | ')) });
    }
  }
  return skipped;
}

function structureIssues(columns: readonly StructureColumn[], hasHeader: boolean): Issue[] {
  const named = columns.filter(({ empty }) => !empty);
  const letters = (some: readonly StructureColumn[]): string =>
    some
      .map(({ sheetColumn }) => columnLetters(sheetColumn))
      .slice(0, 8)
      .join(', ');
  if (!hasHeader) return [makeIssue('no-header', { count: 1, detail: letters(named) })];
  const unnamed = named.filter((column) => column.unnamed);
  const repeated = named.filter((column) => !column.unnamed && / \(\d+\)$/u.test(column.header));
  return [
    ...(unnamed.length === 0
      ? []
      : [makeIssue('unnamed-column', { count: unnamed.length, detail: letters(unnamed) })]),
    ...(repeated.length === 0 ? [] : [makeIssue('duplicate-header', { count: repeated.length })]),
  ];
}
