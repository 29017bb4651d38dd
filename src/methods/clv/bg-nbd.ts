import { scaledHypergeometric2F1 } from '../../math/fitting/hypergeometric-2f1';
import { logBeta } from '../../math/fitting/log-beta';
import { logGamma } from '../../math/fitting/log-gamma';

/** BG/NBD: a customer may leave after each repeat purchase. MBG/NBD: after the first purchase too. */
export type PurchaseModel = 'bg-nbd' | 'mbg-nbd';

/**
 * The parameters of the population: purchase rates vary as Gamma(r, rate alpha) while customers are alive, chances to
 * leave after a purchase as Beta(a, b).
 */
export interface PurchaseParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** What is known of a customer: repeat purchases, time of the latest and length of observation, both since the first. */
export interface History {
  readonly repeats: number;
  readonly latest: number;
  readonly observed: number;
}

/** How often the customer had the chance to leave before the end of the observation. */
const chances = (model: PurchaseModel, repeats: number): number =>
  model === 'bg-nbd' ? repeats : repeats + 1;

/**
 * The log-likelihood of one history. BG/NBD: Fader, Hardie & Lee (2005), equation 6; MBG/NBD: Batislam, Denizel &
 * Filiztekin (2007). Both in the form that does not overflow: the sum of "still alive" and "left after the latest
 * purchase" is taken in logarithms.
 */
export function logLikelihood(
  { r, alpha, a, b }: PurchaseParameters,
  { repeats, latest, observed }: History,
  model: PurchaseModel,
): number {
  const left = chances(model, repeats);
  const common =
    logGamma(r + repeats) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + left) - logBeta(a, b);
  const alive = common - (r + repeats) * Math.log(alpha + observed);
  if (left === 0) return alive;
  return alive + Math.log1p(deadOdds({ r, alpha, a, b }, { repeats, latest, observed }, model));
}

/** Chance that a customer with this history is still alive. 1 by construction for BG/NBD without a repeat purchase. */
export function aliveProbability(
  parameters: PurchaseParameters,
  history: History,
  model: PurchaseModel,
): number {
  return 1 / (1 + deadOdds(parameters, history, model));
}

/** Whether {@link aliveProbability} says anything: for BG/NBD without a repeat purchase it is 1 whatever happened. */
export function tellsAlive({ repeats }: History, model: PurchaseModel): boolean {
  return repeats > 0 || model === 'mbg-nbd';
}

/**
 * The expected number of purchases of a customer with this history in the next `time`. Fader, Hardie & Lee (2005),
 * equation 10, as it stands or after Euler's transformation of its hypergeometric function, in which the powers of
 * (1 - z) that would overflow for frequent buyers cancel. A new customer is the history 0, 0, 0.
 */
export function expectedPurchases(
  parameters: PurchaseParameters,
  history: History,
  time: number,
  model: PurchaseModel,
): number {
  const { r, alpha, a, b } = parameters;
  // The formula is 0/0 at a = 1 and where c is 0; the value goes smoothly through, so it is taken from both sides.
  const c = a + b + chances(model, history.repeats) - 1;
  if (Math.abs(a - 1) < 1e-6 || Math.abs(c) < 1e-6) {
    const beside = (shift: number): number =>
      expectedPurchases({ r, alpha, a: a + shift, b }, history, time, model);
    return (beside(2e-5) + beside(-2e-5)) / 2;
  }
  if (time <= 0) return 0;
  const z = time / (alpha + history.observed + time);
  const power = r + history.repeats;
  // Two forms of one function: the one whose series is shorter.
  const stillBuying =
    a - 1 < power
      ? scaledHypergeometric2F1(c - power, a - 1, c, z, a - 1)
      : scaledHypergeometric2F1(power, c - a + 1, c, z, power);
  const whenAlive = (c / (a - 1)) * (1 - stillBuying);
  return Math.max(0, whenAlive * aliveProbability(parameters, history, model));
}

/** The odds that the customer left right after the latest purchase. */
function deadOdds(
  { r, alpha, a, b }: PurchaseParameters,
  { repeats, latest, observed }: History,
  model: PurchaseModel,
): number {
  const left = chances(model, repeats);
  if (left === 0) return 0;
  return (a / (b + left - 1)) * Math.exp((r + repeats) * Math.log((alpha + observed) / (alpha + latest)));
}
