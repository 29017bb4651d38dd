/**
 * How many codes 0..size - 1 stood at an earlier place already. Negative codes are missing and repeat nothing.
 *
 * @example
 * countRepeatedCodes(Int32Array.of(0, 1, 0, -1, -1, 0), 2) // 2
 */
export function countRepeatedCodes(codes: Int32Array, size: number): number {
  const seen = new Uint8Array(size);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    count += seen[code]!;
    seen[code] = 1;
  }
  return count;
}
