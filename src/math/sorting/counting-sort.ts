import type { SortedValues } from './sorted-column';

/** A histogram is worth its memory up to this many bins. */
const mostBins = 1 << 16;

/**
 * Sorts whole numbers by counting them: one bin a value, then every row goes to its place. Stable, linear, and three
 * times as fast as sorting floats. Values and order are worked out when they are first read: ranks need neither.
 * Undefined where a value is not whole or the range is wider than 65,536.
 *
 * @example
 * countingSort(Float64Array.of(3, 1, 3)).values // Float64Array.of(1, 3, 3)
 * @example
 * countingSort(Float64Array.of(3, 1, 3)).order // Int32Array.of(1, 0, 2)
 * @example
 * countingSort(Float64Array.of(0.5)) // undefined
 */
export function countingSort(column: Float64Array): SortedValues | undefined {
  const range = wholeRange(column);
  if (range === undefined) return undefined;
  const { lowest, bins } = range;
  const starts = new Int32Array(bins + 1);
  countBins(column, lowest, starts);
  for (let bin = 0; bin < bins; bin++) starts[bin + 1]! += starts[bin]!;
  let values: Float64Array | undefined;
  let order: Int32Array | undefined;
  return {
    counted: { lowest, starts },
    get values() {
      return (values ??= valuesOfBins(lowest, starts));
    },
    get order() {
      return (order ??= rowsOfBins(column, lowest, starts));
    },
  };
}

function valuesOfBins(lowest: number, starts: Int32Array): Float64Array {
  const bins = starts.length - 1;
  const values = new Float64Array(starts[bins]!);
  for (let bin = 0; bin < bins; bin++) values.fill(lowest + bin, starts[bin]!, starts[bin + 1]!);
  return values;
}

function rowsOfBins(column: Float64Array, lowest: number, starts: Int32Array): Int32Array {
  const order = new Int32Array(starts[starts.length - 1]!);
  placeRows(column, lowest, starts.slice(), order);
  return order;
}

/** The lowest value and the number of bins, where the column is whole and narrow; an empty column has one bin. */
function wholeRange(column: Float64Array): { lowest: number; bins: number } | undefined {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value - value !== 0) continue;
    if (value !== Math.floor(value)) return undefined;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (highest < lowest) return { lowest: 0, bins: 1 };
  return highest - lowest < mostBins ? { lowest, bins: highest - lowest + 1 } : undefined;
}

function countBins(column: Float64Array, lowest: number, starts: Int32Array): void {
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value - value === 0) starts[value - lowest + 1]!++;
  }
}

function placeRows(column: Float64Array, lowest: number, starts: Int32Array, order: Int32Array): void {
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value - value === 0) {
      const bin = value - lowest;
      const place = starts[bin]!;
      starts[bin] = place + 1;
      order[place] = row;
    }
  }
}
