import { startOfRun } from '../../math/cumulative-shares';
import { noDataTier, type Tier } from '../contract';

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
 * Walks down the sorted amounts, one run of equal amounts at a time. A run belongs to the class that its first customer
 * reaches: the sum before him lies below the cut (crossing higher), or the sum with him does not exceed it (lower).
 */
export function classLimits(
  ascending: Float64Array,
  total: number,
  cutA: number,
  cutB: number,
  higher: boolean,
): Limits {
  // Sums such as 0.1 + 0.2 miss round cuts in the last digits; a millionth of a millionth of the total is no crossing.
  const slack = 1e-12 * total;
  const limits = { a: Infinity, b: Infinity };
  let reached = 0;
  for (let end = ascending.length; end > 0 && ascending[end - 1]! > 0;) {
    const value = ascending[end - 1]!;
    const within = (cut: number): boolean =>
      higher ? reached < cut * total - slack : reached + value <= cut * total + slack;
    if (within(cutA)) limits.a = value;
    if (!within(cutB)) break;
    limits.b = value;
    const start = startOfRun(ascending, end - 1);
    reached += value * (end - start);
    end = start;
  }
  return limits;
}

/** The class of each amount; what is missing is no data. */
export function classify(amounts: Float64Array, { a, b }: Limits): Uint8Array {
  const codes = new Uint8Array(amounts.length);
  for (let row = 0; row < amounts.length; row++) {
    const value = amounts[row]!;
    codes[row] = value >= a ? code.a : value >= b ? code.b : value - value === 0 ? code.c : code.noData;
  }
  return codes;
}
