/** Table `n` gives what a byte does to the sum when `n` more bytes follow it at once. */
const tables = makeTables();

function makeTables(): Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const all = [first];
  for (let table = 1; table < 4; table++) {
    const before = all[table - 1] as Int32Array;
    all.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] as number)));
  }
  return all;
}

/**
 * The check sum that zip files keep of each entry's unpacked bytes; four bytes a step ("slicing by four").
 *
 * @param before the check sum of what comes before these bytes.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [table0, table1, table2, table3] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let crc = ~before;
  let place = 0;
  for (const end = bytes.length - 3; place < end; place += 4) {
    crc ^=
      (bytes[place] as number) |
      ((bytes[place + 1] as number) << 8) |
      ((bytes[place + 2] as number) << 16) |
      ((bytes[place + 3] as number) << 24);
    crc =
      (table3[crc & 0xff] as number) ^
      (table2[(crc >>> 8) & 0xff] as number) ^
      (table1[(crc >>> 16) & 0xff] as number) ^
      (table0[crc >>> 24] as number);
  }
  for (; place < bytes.length; place++) {
    crc = (table0[(crc ^ (bytes[place] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
