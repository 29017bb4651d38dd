/**
 * Rounds to some decimals, so that sums of decimals come out as on paper: 0.1 + 0.2 is 0.3 again, and equal totals are
 * equal. Numbers too great to have that many exact decimals, and missing ones, are given back as they are.
 *
 * @example
 * roundDecimals(0.1 + 0.2, 6) // 0.3
 */
export function roundDecimals(value: number, digits: number): number {
  const scaled = value * 10 ** digits;
  return Math.abs(scaled) < Number.MAX_SAFE_INTEGER ? Math.round(scaled) / 10 ** digits : value;
}
