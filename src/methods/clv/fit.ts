import { cholesky, choleskyInverse } from '../../math/fitting/cholesky';
import { nelderMead, type Minimum } from '../../math/fitting/nelder-mead';
import { numericHessian } from '../../math/fitting/numeric-hessian';

/** Maximum-likelihood estimates of positive parameters. */
export interface Fit {
  readonly parameters: readonly number[];
  readonly logLikelihood: number;
  /** Covariance of the logarithms of the parameters, row by row; undefined where the likelihood is too flat to tell. */
  readonly covariance: Float64Array | undefined;
  readonly converged: boolean;
}

/** Parameters outside e^-12 .. e^12 say that the data do not hold the model: there is no maximum there. */
const widestLog = 12;
const hessianStep = 1e-3;

/**
 * Maximises a log-likelihood over positive parameters: downhill simplex on their logarithms from several starts, and
 * again from the best until it no longer improves; covariance from the numeric Hessian there. Yields its progress.
 *
 * @param starts at least one point of positive numbers.
 */
export function* fitPositive(
  logLikelihood: (parameters: readonly number[]) => number,
  starts: readonly (readonly number[])[],
): Generator<number, Fit, void> {
  const cost = (logs: readonly number[]): number =>
    logs.some((value) => Math.abs(value) > widestLog) ? Infinity : -logLikelihood(logs.map(Math.exp));
  let best: Minimum = { at: [], value: Infinity, converged: false };
  for (const [index, start] of starts.entries()) {
    const found = yield* reported(
      nelderMead(cost, start.map(Math.log), { tolerance: 1e-7 }),
      index / (starts.length + 1),
    );
    if (found.value < best.value) best = found;
  }
  for (let again = 0; again < 3 && best.value < Infinity; again++) {
    const polishing = nelderMead(cost, best.at, { step: 0.05, tolerance: 1e-11 });
    const found = yield* reported(polishing, starts.length / (starts.length + 1));
    const gained = best.value - found.value;
    if (found.value <= best.value) best = found;
    if (gained < 1e-10 * (1 + Math.abs(best.value))) break;
  }
  return {
    parameters: best.at.map(Math.exp),
    logLikelihood: -best.value,
    covariance: covarianceAt(cost, best),
    converged: best.converged && best.at.every((value) => Math.abs(value) < widestLog - 1),
  };
}

/** A yield every so many evaluations, at a fixed share: nobody knows how many there will be. */
function* reported(
  search: Generator<number, Minimum, void>,
  share: number,
): Generator<number, Minimum, void> {
  let next = search.next();
  for (let turn = 0; !next.done; next = search.next(), turn++) if (turn % 25 === 0) yield share;
  return next.value;
}

function covarianceAt(
  cost: (logs: readonly number[]) => number,
  { at, value }: Minimum,
): Float64Array | undefined {
  if (value === Infinity) return undefined;
  const hessian = numericHessian(cost, at, hessianStep);
  const lower = hessian.every(Number.isFinite) ? cholesky(hessian, at.length) : undefined;
  return lower && choleskyInverse(lower, at.length);
}
