/**
 * Which band a value lies in: the place of the first cut that it reaches, the cuts from best to worst, or their number where
 * it reaches none. A value at a cut has reached it; -1 for a missing value.
 *
 * @param cuts descending.
 * @example
 * bandOf(50, [75, 50, 25]) // 1
 */
export function bandOf(value: number, cuts: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  const reached = cuts.findIndex((cut) => value >= cut);
  return reached < 0 ? cuts.length : reached;
}
