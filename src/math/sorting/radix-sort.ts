import type { SortedValues } from './sorted-column';

/** Two passes of 12 bits: 4,096 bins fit the first-level cache, and 24 bits part nearly all values of real columns. */
const bits = 12;
const bins = 1 << bits;
const mask = bins - 1;
/** The key range: 24 bits, zero kept apart. */
const highestKey = (1 << (2 * bits)) - 1;
/** The top word of an infinity; anything at or above it is not finite. */
const notFinite = 0x7ff00000;
/** Values 2^40 times smaller than the greatest share the lowest key and are told apart by the repair. */
const deepest = 40 << 20;

const lowCounts = new Int32Array(bins);
const highCounts = new Int32Array(bins);
let keys = new Int32Array(0);
let records = new Int32Array(0);

/**
 * Sorts finite numbers by the pattern of their bits: sign and top 32 bits of |x|, squeezed to 24 bits, in two stable
 * passes that carry the value with its row; what shares a key is then repaired by insertion. Where that would move too
 * much (values that differ in the last digits only) a comparing sort takes over. Working memory of 20 bytes a row is
 * kept between calls. One hot loop a function: engines compile several in one function badly.
 *
 * @example
 * radixSort(Float64Array.of(2.5, -1, NaN, 0)).values // Float64Array.of(-1, 0, 2.5)
 */
export function radixSort(column: Float64Array): SortedValues {
  const rows = column.length;
  if (keys.length < rows) {
    keys = new Int32Array(rows);
    records = new Int32Array(4 * rows);
  }
  // The two 32-bit words of each number, the low one first: every machine that runs JavaScript is little-endian.
  const words = new Int32Array(column.buffer, column.byteOffset, 2 * rows);
  const size = makeKeys(words, rows);
  const values = new Float64Array(size);
  const order = new Int32Array(size);
  startsFromCounts(lowCounts);
  startsFromCounts(highCounts);
  passByLowBits(words, rows, records);
  passByHighBits(records, size, order, new Int32Array(values.buffer));
  if (!repair(order, values, 16 * size + 4096)) sortByComparing(column, order, values);
  return { values, order };
}

/** Fills `keys` and both counts; -1 is the key of what is not finite. Returns how many are finite. */
function makeKeys(words: Int32Array, rows: number): number {
  const { smallest, greatest, negative } = magnitudes(words, rows);
  const lowest = Math.max(smallest, greatest - deepest);
  // With negative numbers about, zero takes the middle of the keys.
  const zero = negative ? highestKey >> 1 : 0;
  const room = (negative ? zero : highestKey) - 2;
  let shift = 0;
  while ((greatest - lowest) >> shift > room) shift++;
  lowCounts.fill(0);
  highCounts.fill(0);
  return keysOfWords(words, rows, lowest, shift, zero, keys);
}

/** Smallest non-zero and greatest top word of the magnitudes, and whether any number is negative. */
function magnitudes(
  words: Int32Array,
  rows: number,
): { smallest: number; greatest: number; negative: boolean } {
  let greatest = 0;
  let smallest = notFinite;
  let signs = 0;
  for (let row = 0; row < rows; row++) {
    const top = words[2 * row + 1]!;
    const magnitude = top & 0x7fffffff;
    if (magnitude < notFinite) {
      if (magnitude > greatest) greatest = magnitude;
      if (magnitude < smallest && magnitude > 0) smallest = magnitude;
      signs |= top;
    }
  }
  return { smallest, greatest, negative: signs < 0 };
}

function keysOfWords(
  words: Int32Array,
  rows: number,
  lowest: number,
  shift: number,
  zero: number,
  into: Int32Array,
): number {
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const top = words[2 * row + 1]!;
    const magnitude = top & 0x7fffffff;
    if (magnitude >= notFinite) {
      into[row] = -1;
      continue;
    }
    const above = (magnitude - lowest) | 0;
    const distance = above < 0 ? 0 : (above >> shift) + 1;
    const sign = top >> 31;
    const key = (zero + ((distance ^ sign) - sign)) | 0;
    into[row] = key;
    lowCounts[key & mask]!++;
    highCounts[key >> bits]!++;
    size++;
  }
  return size;
}

function startsFromCounts(counts: Int32Array): void {
  let start = 0;
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin]!;
    counts[bin] = start;
    start += count;
  }
}

/** A record is four words: the high key bits, the row, and the number itself, so that the second pass reads in line. */
function passByLowBits(words: Int32Array, rows: number, into: Int32Array): void {
  for (let row = 0; row < rows; row++) {
    const key = keys[row]!;
    if (key >= 0) {
      const bin = key & mask;
      const place = lowCounts[bin]!;
      lowCounts[bin] = place + 1;
      const at = 4 * place;
      into[at] = key >> bits;
      into[at + 1] = row;
      into[at + 2] = words[2 * row]!;
      into[at + 3] = words[2 * row + 1]!;
    }
  }
}

function passByHighBits(from: Int32Array, size: number, order: Int32Array, valueWords: Int32Array): void {
  for (let index = 0; index < size; index++) {
    const at = 4 * index;
    const bin = from[at]!;
    const place = highCounts[bin]!;
    highCounts[bin] = place + 1;
    order[place] = from[at + 1]!;
    valueWords[2 * place] = from[at + 2]!;
    valueWords[2 * place + 1] = from[at + 3]!;
  }
}

/** Insertion sort of what the keys did not part; false when it takes more than `limit` moves. */
function repair(order: Int32Array, values: Float64Array, limit: number): boolean {
  let previous = -Infinity;
  let moves = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value >= previous) previous = value;
    else {
      moves += insertBack(order, values, place);
      if (moves > limit) return false;
    }
  }
  return true;
}

function insertBack(order: Int32Array, values: Float64Array, from: number): number {
  const value = values[from]!;
  const row = order[from]!;
  let place = from;
  while (place > 0 && values[place - 1]! > value) {
    values[place] = values[place - 1]!;
    order[place] = order[place - 1]!;
    place--;
  }
  values[place] = value;
  order[place] = row;
  return from - place;
}

function sortByComparing(column: Float64Array, order: Int32Array, values: Float64Array): void {
  order.sort((a, b) => column[a]! - column[b]! || a - b);
  for (let place = 0; place < order.length; place++) values[place] = column[order[place]!]!;
}
