const table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const checks = Int32Array.from(table);

/** The check sum that zip files keep of each entry's unpacked bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let place = 0; place < bytes.length; place++) {
    crc = (checks[(crc ^ (bytes[place] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
