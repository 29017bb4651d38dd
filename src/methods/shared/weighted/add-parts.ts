import { doubledRanks } from '../../../math/ranks/doubled-ranks';
import type { SortedValues } from '../../../math/sorting/sorted-values';

/** Rows from `from` to `to`, the end excluded. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Weighted sums of the parts of a score, and of the weights that are known, of some rows; place 0 is the first of them. */
export interface WeightedSums {
  readonly sums: Float64Array;
  readonly known: Float64Array;
}

/** Adds one part of a score, weighted, to the sums of some rows. */
export type Adder = (to: WeightedSums, rows: Rows) => void;

/** Adds a part of which the value of each row is at hand; NaN is unknown. */
export function valueAdder(values: Float64Array, weight: number): Adder {
  return (to, rows) => {
    addValues(to, rows, values, weight);
  };
}

/** Adds a part whose value depends on a code a row; a negative code is unknown, and so is one whose value is NaN. */
export function codeAdder(codes: Int32Array, ofCode: Float64Array, weight: number): Adder {
  return (to, rows) => {
    addByCode(to, rows, codes, ofCode, weight);
  };
}

/** Adds a part whose value depends on a whole number a row, as its place above `lowest`; NaN is unknown. */
export function binAdder(numbers: Float64Array, lowest: number, ofBin: Float64Array, weight: number): Adder {
  const weighted = ofBin.map((value) => weight * value);
  return (to, rows) => {
    addByBin(to, rows, numbers, lowest, weighted, weight);
  };
}

/** Adds a part that is the percent rank in a sorted column of so many rows, or 1 less it. */
export function rankAdder(
  sorted: SortedValues,
  rowCount: number,
  lowerIsBetter: boolean,
  weight: number,
): Adder {
  const ranks = doubledRanks(sorted, rowCount);
  const size = sorted.values.length;
  return (to, rows) => {
    addByRank(to, rows, ranks, size, lowerIsBetter, weight);
  };
}

function addValues(
  { sums, known }: WeightedSums,
  { from, to }: Rows,
  values: Float64Array,
  weight: number,
): void {
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (value - value === 0) {
      sums[row - from]! += weight * value;
      known[row - from]! += weight;
    }
  }
}

function addByCode(
  { sums, known }: WeightedSums,
  { from, to }: Rows,
  codes: Int32Array,
  ofCode: Float64Array,
  weight: number,
): void {
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    const value = code < 0 ? NaN : ofCode[code]!;
    if (value - value === 0) {
      sums[row - from]! += weight * value;
      known[row - from]! += weight;
    }
  }
}

function addByBin(
  { sums, known }: WeightedSums,
  { from, to }: Rows,
  numbers: Float64Array,
  lowest: number,
  weighted: Float64Array,
  weight: number,
): void {
  for (let row = from; row < to; row++) {
    const number = numbers[row]!;
    if (number - number === 0) {
      sums[row - from]! += weighted[(number - lowest) | 0]!;
      known[row - from]! += weight;
    }
  }
}

function addByRank(
  { sums, known }: WeightedSums,
  { from, to }: Rows,
  ranks: Int32Array,
  size: number,
  lowerIsBetter: boolean,
  weight: number,
): void {
  for (let row = from; row < to; row++) {
    const doubled = ranks[row]!;
    if (doubled === 0) continue;
    const rank = size === 1 ? 0.5 : (doubled - 2) / 2 / (size - 1);
    sums[row - from]! += weight * (lowerIsBetter ? 1 - rank : rank);
    known[row - from]! += weight;
  }
}
