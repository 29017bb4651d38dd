const shift = 607 / 128;
const halfLogTwoPi = 0.9189385332046727;
const series = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5,
  3.6899182659531625e-6,
] as const;

/**
 * The natural logarithm of the gamma function for x > 0, by the series of Lanczos (1964) with the 15 coefficients of
 * Godfrey (2001): good to about 1e-15 of max(1, |result|). Infinity at 0, NaN below it.
 *
 * @example
 * Math.abs(logGamma(5) - Math.log(24)) < 1e-14 // true
 * @example
 * Math.abs(logGamma(0.5) - Math.log(Math.PI) / 2) < 1e-14 // true
 */
export function logGamma(x: number): number {
  if (x === 0) return Infinity;
  if (!(x > 0)) return NaN;
  // Below 1 the series loses digits; gamma(x + 1) = x gamma(x).
  if (x < 1) return logGamma(x + 1) - Math.log(x);
  let sum = 0.9999999999999971;
  for (let term = 0; term < series.length; term++) sum += series[term]! / (x + term);
  const base = x + shift - 0.5;
  return halfLogTwoPi + Math.log(sum) + (x - 0.5) * Math.log(base) - base;
}
