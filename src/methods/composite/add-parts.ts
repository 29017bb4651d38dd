import { doubledRanks } from '../../math/doubled-ranks';
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
  sorted: SortedValues,
  lowerIsBetter: boolean,
  weight: number,
): void {
  const ranks = doubledRanks(sorted, sums.length);
  const size = sorted.values.length;
  for (let row = 0; row < sums.length; row++) {
    const doubled = ranks[row]!;
    if (doubled === 0) continue;
    const rank = size === 1 ? 0.5 : (doubled - 2) / 2 / (size - 1);
    sums[row]! += weight * (lowerIsBetter ? 1 - rank : rank);
    known[row]! += weight;
  }
}
