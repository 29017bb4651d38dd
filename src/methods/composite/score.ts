import { addValues, type WeightedSums } from './add-parts';

/** Scores keep nine decimals. */
const precision = 1e9;

/** A normalised indicator and its weight. */
export interface WeightedPart {
  readonly weight: number;
  readonly values: Float64Array;
  /** Does what {@link addValues} does with `values`, without making them. */
  readonly addTo?: ((sums: WeightedSums, weight: number) => void) | undefined;
}

/**
 * The weighted mean of the parts that are known, 0 to 100; NaN where the known weights are less than `coverage` of all.
 * Rounded to nine decimals, because engines differ in the last bit and equal customers must have equal scores.
 *
 * @param weights the sum of all weights, of the parts that are not there too.
 */
export function weightedScore(
  rowCount: number,
  parts: readonly WeightedPart[],
  weights: number,
  coverage: number,
): Float64Array {
  const sums = new Float64Array(rowCount);
  const known = new Float64Array(rowCount);
  for (const part of parts) {
    if (part.addTo) part.addTo({ sums, known }, part.weight);
    else addValues({ sums, known }, part.values, part.weight);
  }
  return finishScores(sums, known, coverage * weights);
}

function finishScores(sums: Float64Array, known: Float64Array, needed: number): Float64Array {
  for (let row = 0; row < sums.length; row++) {
    const weight = known[row]!;
    sums[row] =
      weight > 0 && weight >= needed - 1e-9
        ? Math.round(((100 * sums[row]!) / weight) * precision) / precision
        : NaN;
  }
  return sums;
}
