/** One thing to group rows by: a code a row, from `-offset` to `size - offset - 1`. */
export interface Dimension {
  readonly size: number;
  readonly codes: Int32Array | Uint8Array;
  readonly offset: 0 | 1;
}

/** Rows put into groups by several dimensions at once. */
export interface RowGroups {
  /** The group of each row. */
  readonly groupOf: Int32Array;
  /** Of each group, its place 0..size-1 in each dimension. Only groups that have rows; in the order of first appearance. */
  readonly codes: readonly (readonly number[])[];
}

/** Combinations up to which a table of all of them is faster than a map of those that occur: 4 MB. */
const densest = 1 << 20;

/** Rows handled together, so that their keys stay in the processor's cache from one dimension to the next. */
const chunk = 4096;

/** Groups rows by the combination of their codes. One pass over each dimension; sizes multiply to < 2^53. */
export function groupRows(rowCount: number, dimensions: readonly Dimension[]): RowGroups {
  const combinations = dimensions.reduce((product, { size }) => product * size, 1);
  const numbering = combinations <= densest ? new DenseNumbering(combinations) : new SparseNumbering();
  const groupOf = new Int32Array(rowCount);
  const keys = new Float64Array(Math.min(chunk, rowCount));
  for (let from = 0; from < rowCount; from += chunk) {
    const to = Math.min(rowCount, from + chunk);
    keys.fill(0);
    for (const { size, codes, offset } of dimensions) {
      if (codes instanceof Uint8Array) addBytes(keys, size, codes, offset, from, to);
      else addWords(keys, size, codes, offset, from, to);
    }
    numbering.number(keys, groupOf, from, to);
  }
  return { groupOf, codes: numbering.found.map((key) => splitKey(key, dimensions)) };
}

// Twice the same, because a loop that meets two kinds of arrays is several times slower than one that meets one.

function addBytes(
  keys: Float64Array,
  size: number,
  codes: Uint8Array,
  offset: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) keys[row - from] = keys[row - from]! * size + codes[row]! + offset;
}

function addWords(
  keys: Float64Array,
  size: number,
  codes: Int32Array,
  offset: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) keys[row - from] = keys[row - from]! * size + codes[row]! + offset;
}

/** Numbers keys in the order of their first appearance, by a table of all of them. */
class DenseNumbering {
  readonly found: number[] = [];
  /** Group + 1 of each key, 0 where it was not met. */
  private readonly groups: Int32Array;

  constructor(combinations: number) {
    this.groups = new Int32Array(combinations);
  }

  number(keys: Float64Array, groupOf: Int32Array, from: number, to: number): void {
    const { groups, found } = this;
    for (let row = from; row < to; row++) {
      const key = keys[row - from]! | 0;
      let group = groups[key]!;
      if (group === 0) groups[key] = group = found.push(key);
      groupOf[row] = group - 1;
    }
  }
}

/** The same by a map of those that occur. */
class SparseNumbering {
  private readonly groups = new Map<number, number>();

  get found(): number[] {
    return [...this.groups.keys()];
  }

  number(keys: Float64Array, groupOf: Int32Array, from: number, to: number): void {
    const { groups } = this;
    for (let row = from; row < to; row++) {
      const key = keys[row - from]!;
      const group = groups.get(key) ?? groups.size;
      groups.set(key, group);
      groupOf[row] = group;
    }
  }
}

function splitKey(key: number, dimensions: readonly Dimension[]): readonly number[] {
  let rest = key;
  const codes = dimensions.toReversed().map(({ size }) => {
    const code = rest % size;
    rest = (rest - code) / size;
    return code;
  });
  return codes.reverse();
}
