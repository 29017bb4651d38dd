import { endOfRun } from '../../math/average-ranks';
import { percentRank } from '../../math/percent-ranks';
import type { SortedValues } from '../../math/sorted-values';

/** Weighted sums of the parts of a score, and of the weights that are known, by row. */
export interface WeightedSums {
  readonly sums: Float64Array;
  readonly known: Float64Array;
}

/** Adds a part of which the value of each row is at hand; NaN is unknown. */
export function addValues({ sums, known }: WeightedSums, values: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++) {
    const value = values[row]!;
    if (value - value === 0) {
      sums[row]! += weight * value;
      known[row]! += weight;
    }
  }
}

/** Adds a part whose value depends on a code a row; a negative code is unknown, and so is one whose value is NaN. */
export function addByCode(
  { sums, known }: WeightedSums,
  codes: Int32Array,
  ofCode: Float64Array,
  weight: number,
): void {
  for (let row = 0; row < sums.length; row++) {
    const code = codes[row]!;
    const value = code < 0 ? NaN : ofCode[code]!;
    if (value - value === 0) {
      sums[row]! += weight * value;
      known[row]! += weight;
    }
  }
}

/** Adds a part whose value depends on a whole number a row, as its place above `lowest`; NaN is unknown. */
export function addByBin(
  { sums, known }: WeightedSums,
  numbers: Float64Array,
  lowest: number,
  ofBin: Float64Array,
  weight: number,
): void {
  for (let row = 0; row < sums.length; row++) {
    const number = numbers[row]!;
    if (number - number === 0) {
      sums[row]! += weight * ofBin[(number - lowest) | 0]!;
      known[row]! += weight;
    }
  }
}

/** Adds a part that is the percent rank in a sorted column, or 1 less it. */
export function addByRank(
  { sums, known }: WeightedSums,
  numbers: Float64Array,
  { values, order }: SortedValues,
  lowerIsBetter: boolean,
  weight: number,
): void {
  const size = values.length;
  for (let start = 0; start < size;) {
    const end = endOfRun(values, start);
    const rank = percentRank(start, end, size);
    const added = weight * (lowerIsBetter ? 1 - rank : rank);
    for (let place = start; place < end; place++) sums[order[place]!]! += added;
    start = end;
  }
  addKnown(known, numbers, weight);
}

function addKnown(known: Float64Array, numbers: Float64Array, weight: number): void {
  for (let row = 0; row < known.length; row++) {
    const number = numbers[row]!;
    if (number - number === 0) known[row]! += weight;
  }
}
