import { isBlank, type Cell } from '../cells/cell';
import { plainText } from '../cells/plain-text';
import { isKnownHeader } from './header-match';
import { isValueLike, type SampleGrid } from './sample-grid';

const typeWord =
  /^(?:文本|文字|字符|字符串|字符型|数字|数值|数值型|整数|小数|日期|日期型|时间|金额|text|string|(?:n?var)?char\d*(?:\(\d+\))?|number|numeric|int(?:eger)?|bigint|float|double|decimal(?:\(\d+,\d+\))?|date(?:time)?|timestamp|bool(?:ean)?)$/u;
const numbering = /^[([]?(?:\d{1,3}|[a-z]{1,2}|[一二三四五六七八九十]{1,3})[)\]]?$/u;
const fieldName = /^[a-z][a-z\d]*(?:_[a-z\d]+)+$/u;
/** A row below the header that says something of every column fills so much of it. */
const mostlyFilled = 0.6;

/**
 * Whether a row below the header says it once more and is neither header nor data: names of fields, the headings in another language, the
 * types or the numbers of the columns.
 */
export function saysHeaderAgain(grid: SampleGrid, row: number): boolean {
  const cells = filledIn(grid, row).map(({ cell }) => plainText(String(cell)).toLowerCase());
  if (cells.length < 2 || cells.length < mostlyFilled * grid.usedColumns.length) return false;
  if (row >= grid.height - 1) return false;
  const share = (test: (text: string) => boolean): number => cells.filter(test).length / cells.length;
  if (share((text) => typeWord.test(text)) === 1) return true;
  if (share((text) => numbering.test(text)) === 1 && isCount(cells, filledIn(grid, row + 1))) return true;
  // Headings differ; Y under each of three questions is an answer.
  if (new Set(cells).size < cells.length) return false;
  const words = filledIn(grid, row).every(({ cell }) => !isValueLike(cell));
  return (
    words &&
    (share((text) => text.length > 1 && isKnownHeader(text)) >= mostlyFilled ||
      share((text) => fieldName.test(text)) >= mostlyFilled)
  );
}

/** (1), (2) … or a, b, c; 1, 2, 3 only where more than numbers stand below: else they are a first row of data. */
function isCount(cells: readonly string[], below: readonly Filled[]): boolean {
  if (cells.every((text) => /^[([]/u.test(text))) return true;
  if (cells.length < 3) return false;
  const bare = cells.map((text) => text.replace(/[)\]]/gu, ''));
  const first = Number(bare[0]);
  if (Number.isNaN(first)) return bare.every((text, at) => text === String.fromCharCode(97 + at));
  return (
    bare.every((text, at) => Number(text) === first + at) && !below.every(({ cell }) => isValueLike(cell))
  );
}

/**
 * Whether a row below the header goes on with it: it tells apart what stands under one heading (本期 and 上期 under 资产), and is blank
 * under the headings that need no more.
 */
export function goesOnWithHeader(grid: SampleGrid, row: number, above: number): boolean {
  const filled = filledIn(grid, row);
  if (row >= grid.height - 1 || filled.length < 2 || filled.some(({ cell }) => isValueLike(cell)))
    return false;
  const headed = (column: number): boolean => !isBlank(grid.shownAt(above, column));
  const own = new Set(filled.map(({ column }) => column));
  const underBlank = filled.filter(({ column }) => !headed(column));
  const isOfGroup = (column: number): boolean =>
    !headed(column) || (own.has(column + 1) && !headed(column + 1));
  const others = grid.usedColumns.filter((column) => headed(column) && !own.has(column));
  return (
    underBlank.length > 0 &&
    others.length > 0 &&
    filled.every(({ column }) => isOfGroup(column)) &&
    others.some((column) => !isBlank(grid.at(row + 1, column)))
  );
}

interface Filled {
  readonly column: number;
  readonly cell: Cell;
}

function filledIn(grid: SampleGrid, row: number): Filled[] {
  return grid.usedColumns.flatMap((column) => {
    const cell = grid.at(row, column);
    return isBlank(cell) ? [] : [{ column, cell }];
  });
}
