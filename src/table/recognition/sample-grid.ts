import { isBlank, type Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import { formatMeaning, type FormatMeaning } from '../cells/number-format';
import { parseDate } from '../cells/parse-date';
import { parseNumber } from '../cells/parse-number';
import { sheetColumnsOf } from './sample-columns';
import type { Area, SheetSample } from '../reading/structure';

/** A sample with its rows and columns counted from 0, and merged areas at hand. */
export interface SampleGrid {
  readonly sample: SheetSample;
  readonly height: number;
  readonly width: number;
  /** The cell itself; '' for the covered cells of a merged area. */
  at(row: number, column: number): Cell;
  /** The cell, or that of the merged area which covers it. */
  shownAt(row: number, column: number): Cell;
  formatAt(row: number, column: number): FormatMeaning;
  /** The merged area over a cell, in the rows and columns of the grid. */
  areaAt(row: number, column: number): Area | undefined;
  /** Columns with anything in them. */
  readonly usedColumns: readonly number[];
}

/** Prepares a sample for looking things up in it. */
export function sampleGrid(sample: SheetSample): SampleGrid {
  const height = sample.values.length;
  const width = Math.max(0, ...sample.values.map((row) => row.length));
  const sheetColumns = sheetColumnsOf(sample);
  const before = (end: number): number => sheetColumns.filter((column) => column < end).length;
  const areas = sample.merged.map(({ row, column, rowCount, columnCount }) => ({
    row: row - sample.firstRow,
    column: before(column),
    rowCount,
    columnCount: before(column + columnCount) - before(column),
  }));
  const areaAt = (row: number, column: number): Area | undefined =>
    areas.find(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
  const raw = (row: number, column: number): Cell => sample.values[row]?.[column] ?? '';
  const shownAt = (row: number, column: number): Cell => {
    const area = areaAt(row, column);
    return area === undefined ? raw(row, column) : raw(area.row, area.column);
  };
  const at = (row: number, column: number): Cell => {
    const area = areaAt(row, column);
    return area === undefined || (area.row === row && area.column === column) ? raw(row, column) : '';
  };
  const columns = Array.from({ length: width }, (_, column) => column);
  const usedColumns = columns.filter((column) => sample.values.some((_, row) => !isBlank(raw(row, column))));
  const formatAt = (row: number, column: number): FormatMeaning =>
    formatMeaning(sample.formats[row]?.[column] ?? 'General');
  return { sample, height, width, at, shownAt, formatAt, areaAt, usedColumns };
}

/** Whether a cell is a value rather than words: a number, a date, yes or no, or a text that can be read as one. */
export function isValueLike(cell: Cell): boolean {
  if (typeof cell !== 'string') return true;
  const text = cell.trim();
  if (text === '' || text.length > 40) return false;
  if (text.startsWith('#')) return parseNumber(text).missing === Missing.error;
  return parseNumber(text).missing === Missing.present || parseDate(text).missing === Missing.present;
}
