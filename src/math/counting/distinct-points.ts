import { sortedValues } from '../sorting/sorted-values';

/** The different points of a table and how often each occurs. */
export interface DistinctPoints {
  /** Coordinates, one point after the other. */
  readonly coordinates: Float64Array;
  readonly dimensions: number;
  /** How many rows each point stands for. */
  readonly weights: Float64Array;
  /** The point of each row; -1 where a coordinate is missing. */
  readonly pointOf: Int32Array;
}

/**
 * Rows as points, each different point once, in the order of their coordinates (first column first). Whoever computes
 * with them cannot depend on the order of the rows, and many equal rows cost no more than one. Linear: one stable sort a
 * column, from the last to the first.
 *
 * @param columns one or more, of equal length; NaN is missing.
 * @example
 * distinctPoints([Float64Array.of(2, 1, 2, NaN), Float64Array.of(5, 7, 5, 1)]).coordinates // Float64Array.of(1, 7, 2, 5)
 * @example
 * distinctPoints([Float64Array.of(2, 1, 2, NaN), Float64Array.of(5, 7, 5, 1)]).pointOf // Int32Array.of(1, 0, 1, -1)
 */
export function distinctPoints(columns: readonly Float64Array[]): DistinctPoints {
  const order = orderOfPoints(columns);
  const pointOf = new Int32Array(columns[0]?.length ?? 0).fill(-1);
  const first = firstRows(columns, order, pointOf);
  const weights = new Float64Array(first.length);
  for (let row = 0; row < pointOf.length; row++) if (pointOf[row]! >= 0) weights[pointOf[row]!]!++;
  const coordinates = new Float64Array(first.length * columns.length);
  for (const [axis, column] of columns.entries()) {
    for (let point = 0; point < first.length; point++) {
      coordinates[point * columns.length + axis] = column[first[point]!]!;
    }
  }
  return { coordinates, dimensions: columns.length, weights, pointOf };
}

/** The complete rows by their coordinates. */
function orderOfPoints(columns: readonly Float64Array[]): Int32Array {
  let order: Int32Array | undefined;
  for (const column of [...columns].reverse()) {
    const before = order;
    const pass = sortedValues(before ? Float64Array.from(before, (row) => column[row]!) : column).order;
    order = before ? pass.map((place) => before[place]!) : pass;
  }
  return order ?? new Int32Array(0);
}

/** Numbers the points in `pointOf` and gives a row of each. */
function firstRows(columns: readonly Float64Array[], order: Int32Array, pointOf: Int32Array): Int32Array {
  const first = new Int32Array(order.length);
  let points = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const same = points > 0 && columns.every((column) => column[row] === column[first[points - 1]!]);
    if (!same) first[points++] = row;
    pointOf[row] = points - 1;
  }
  return first.slice(0, points);
}
