/** One thing to group rows by: a code 0..size-1 a row. */
export interface Dimension {
  readonly size: number;
  readonly codeAt: (row: number) => number;
}

/** Rows put into groups by several dimensions at once. */
export interface RowGroups {
  /** The group of each row. */
  readonly groupOf: Int32Array;
  /** Of each group, its code in each dimension. Only groups that have rows; in the order of first appearance. */
  readonly codes: readonly (readonly number[])[];
}

/**
 * Groups rows by the combination of their codes. One pass over the rows and one map entry a group; sizes multiply to
 * less than 2^53.
 */
export function groupRows(rowCount: number, dimensions: readonly Dimension[]): RowGroups {
  const groupOf = new Int32Array(rowCount);
  const groups = new Map<number, number>();
  let lastKey = -1;
  let lastGroup = 0;
  for (let row = 0; row < rowCount; row++) {
    let key = 0;
    for (const { size, codeAt } of dimensions) key = key * size + codeAt(row);
    if (key !== lastKey) {
      lastKey = key;
      lastGroup = groups.get(key) ?? groups.size;
      groups.set(key, lastGroup);
    }
    groupOf[row] = lastGroup;
  }
  return { groupOf, codes: [...groups.keys()].map((key) => splitKey(key, dimensions)) };
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
