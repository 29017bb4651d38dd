/**
 * How many bytes of an array are not 0. Four at a time, because nearly all of them are.
 *
 * @example
 * countNonZero(Uint8Array.of(0, 2, 0, 0, 0, 1)) // 2
 */
export function countNonZero(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes;
  const aligned = byteOffset % 4 === 0 ? length >> 2 : 0;
  const words = new Int32Array(buffer, aligned === 0 ? 0 : byteOffset, aligned);
  let count = 0;
  for (let word = 0; word < aligned; word++) {
    if (words[word] !== 0) count += countOf(bytes, 4 * word, 4 * word + 4);
  }
  return count + countOf(bytes, 4 * aligned, length);
}

function countOf(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] !== 0) count++;
  return count;
}
