import { isBlank, type Cell } from '../cells/cell';
import { isKnownHeader } from './header-match';
import { plainText } from '../cells/plain-text';
import { isValueLike, type SampleGrid } from './sample-grid';
import type { HeaderRows } from '../reading/structure';

/**
 * What speaks for a row being the header, in points. Ours, set so that every workbook of the test corpus comes out
 * right: values below words and known headings weigh most; a value among the headings, or a row of values above them,
 * speaks against.
 */
const points = {
  filled: 0.3,
  distinct: 0.15,
  short: 0.1,
  contrast: 0.45,
  known: 0.5,
  first: 0.08,
  value: -1.2,
  below: -0.5,
} as const;

/** A row with fewer points is no header. */
export const leastScore = 0.45;

/** Under rows of several cells, a header shows by known headings or by values below it, in this share at least. */
const leastEvidence = 0.25;

const longestHeading = 24;
/** How many rows below are looked at for values. */
const rowsBelow = 3;

/** How much the rows look like the header of what stands below them. Undefined where they cannot be one. */
export function headerScore(grid: SampleGrid, { first, last }: HeaderRows): number | undefined {
  const { usedColumns } = grid;
  const cells = usedColumns.map((column) => grid.shownAt(last, column)).filter((cell) => !isBlank(cell));
  const own = usedColumns.map((column) => grid.at(first, column)).filter((cell) => !isBlank(cell));
  if (own.length === 0 || (usedColumns.length > 2 && own.length < 2)) return undefined;
  const share = (test: (cell: Cell) => boolean): number => cells.filter(test).length / cells.length;
  const known = share((cell) => isKnownHeader(String(cell)));
  const contrast = contrastBelow(grid, last);
  const above = rowsAbove(grid, first);
  if (Math.max(known, contrast) < leastEvidence && above.some((row) => filledIn(grid, row).length > 1))
    return undefined;
  return (
    points.filled * (cells.length / usedColumns.length) +
    points.distinct * (new Set(cells).size / cells.length) +
    points.short * share((cell) => plainText(String(cell)).length <= longestHeading) +
    points.contrast * contrast +
    points.known * known +
    points.value * share(isValueLike) +
    points.first * (above.length === 0 ? 1 : 0) +
    points.below * Math.min(2, above.filter((row) => isDataLike(grid, row)).length)
  );
}

const rowsAbove = (grid: SampleGrid, first: number): number[] =>
  Array.from({ length: first }, (_, row) => row).filter((row) => filledIn(grid, row).length > 0);

const filledIn = (grid: SampleGrid, row: number): Cell[] =>
  grid.usedColumns.map((column) => grid.at(row, column)).filter((cell) => !isBlank(cell));

/** The share of values among the cells of the next rows that hold anything. */
function contrastBelow(grid: SampleGrid, last: number): number {
  const shares: number[] = [];
  for (let row = last + 1; row < grid.height && shares.length < rowsBelow; row++) {
    const filled = filledIn(grid, row);
    if (filled.length > 0) shares.push(filled.filter(isValueLike).length / filled.length);
  }
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A row at least half filled, a third of it values: not a title, not a note. */
export function isDataLike(grid: SampleGrid, row: number): boolean {
  const filled = filledIn(grid, row);
  return (
    filled.length >= grid.usedColumns.length / 2 &&
    filled.filter(isValueLike).length >= Math.max(1, filled.length / 3)
  );
}
