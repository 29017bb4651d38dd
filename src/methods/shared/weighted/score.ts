import { valueAdder, type Adder, type Rows, type WeightedSums } from './add-parts';

/** Rows handled together, so that their sums stay in the processor's cache from one part to the next. */
const chunk = 4096;

/** Scores keep nine decimals. */
export const precision = 1e9;

/** A normalised indicator and its weight. */
export interface WeightedPart {
  readonly weight: number;
  readonly values: Float64Array;
  /** Adds what `values` are, times a weight, without making them. */
  readonly adder?: ((weight: number) => Adder) | undefined;
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
  const scores = new Float64Array(rowCount);
  const sums = new Float64Array(Math.min(chunk, rowCount));
  const known = new Float64Array(sums.length);
  const adders = parts.map((part) => part.adder?.(part.weight) ?? valueAdder(part.values, part.weight));
  for (let from = 0; from < rowCount; from += chunk) {
    const rows = { from, to: Math.min(rowCount, from + chunk) };
    sums.fill(0);
    known.fill(0);
    for (const add of adders) add({ sums, known }, rows);
    finishScores({ sums, known }, rows, coverage * weights, scores);
  }
  return scores;
}

function finishScores(
  { sums, known }: WeightedSums,
  { from, to }: Rows,
  needed: number,
  scores: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const weight = known[row - from]!;
    scores[row] =
      weight > 0 && weight >= needed - 1e-9
        ? Math.round(((100 * sums[row - from]!) / weight) * precision) / precision
        : NaN;
  }
}
