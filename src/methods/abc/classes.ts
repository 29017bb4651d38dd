import type { ParetoSums } from '../../math/shares/pareto-sums';
import { noDataTier, type Tier } from '../shared/contract';

export const tiers: readonly Tier[] = [
  { id: 'a', label: { zh: 'A 类', en: 'A' }, tone: 'best' },
  { id: 'b', label: { zh: 'B 类', en: 'B' }, tone: 'good' },
  { id: 'c', label: { zh: 'C 类', en: 'C' }, tone: 'low' },
  noDataTier,
];

export const code = { a: 0, b: 1, c: 2, noData: 3 } as const;

/** The smallest amounts that are still class A and class B; Infinity where the class is empty. */
export interface Limits {
  readonly a: number;
  readonly b: number;
}

/**
 * Equal amounts belong to the class that the first of them reaches: the sum before him lies below the cut (crossing higher), or the
 * sum with him does not exceed it (lower). Sums only grow from the greatest amount down, so a search by halves finds the limit.
 */
export function classLimits(
  ascending: Float64Array,
  { total, above, firstPositive }: ParetoSums,
  cutA: number,
  cutB: number,
  higher: boolean,
): Limits {
  // Sums such as 0.1 + 0.2 miss round cuts in the last digits; a millionth of a millionth of the total is no crossing.
  const slack = 1e-12 * total;
  const within = (place: number, cut: number): boolean =>
    higher ? above(place) < cut * total - slack : above(place) + ascending[place]! <= cut * total + slack;
  const limit = (cut: number): number => {
    let [low, high] = [firstPositive, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (within(middle, cut)) high = middle;
      else low = middle + 1;
    }
    return ascending[low] ?? Infinity;
  };
  return { a: limit(cutA), b: limit(cutB) };
}

/** The class of each amount; what is missing is no data. */
export function classify(amounts: Float64Array, { a, b }: Limits): Uint8Array {
  const codes = new Uint8Array(amounts.length);
  for (let row = 0; row < amounts.length; row++) {
    const value = amounts[row]!;
    // Without branches, which would be mispredicted for every other row.
    codes[row] = code.noData - Number(value - value === 0) - Number(value >= b) - Number(value >= a);
  }
  return codes;
}
