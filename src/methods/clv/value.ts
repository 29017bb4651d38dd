import { normalQuantile } from '../../math/statistics/normal-quantile';
import { expectedPurchases, type PurchaseModel } from './bg-nbd';
import type { Fit } from './fit';
import { purchaseParameters } from './fit-purchases';
import { expectedSpend, spendParameters } from './gamma-gamma';
import type { HistoryGroups } from './histories';

/** What the value is worked out for. */
export interface ValueTerms {
  readonly model: PurchaseModel;
  readonly months: number;
  /** A year. */
  readonly discount: number;
  readonly margin: number;
  /** Of the interval, 0..1. */
  readonly confidence: number;
}

/** By group of equal histories. */
export interface Purchases {
  /** Expected over the horizon. */
  readonly expected: Float64Array;
  /** The same, each month's purchases discounted. */
  readonly discounted: Float64Array;
}

const weeksAMonth = 365.25 / 12 / 7;
/** Of the logarithms of the parameters, for derivatives of the value. */
const step = 1e-4;

/** Expected purchases of each group, month by month: those of a month count at its end. Yields its progress, 0..1. */
export function* purchasesOf(
  fit: readonly number[],
  { histories }: HistoryGroups,
  { model, months, discount }: ValueTerms,
): Generator<number, Purchases, void> {
  const parameters = purchaseParameters(fit);
  const expected = new Float64Array(histories.length);
  const discounted = new Float64Array(histories.length);
  for (let group = 0; group < histories.length; group++) {
    if (group % 2048 === 0) yield group / histories.length;
    let before = 0;
    for (let month = 1; month <= months; month++) {
      const until = expectedPurchases(parameters, histories[group]!, month * weeksAMonth, model);
      discounted[group]! += (until - before) / (1 + discount) ** (month / 12);
      before = until;
    }
    expected[group] = before;
  }
  return { expected, discounted };
}

/**
 * The variance of the logarithm of each group's discounted purchases, by the delta method: the gradient to the
 * logarithms of the parameters by central differences, times their covariance.
 */
export function* purchaseVariance(
  { parameters, covariance }: Fit,
  groups: HistoryGroups,
  terms: ValueTerms,
): Generator<number, Float64Array, void> {
  const gradients: Float64Array[] = [];
  for (let axis = 0; axis < parameters.length; axis++) {
    const logs: Float64Array[] = [];
    for (const side of [1, -1]) {
      const moved = parameters.map((value, index) =>
        index === axis ? value * Math.exp(side * step) : value,
      );
      const done = 2 * axis + (side === 1 ? 0 : 1);
      const run = purchasesOf(moved, groups, terms);
      let next = run.next();
      for (; !next.done; next = run.next()) yield (done + next.value) / (2 * parameters.length);
      logs.push(next.value.discounted.map(Math.log));
    }
    gradients.push(logs[0]!.map((log, group) => (log - logs[1]![group]!) / (2 * step)));
  }
  return quadraticForm(gradients, covariance);
}

/** The variance of the logarithm of a customer's expected spend, by the delta method. */
export function spendVariance({ parameters, covariance }: Fit, repeats: number, mean: number): number {
  const gradients = parameters.map((_, axis) => {
    const moved = (side: number): number =>
      Math.log(
        expectedSpend(
          spendParameters(
            parameters.map((value, index) => (index === axis ? value * Math.exp(side * step) : value)),
          ),
          repeats,
          mean,
        ),
      );
    return Float64Array.of((moved(1) - moved(-1)) / (2 * step));
  });
  return quadraticForm(gradients, covariance)[0]!;
}

/** The factor by which the bounds of the interval lie below and above a value with this variance of its logarithm. */
export function intervalFactor(variance: number, confidence: number): number {
  return Math.exp(normalQuantile(0.5 + confidence / 2) * Math.sqrt(Math.max(0, variance)));
}

function quadraticForm(
  gradients: readonly Float64Array[],
  covariance: Float64Array | undefined,
): Float64Array {
  const size = gradients.length;
  const variances = new Float64Array(gradients[0]?.length ?? 0);
  if (!covariance) return variances.fill(NaN);
  for (let item = 0; item < variances.length; item++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        variances[item]! +=
          gradients[row]![item]! * covariance[row * size + column]! * gradients[column]![item]!;
      }
    }
  }
  return variances;
}
