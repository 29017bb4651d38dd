import { logBeta } from '../../math/fitting/log-beta';
import { logGamma } from '../../math/fitting/log-gamma';
import type { PurchaseModel, PurchaseParameters } from './bg-nbd';
import { fitPositive, type Fit } from './fit';
import type { HistoryGroups } from './histories';

/**
 * Fits BG/NBD or MBG/NBD by maximum likelihood. The terms that depend on the number of repeats alone are worked out once
 * for each number, which is what makes a fit over many histories short.
 */
export function* fitPurchases(groups: HistoryGroups, model: PurchaseModel): Generator<number, Fit, void> {
  const longest = groups.histories.reduce((most, { observed }) => Math.max(most, observed), 0);
  const starts = [
    [1, longest / 4, 1, 1],
    [0.3, longest / 10, 0.5, 2],
    [2, longest, 0.2, 3],
    [0.1, longest / 40, 2, 5],
  ];
  return yield* fitPositive((at) => total(purchaseParameters(at), groups, model), starts);
}

/** Names for the four numbers of a fit. */
export function purchaseParameters([
  r = NaN,
  alpha = NaN,
  a = NaN,
  b = NaN,
]: readonly number[]): PurchaseParameters {
  return { r, alpha, a, b };
}

function total(
  { r, alpha, a, b }: PurchaseParameters,
  { histories, counts }: HistoryGroups,
  model: PurchaseModel,
): number {
  const constant = r * Math.log(alpha) - logGamma(r) - logBeta(a, b);
  let sum = 0;
  let repeats = -1;
  let left = 0;
  let common = 0;
  // Histories are sorted by their repeats.
  for (let group = 0; group < histories.length; group++) {
    const history = histories[group]!;
    if (history.repeats !== repeats) {
      repeats = history.repeats;
      left = model === 'bg-nbd' ? repeats : repeats + 1;
      common = constant + logGamma(r + repeats) + logBeta(a, b + left);
    }
    const power = r + repeats;
    const logObserved = Math.log(alpha + history.observed);
    const odds =
      left === 0
        ? 0
        : (a / (b + left - 1)) * Math.exp(power * (logObserved - Math.log(alpha + history.latest)));
    sum += counts[group]! * (common - power * logObserved + Math.log1p(odds));
  }
  return sum;
}
