import { startOfRun } from './cumulative-shares';

/** Sums from the greatest value of a column down. */
export interface ParetoSums {
  /** Of all values above 0. */
  readonly total: number;
  /** For a place of the ascending column, the sum of all greater values above 0; equal values have the same. */
  readonly above: (place: number) => number;
  /** The place of the smallest value above 0; the length of the column where there is none. */
  readonly firstPositive: number;
}

/** Every so many places the sum is kept; from there on it is added up again when it is asked for. */
const stretch = 1024;

const known = new WeakMap<Float64Array, ParetoSums>();

/**
 * The sums of a sorted column, worked out once: every move of a slider asks for the same. Only what is above 0 is added up.
 * A sum costs some microseconds, and all of them together next to no memory.
 *
 * @param ascending sorted, nothing missing, never changed.
 * @example
 * paretoSums(Float64Array.of(-3, 1, 2, 2)).above(1) // 4
 */
export function paretoSums(ascending: Float64Array): ParetoSums {
  let sums = known.get(ascending);
  if (!sums) known.set(ascending, (sums = addUp(ascending)));
  return sums;
}

function addUp(ascending: Float64Array): ParetoSums {
  // Of each stretch the lowest end of a run in it, and the sum from there on up.
  const ends = new Int32Array(Math.floor(ascending.length / stretch) + 1).fill(-1);
  const sums = new Float64Array(ends.length);
  let total = 0;
  let end = ascending.length;
  while (end > 0 && ascending[end - 1]! > 0) {
    ends[Math.floor(end / stretch)] = end;
    sums[Math.floor(end / stretch)] = total;
    const start = startOfRun(ascending, end - 1);
    total += ascending[end - 1]! * (end - start);
    end = start;
  }
  return { total, above: (place) => sumAbove(ascending, place, ends, sums), firstPositive: end };
}

function sumAbove(ascending: Float64Array, place: number, ends: Int32Array, sums: Float64Array): number {
  if (!(ascending[place]! > 0)) return 0;
  let kept = Math.floor(place / stretch) + 1;
  while (kept < ends.length && ends[kept]! < 0) kept++;
  let end = kept < ends.length ? ends[kept]! : ascending.length;
  let sum = kept < ends.length ? sums[kept]! : 0;
  for (;;) {
    const start = startOfRun(ascending, end - 1);
    if (start <= place) return sum;
    sum += ascending[end - 1]! * (end - start);
    end = start;
  }
}
