import { logGamma } from '../../math/fitting/log-gamma';
import { fitPositive, type Fit } from './fit';

/** Spend per purchase varies as Gamma(p, rate nu) within a customer, nu as Gamma(q, rate v) between customers. */
export interface SpendParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Customers with at least one repeat purchase and a spend above 0, in an order that does not depend on the rows. */
export interface RepeatSpend {
  readonly repeats: Float64Array;
  /** Mean spend of the repeat purchases. */
  readonly mean: Float64Array;
}

/**
 * The repeat buyers of a column, sorted by repeats and spend.
 *
 * @param groupOf below 0 for customers who are left out, because their history is not known or impossible.
 */
export function repeatBuyers(repeats: Float64Array, mean: Float64Array, groupOf: Int32Array): RepeatSpend {
  const rows = Array.from(repeats.keys()).filter(
    (row) => groupOf[row]! >= 0 && repeats[row]! > 0 && mean[row]! > 0 && mean[row]! < Infinity,
  );
  rows.sort((one, other) => repeats[one]! - repeats[other]! || mean[one]! - mean[other]!);
  return {
    repeats: Float64Array.from(rows, (row) => repeats[row]!),
    mean: Float64Array.from(rows, (row) => mean[row]!),
  };
}

/** Fits the Gamma-Gamma model of spend (Fader & Hardie 2013, equation 1a) by maximum likelihood. */
export function* fitSpend(buyers: RepeatSpend): Generator<number, Fit, void> {
  const typical = buyers.mean.reduce((sum, value) => sum + value, 0) / Math.max(1, buyers.mean.length);
  return yield* fitPositive(
    (at) => total(spendParameters(at), buyers),
    [
      [1, 1.5, typical],
      [6, 4, typical / 2],
      [3, 10, 3 * typical],
      [20, 3, typical / 10],
    ],
  );
}

/** Names for the three numbers of a fit. */
export function spendParameters([p = NaN, q = NaN, v = NaN]: readonly number[]): SpendParameters {
  return { p, q, v };
}

/**
 * The expected spend per purchase of a customer: between his own mean and the population's, nearer to his own the more
 * purchases there were (Fader & Hardie 2013, equation 5). Without repeats it is the population's mean p v / (q - 1), NaN
 * where that is infinite (q <= 1).
 */
export function expectedSpend({ p, q, v }: SpendParameters, repeats: number, mean: number): number {
  const below = p * repeats + q - 1;
  return below > 0 ? (p * (v + (repeats > 0 ? repeats * mean : 0))) / below : NaN;
}

function total({ p, q, v }: SpendParameters, { repeats, mean }: RepeatSpend): number {
  const constant = q * Math.log(v) - logGamma(q);
  let sum = 0;
  let known = -1;
  let common = 0;
  for (let row = 0; row < repeats.length; row++) {
    const x = repeats[row]!;
    const m = mean[row]!;
    if (x !== known) {
      known = x;
      common = constant + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
    }
    sum += common + (p * x - 1) * Math.log(m) - (p * x + q) * Math.log(v + m * x);
  }
  return sum;
}
