import { startOfRun } from './cumulative-shares';

/** Sums from the greatest value of a column down. */
export interface ParetoSums {
  /** Of all values above 0. */
  readonly total: number;
  /** For each place of the ascending column, the sum of all greater values above 0; equal values have the same. */
  readonly above: Float64Array;
  /** The place of the smallest value above 0; the length of the column where there is none. */
  readonly firstPositive: number;
}

const known = new WeakMap<Float64Array, ParetoSums>();

/**
 * The sums of a sorted column, worked out once: every move of a slider asks for the same. Only what is above 0 is added up.
 *
 * @param ascending sorted, nothing missing, never changed.
 * @example
 * paretoSums(Float64Array.of(-3, 1, 2, 2)).above // Float64Array.of(0, 4, 0, 0)
 */
export function paretoSums(ascending: Float64Array): ParetoSums {
  let sums = known.get(ascending);
  if (!sums) known.set(ascending, (sums = addUp(ascending)));
  return sums;
}

function addUp(ascending: Float64Array): ParetoSums {
  const above = new Float64Array(ascending.length);
  let total = 0;
  let end = ascending.length;
  while (end > 0 && ascending[end - 1]! > 0) {
    const start = startOfRun(ascending, end - 1);
    for (let place = start; place < end; place++) above[place] = total;
    total += ascending[end - 1]! * (end - start);
    end = start;
  }
  return { total, above, firstPositive: end };
}
