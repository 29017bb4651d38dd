import { crossProducts } from './cross-products';

/** A column whose part that the others do not explain is less than this share of its variance is aliased. */
const leastOwnPart = 1e-10;

/**
 * Columns made ready for a regression: standardised, row by row behind a leading 1, without those that the ones before them
 * say already.
 */
export interface Design {
  readonly rows: number;
  /** The columns that are used. */
  readonly kept: readonly number[];
  readonly aliased: readonly number[];
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Row by row: 1, then the kept columns standardised. */
  readonly matrix: Float64Array;
}

/** Standardises columns, and leaves out those that are constant or sums of the ones before. */
export function standardised(columns: readonly Float64Array[], rows: number): Design {
  const means = Float64Array.from(columns, (values) => values.reduce((sum, value) => sum + value, 0) / rows);
  const deviations = Float64Array.from(columns, (values, column) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - means[column]!) ** 2, 0) / rows),
  );
  const all = fill(
    columns,
    columns.map((_, column) => column),
    means,
    deviations,
    rows,
  );
  const kept = independent(all, columns.length, deviations, rows);
  const aliased = columns.map((_, column) => column).filter((column) => !kept.includes(column));
  const matrix = aliased.length === 0 ? all : fill(columns, kept, means, deviations, rows);
  return { rows, kept, aliased, means, deviations, matrix };
}

function fill(
  columns: readonly Float64Array[],
  kept: readonly number[],
  means: Float64Array,
  deviations: Float64Array,
  rows: number,
): Float64Array {
  const width = kept.length + 1;
  const matrix = new Float64Array(rows * width).fill(1);
  kept.forEach((column, index) => {
    const [mean, deviation, values] = [means[column]!, deviations[column]!, columns[column]!];
    for (let row = 0; row < rows; row++) {
      matrix[row * width + index + 1] = deviation > 0 ? (values[row]! - mean) / deviation : 0;
    }
  });
  return matrix;
}

/** The columns that are not sums of the ones before, by a Cholesky decomposition that leaves out empty pivots. */
function independent(
  matrix: Float64Array,
  columns: number,
  deviations: Float64Array,
  rows: number,
): number[] {
  const width = columns + 1;
  const products = crossProducts(matrix, new Float64Array(rows).fill(1), width);
  const kept: number[] = [];
  const lower: Float64Array[] = [];
  for (let column = 0; column < columns; column++) {
    const own = new Float64Array(kept.length + 1);
    kept.forEach((other, index) => {
      let rest = products[(column + 1) * width + other + 1]!;
      for (let k = 0; k < index; k++) rest -= own[k]! * lower[index]![k]!;
      own[index] = rest / lower[index]![index]!;
    });
    const rest = rows - own.reduce((sum, value) => sum + value * value, 0);
    if (!(deviations[column]! > 0) || !(rest > leastOwnPart * rows)) continue;
    own[kept.length] = Math.sqrt(rest);
    lower.push(own);
    kept.push(column);
  }
  return kept;
}
