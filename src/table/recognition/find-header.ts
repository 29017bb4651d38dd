import { isBlank } from '../cells/cell';
import { goesOnWithHeader } from './below-header';
import { isKnownHeader } from './header-match';
import { withoutUnit } from './header-unit';
import { headerScore, leastScore } from './header-score';
import { plainText } from '../cells/plain-text';
import { isValueLike, type SampleGrid } from './sample-grid';
import type { HeaderRows } from '../reading/structure';

/** A later row must be so much better than an earlier one to be the header in its place. */
const preferenceForEarlier = 0.1;
/** A header has at most so many rows. */
const tallestHeader = 4;

const unitWords =
  /^[([【]?(?:单位[:：]?)?(?:元|万元|亿元|千元|%|岁|次|笔|个|年|月|天|人|户|rmb|cny|万)[)\]】]?$/u;
const noteWords = /[:：]|单位|日期|\d{4}[-年/]/u;

/** The rows of the header in the grid, or undefined where no row looks like one. */
export function findHeader(grid: SampleGrid): HeaderRows | undefined {
  let best: { rows: HeaderRows; score: number } | undefined;
  for (let row = 0; row < grid.height; row++) {
    const rows = { first: row, last: lastOfMerged(grid, row) };
    const score = headerScore(grid, rows);
    if (score === undefined || score < leastScore) continue;
    if (best === undefined || score > best.score + preferenceForEarlier) best = { rows, score };
  }
  if (best === undefined) return undefined;
  const rows = withGroups(grid, below(grid, best.rows));
  const goesOn = goesOnWithHeader(grid, rows.last + 1, rows.last);
  return withUnits(grid, goesOn ? { first: rows.first, last: rows.last + 1 } : rows);
}

/** A row of group headings may look as good as the header below it. */
function below(grid: SampleGrid, rows: HeaderRows): HeaderRows {
  const next = { first: rows.last + 1, last: lastOfMerged(grid, rows.last + 1) };
  if (rows.first !== rows.last || next.last >= grid.height - 1 || !isGroupRow(grid, rows.first)) return rows;
  const words = grid.usedColumns.every(
    (column) => isBlank(grid.at(next.first, column)) || !isValueLike(grid.at(next.first, column)),
  );
  return words && (headerScore(grid, next) ?? 0) >= leastScore ? next : rows;
}

/** The last row that a cell of this row is merged down to. */
function lastOfMerged(grid: SampleGrid, row: number): number {
  const ends = grid.usedColumns.map((column) => {
    const area = grid.areaAt(row, column);
    const reaches =
      area?.row === row && area.rowCount <= tallestHeader && !isBlank(grid.at(area.row, area.column));
    return reaches ? row + area.rowCount - 1 : row;
  });
  return Math.min(grid.height - 1, Math.max(row, ...ends));
}

/** Adds rows of group headings above: 贷款 over 余额 and 笔数. */
function withGroups(grid: SampleGrid, rows: HeaderRows): HeaderRows {
  const above = rows.first - 1;
  if (above < 0 || rows.last - above >= tallestHeader || !isGroupRow(grid, above)) return rows;
  return withGroups(grid, { first: above, last: rows.last });
}

/** Every word of a row of group headings spans columns, or stands over a blank of the row below. */
function isGroupRow(grid: SampleGrid, row: number): boolean {
  const filled = grid.usedColumns.filter((column) => !isBlank(grid.at(row, column)));
  const texts = filled.map((column) => String(grid.at(row, column)));
  const repeats = texts.some((text, at) => text === texts[at + 1]);
  if (filled.length === 0 || (filled.length === grid.usedColumns.length && !repeats)) return false;
  const widest = Math.max(...filled.map((column) => spanOf(grid, row, column)));
  if (widest >= 0.8 * grid.usedColumns.length) return false;
  const fits = (column: number): boolean => {
    const text = grid.at(row, column);
    const heading = withoutUnit(String(text));
    // A unit alone is that of the whole list.
    if (heading.trim() === '' || isValueLike(text) || plainText(heading).length > 16) return false;
    if (noteWords.test(heading)) return false;
    const below = grid.at(row + 1, column);
    return (
      spanOf(grid, row, column) > 1 || isBlank(below) || (!isValueLike(below) && isKnownHeader(String(below)))
    );
  };
  return filled.every(fits) && (repeats || filled.some((column) => spanOf(grid, row, column) > 1));
}

/** The columns under a heading: those of its merged area, or up to the next heading where words stand below. */
export function spanOf(grid: SampleGrid, row: number, column: number): number {
  const area = grid.areaAt(row, column);
  if (area !== undefined) return area.columnCount;
  const namedBelow = (at: number): boolean =>
    !isBlank(grid.at(row + 1, at)) && !isValueLike(grid.at(row + 1, at));
  if (!namedBelow(column)) return 1;
  let end = column + 1;
  while (end < grid.width && isBlank(grid.shownAt(row, end)) && namedBelow(end)) end++;
  return end - column;
}

/** Adds a row below that holds nothing but units: (元), 万元, %. */
function withUnits(grid: SampleGrid, rows: HeaderRows): HeaderRows {
  const below = rows.last + 1;
  const cells = grid.usedColumns.map((column) => grid.at(below, column)).filter((cell) => !isBlank(cell));
  const units =
    cells.length > 0 && cells.every((cell) => unitWords.test(plainText(String(cell)).toLowerCase()));
  return units && below < grid.height - 1 ? { first: rows.first, last: below } : rows;
}
