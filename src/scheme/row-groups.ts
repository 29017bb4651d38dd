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

/** Groups rows by the combination of their codes. One pass for each dimension and one more; sizes multiply to < 2^53. */
export function groupRows(rowCount: number, dimensions: readonly Dimension[]): RowGroups {
  const combinations = dimensions.reduce((product, { size }) => product * size, 1);
  const keys = combinations <= densest ? new Int32Array(rowCount) : new Float64Array(rowCount);
  for (const dimension of dimensions) addDimension(keys, dimension);
  const { groupOf, found } =
    combinations <= densest ? numberDensely(keys, combinations) : numberSparsely(keys);
  return { groupOf, codes: found.map((key) => splitKey(key, dimensions)) };
}

function addDimension(keys: Int32Array | Float64Array, { size, codes, offset }: Dimension): void {
  for (let row = 0; row < keys.length; row++) {
    keys[row] = (keys[row] ?? 0) * size + (codes[row] ?? -offset) + offset;
  }
}

function numberDensely(keys: Int32Array | Float64Array, combinations: number) {
  const groups = new Int32Array(combinations).fill(-1);
  const groupOf = new Int32Array(keys.length);
  const found: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    if (groups[key] === -1) groups[key] = found.push(key) - 1;
    groupOf[row] = groups[key] ?? 0;
  }
  return { groupOf, found };
}

function numberSparsely(keys: Int32Array | Float64Array) {
  const groups = new Map<number, number>();
  const groupOf = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    groupOf[row] = group;
  }
  return { groupOf, found: [...groups.keys()] };
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
