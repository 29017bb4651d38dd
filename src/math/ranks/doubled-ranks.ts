import { endOfRun } from './average-ranks';
import type { SortedValues } from '../sorting/sorted-values';

/**
 * Twice the average rank of each row, a whole number of four bytes, which makes scattering by the order of a sorted column
 * twice as fast as scattering floats; 0 for a missing value.
 *
 * @param rows the length of the column.
 * @example
 * doubledRanks(sortedValues(Float64Array.of(10, 20, 20, NaN, 5)), 5) // Int32Array.of(4, 7, 7, 0, 2)
 */
export function doubledRanks({ values, order }: SortedValues, rows: number): Int32Array {
  const found = new Int32Array(rows);
  for (let start = 0; start < values.length;) {
    const end = endOfRun(values, start);
    const doubled = start + 1 + end;
    if (end === start + 1) found[order[start]!] = doubled;
    else for (let place = start; place < end; place++) found[order[place]!] = doubled;
    start = end;
  }
  return found;
}
