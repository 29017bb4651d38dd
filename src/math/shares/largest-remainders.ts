/**
 * Splits whole things by shares so that the parts are whole and add up: each gets its quota rounded down, and what is
 * left goes to the largest remainders (Hamilton's method); of equal remainders the first has it. Shares that are missing
 * get nothing; the others are taken relative to their sum.
 *
 * @example
 * largestRemainders(10, Float64Array.of(0.7, 0.2, 0.1)) // Float64Array.of(7, 2, 1)
 * @example
 * largestRemainders(2, Float64Array.of(0.5, 0.25, 0.25)) // Float64Array.of(1, 1, 0)
 */
export function largestRemainders(whole: number, shares: Float64Array): Float64Array {
  const sum = shares.reduce((total, share) => (share > 0 ? total + share : total), 0);
  const quotas = shares.map((share) => (share > 0 ? (whole * share) / sum : 0));
  const parts = quotas.map((quota) => Math.floor(quota + 1e-9));
  const remainder = (index: number): number => Math.round((quotas[index]! - parts[index]!) * 1e9);
  const order = [...quotas.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  let left = sum > 0 ? whole - parts.reduce((total, part) => total + part, 0) : 0;
  for (const index of order) {
    if (left <= 0) break;
    parts[index]!++;
    left--;
  }
  return parts;
}
