import { averageRanks } from '../ranks/average-ranks';

/**
 * The area under the ROC curve: the chance that a case with the outcome scores above one without, ties counting half;
 * Mann & Whitney's U from average ranks. NaN where all or none have the outcome. Rows without a score do not count.
 *
 * @param outcome 1 or 0.
 * @example
 * areaUnderCurve(Float64Array.of(0.1, 0.4, 0.4, 0.8), Uint8Array.of(0, 0, 1, 1)) // 0.875
 */
export function areaUnderCurve(scores: Float64Array, outcome: Uint8Array): number {
  const ranks = averageRanks(scores);
  let rankSum = 0;
  let positives = 0;
  let known = 0;
  for (let row = 0; row < ranks.length; row++) {
    if (Number.isNaN(ranks[row])) continue;
    known++;
    if (outcome[row] === 1) {
      positives++;
      rankSum += ranks[row]!;
    }
  }
  const pairs = positives * (known - positives);
  return pairs > 0 ? (rankSum - (positives * (positives + 1)) / 2) / pairs : NaN;
}
