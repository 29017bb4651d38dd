import { logGamma } from './log-gamma';

/**
 * The natural logarithm of the beta function, log(gamma(a) gamma(b) / gamma(a + b)), for a, b > 0.
 *
 * @example
 * Math.abs(logBeta(2, 3) - Math.log(1 / 12)) < 1e-13 // true
 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
