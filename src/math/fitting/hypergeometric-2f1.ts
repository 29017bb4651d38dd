const mostTerms = 100_000;
const smallest = 1e-16;
const huge = 1e200;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) for 0 <= z < 1, by its power series (Abramowitz & Stegun 15.1.1) or,
 * where the other form has the faster series, after Euler's transformation
 * 2F1(a, b; c; z) = (1 - z)^(c - a - b) 2F1(c - a, c - b; c; z) (15.3.3). Terms are added until they no longer count,
 * at most 100,000. NaN for z outside [0, 1), and where c is 0 or a negative whole number.
 *
 * @example
 * Math.abs(hypergeometric2F1(1, 1, 2, 0.5) - 2 * Math.log(2)) < 1e-14 // true
 * @example
 * hypergeometric2F1(2, 3, 4, 0) // 1
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1) || (c <= 0 && Number.isInteger(c))) return NaN;
  const power = c - a - b;
  // Far terms behave like n^(-power - 1) z^n: the form with the greater power ends sooner.
  return power >= 0 ? series(a, b, c, z, 0) : series(c - a, c - b, c, z, power);
}

/**
 * (1 - z)^power 2F1(a, b; c; z) by the power series alone, where the factor would underflow and the function overflow by
 * themselves. Choose the form whose a or b is small: about min(a, b) z / (1 - z) terms count.
 *
 * @example
 * Math.abs(scaledHypergeometric2F1(2000, 3, 3, 0.5, 2000) - 1) < 1e-11 // true
 */
export function scaledHypergeometric2F1(a: number, b: number, c: number, z: number, power: number): number {
  if (!(z >= 0 && z < 1) || (c <= 0 && Number.isInteger(c))) return NaN;
  return series(a, b, c, z, power);
}

function series(a: number, b: number, c: number, z: number, power: number): number {
  let scale = power * Math.log1p(-z);
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms && term !== 0; n++) {
    const ratio = ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    term *= ratio;
    sum += term;
    if (Math.abs(sum) > huge) {
      term /= huge;
      sum /= huge;
      scale += Math.log(huge);
    }
    // Once the ratio is below 1 and falling to z, what is left is less than term / (1 - z).
    if (Math.abs(term) <= smallest * (1 - z) * Math.abs(sum) && Math.abs(ratio) < 1) break;
  }
  return sum * Math.exp(scale);
}
