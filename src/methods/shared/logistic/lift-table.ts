import { endOfRun } from '../../../math/ranks/average-ranks';
import { sortedValues } from '../../../math/sorting/sorted-values';

/** One tenth of the rows, from the highest scores down. */
export interface LiftRow {
  readonly rows: number;
  readonly positives: number;
  readonly meanProbability: number;
}

const tenths = 10;

/**
 * Rows by tenths of their probabilities, the highest first; the n-th tenth ends after floor(n / 10 of the rows). Where
 * a cut goes through equal probabilities, their outcomes are shared out in proportion: no order among equals is made up.
 */
export function liftTable(probability: Float64Array, outcome: Uint8Array): LiftRow[] {
  const { values, order } = sortedValues(probability);
  const size = values.length;
  const table = Array.from({ length: tenths }, () => ({ rows: 0, positives: 0, sum: 0 }));
  for (let start = 0; start < size;) {
    const end = endOfRun(values, start);
    let positives = 0;
    for (let place = start; place < end; place++) positives += outcome[order[place]!]!;
    // Places count from the lowest; a run may lie in several tenths.
    table.forEach((own, tenth) => {
      const [from, to] = [size - cut(tenth + 1, size), size - cut(tenth, size)];
      const share = Math.max(0, Math.min(end, to) - Math.max(start, from));
      own.rows += share;
      own.positives += (positives * share) / (end - start);
      own.sum += share * values[start]!;
    });
    start = end;
  }
  return table.map(({ rows, positives, sum }) => ({ rows, positives, meanProbability: sum / rows }));
}

function cut(tenth: number, size: number): number {
  return Math.floor((tenth * size) / tenths);
}
