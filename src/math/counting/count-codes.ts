/**
 * How often each code 0..size - 1 occurs. Counted in four columns in turn: adding to the same place again and again would
 * make each row wait for the one before.
 *
 * @example
 * countCodes(Uint8Array.of(1, 0, 1), 3) // Uint32Array.of(1, 2, 0)
 */
export function countCodes(codes: Uint8Array, size: number): Uint32Array {
  const columns = new Uint32Array(4 * size);
  for (let row = 0; row < codes.length; row++) columns[4 * codes[row]! + (row & 3)]!++;
  return Uint32Array.from(
    { length: size },
    (_, code) =>
      columns[4 * code]! + columns[4 * code + 1]! + columns[4 * code + 2]! + columns[4 * code + 3]!,
  );
}

/**
 * How many rows each group has, of those that count.
 *
 * @param counts 1 for each row that counts; all unless said otherwise.
 * @example
 * countRows(Int32Array.of(1, 0, 1), 2, Uint8Array.of(1, 0, 1)) // Float64Array.of(0, 2)
 */
export function countRows(groupOf: Int32Array, groups: number, counts?: Uint8Array): Float64Array {
  const found = new Float64Array(groups);
  if (counts)
    for (let row = 0; row < groupOf.length; row++) found[groupOf[row]!]! += Number(counts[row] === 1);
  else for (let row = 0; row < groupOf.length; row++) found[groupOf[row]!]!++;
  return found;
}
