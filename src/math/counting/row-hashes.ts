/**
 * A number from 0 to 1 for each row, by what stands in its columns and a seed: equal rows get the same number, whatever
 * their place, and different rows different ones (52 bits). It puts rows into an order, or into parts, that does not
 * depend on the order in which they came. Two lanes of the finaliser of MurmurHash3 (Appleby) over the bits of the
 * values; -0 counts as 0 and every NaN as the same.
 *
 * @example
 * rowHashes([Float64Array.of(1, 2, 1)], 7)[0] === rowHashes([Float64Array.of(5, 1)], 7)[1] // true
 */
export function rowHashes(columns: readonly Float64Array[], seed: number): Float64Array {
  const hashes = new Float64Array(columns[0]?.length ?? 0);
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  for (let row = 0; row < hashes.length; row++) {
    let high = seed | 0;
    let low = ~seed;
    for (const column of columns) {
      const own = column[row]!;
      value[0] = Number.isNaN(own) ? NaN : own + 0;
      high = mix(high ^ mix(bits[0]! + 0x9e3779b9) ^ Math.imul(bits[1]!, 0x85ebca6b));
      low = mix(low ^ mix(bits[1]! + 0x7f4a7c15) ^ Math.imul(bits[0]!, 0xc2b2ae35) ^ high);
    }
    hashes[row] = ((high >>> 0) * 0x100000 + (low >>> 12)) / 2 ** 52;
  }
  return hashes;
}

function mix(hash: number): number {
  let mixed = hash | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
