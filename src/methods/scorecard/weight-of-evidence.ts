import type { BinnedColumn } from './bins';

/** A bin with its good and bad cases. */
export interface WeighedBin {
  readonly label: string;
  readonly good: number;
  readonly bad: number;
  /** ln((bad / all bad) / (good / all good)): above 0 where the bin is worse than the whole. NaN for an empty bin. */
  readonly weight: number;
  /** What the bin adds to the information value. */
  readonly information: number;
}

/** A column with the weight of evidence of its bins. */
export interface WeighedColumn extends BinnedColumn {
  readonly bins: readonly WeighedBin[];
  /** Information value: sum of (bad share - good share) x weight. */
  readonly information: number;
}

/** A count of 0 in a bin counts as this much, as in the R package scorecard. */
const insteadOfZero = 0.99;

/**
 * Weight of evidence and information value (Siddiqi 2006) of a binned column, over the rows where it and the outcome
 * are known.
 *
 * @param outcome 1 bad, 0 good, -1 not known.
 */
export function weighed(column: BinnedColumn, outcome: Int8Array): WeighedColumn {
  const good = new Float64Array(column.labels.length);
  const bad = new Float64Array(column.labels.length);
  for (let row = 0; row < outcome.length; row++) {
    const bin = column.binOf[row]!;
    if (bin < 0 || outcome[row]! < 0) continue;
    if (outcome[row] === 1) bad[bin]!++;
    else good[bin]!++;
  }
  const [allGood, allBad] = [good, bad].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const bins = column.labels.map((label, bin): WeighedBin => {
    const own = { label, good: good[bin]!, bad: bad[bin]! };
    if (own.good + own.bad === 0) return { ...own, weight: NaN, information: 0 };
    const goodShare = (own.good || insteadOfZero) / allGood!;
    const badShare = (own.bad || insteadOfZero) / allBad!;
    const weight = Math.log(badShare / goodShare);
    return { ...own, weight, information: (badShare - goodShare) * weight };
  });
  return { ...column, bins, information: bins.reduce((sum, { information }) => sum + information, 0) };
}

/** The weight of each row's bin; NaN where there is none. */
export function weightsOf({ binOf, bins }: WeighedColumn): Float64Array {
  return Float64Array.from(binOf, (bin) => (bin < 0 ? NaN : bins[bin]!.weight));
}
