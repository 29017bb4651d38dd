import { endOfRun } from '../ranks/average-ranks';
import { sortedValues } from '../sorting/sorted-values';

/**
 * The greatest distance between the distributions of the scores of two groups (Kolmogorov & Smirnov), 0..1: how well a
 * cut somewhere tells them apart. NaN where all or none have the outcome.
 *
 * @param outcome 1 or 0.
 * @example
 * kolmogorovSmirnov(Float64Array.of(0.1, 0.4, 0.4, 0.8), Uint8Array.of(0, 0, 1, 1)) // 0.5
 */
export function kolmogorovSmirnov(scores: Float64Array, outcome: Uint8Array): number {
  const { values, order } = sortedValues(scores);
  const positives = order.reduce((sum, row) => sum + outcome[row]!, 0);
  const negatives = values.length - positives;
  if (positives === 0 || negatives === 0) return NaN;
  let greatest = 0;
  let [seenPositives, seenNegatives] = [0, 0];
  for (let start = 0; start < values.length;) {
    const end = endOfRun(values, start);
    for (let place = start; place < end; place++) {
      if (outcome[order[place]!] === 1) seenPositives++;
      else seenNegatives++;
    }
    greatest = Math.max(greatest, Math.abs(seenPositives / positives - seenNegatives / negatives));
    start = end;
  }
  return greatest;
}
