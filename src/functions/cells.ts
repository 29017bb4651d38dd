import { parseDate } from '../table/parse-date';
import { parseNumber } from '../table/parse-number';

/** The cells of a range, row by row, as Excel hands them to a function. */
export type Cells = readonly (readonly unknown[])[];

/**
 * The numbers of a range, row by row. Texts are read as everywhere in the product (12.5万, ￥1,234, 12%); what is blank or no number is
 * NaN.
 */
export function numbersIn(cells: Cells): Float64Array {
  return valuesIn(cells, (text) => parseNumber(text).value);
}

/** The days of a range, row by row: Excel's numbers, and dates that are text. NaN where there is none. */
export function daysIn(cells: Cells): Float64Array {
  return valuesIn(cells, (text) => parseDate(text).value);
}

/** Results for the cells of a range, in the shape of the range. */
export function inShapeOf<T>(cells: Cells, result: (index: number) => T): T[][] {
  const width = cells[0]?.length ?? 0;
  return cells.map((row, line) => row.map((_, column) => result(line * width + column)));
}

function valuesIn(cells: Cells, read: (text: string) => number): Float64Array {
  return Float64Array.from(cells.flat(), (cell) =>
    typeof cell === 'number' ? cell : typeof cell === 'string' && cell !== '' ? read(cell) : NaN,
  );
}
