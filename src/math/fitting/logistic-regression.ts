import { cholesky, choleskyInverse, choleskySolve } from './cholesky';
import { crossProducts } from './cross-products';
import { standardised, type Design } from './design-matrix';

export interface LogisticOptions {
  /** Penalty lambda / 2 times the squared coefficients of the standardised columns; 0 for none. */
  readonly ridge?: number;
  readonly mostIterations?: number;
}

/** Where {@link logisticRegression} arrived. Index 0 is the intercept, then the columns as given. */
export interface LogisticFit {
  /** 0 for columns that were left out. */
  readonly coefficients: Float64Array;
  /** NaN for columns that were left out, with a ridge (its estimates are biased), and where there is no maximum. */
  readonly standardErrors: Float64Array;
  readonly logLikelihood: number;
  readonly nullLogLikelihood: number;
  readonly fitted: Float64Array;
  readonly iterations: number;
  /** False where there is no maximum: the outcome is separated, wholly or in part. */
  readonly converged: boolean;
  /** Columns left out because the ones before them, or the intercept, say the same. */
  readonly aliased: readonly number[];
}

/** Of the coefficients of the standardised columns. */
const tolerance = 1e-9;

/**
 * Logistic regression with an intercept by maximum likelihood, or ridge-penalised: iteratively reweighted least squares
 * (Fisher scoring, which is Newton's method here), on standardised columns, halving steps that do not improve. Coefficients
 * and standard errors (from the inverse information) are in the units of the given columns. Sums run in the order of
 * the rows; sort them first where the last bit matters. Yields its progress, 0..1.
 *
 * @param columns numbers, nothing missing, all of the length of `outcome`.
 * @param outcome 1 or 0.
 */
export function* logisticRegression(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  { ridge = 0, mostIterations = 40 }: LogisticOptions = {},
): Generator<number, LogisticFit, void> {
  const design = standardised(columns, outcome.length);
  const size = design.kept.length + 1;
  const positives = outcome.reduce((sum, own) => sum + own, 0);
  const beta = new Float64Array(size);
  beta[0] = Math.log((positives + 0.5) / (outcome.length - positives + 0.5));
  let state = evaluate(design, outcome, beta, ridge);
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < mostIterations) {
    yield iterations / mostIterations;
    iterations++;
    const lower = cholesky(state.information, size);
    if (!lower) break;
    const move = choleskySolve(lower, state.gradient);
    let factor = 1;
    let next = evaluate(design, outcome, moved(state.beta, move, factor), ridge);
    while (next.penalised < state.penalised - 1e-9 * Math.abs(state.penalised) && factor > 1e-4) {
      factor /= 2;
      next = evaluate(design, outcome, moved(state.beta, move, factor), ridge);
    }
    state = next;
    converged = move.every((value) => Math.abs(value) < tolerance);
  }
  return described(columns.length, design, state, {
    ...{ iterations, converged, biased: ridge > 0 },
    nullLogLikelihood: entropy(positives, outcome.length),
  });
}

interface State {
  readonly beta: Float64Array;
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
  readonly penalised: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

function evaluate({ matrix, rows }: Design, outcome: Uint8Array, beta: Float64Array, ridge: number): State {
  const width = beta.length;
  const fitted = new Float64Array(rows);
  const weights = new Float64Array(rows);
  const gradient = new Float64Array(width);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let eta = 0;
    for (let i = 0; i < width; i++) eta += beta[i]! * matrix[start + i]!;
    const probability = 1 / (1 + Math.exp(-eta));
    // log p = -log(1 + e^-eta) without cancellation; with eta's sign turned for the outcome 0.
    const signed = outcome[row] === 1 ? -eta : eta;
    logLikelihood -= signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
    fitted[row] = probability;
    weights[row] = probability * (1 - probability);
    const rest = outcome[row]! - probability;
    for (let i = 0; i < width; i++) gradient[i]! += rest * matrix[start + i]!;
  }
  const information = crossProducts(matrix, weights, width);
  let penalty = 0;
  for (let i = 1; i < width; i++) {
    information[i * width + i]! += ridge;
    gradient[i]! -= ridge * beta[i]!;
    penalty += (ridge / 2) * beta[i]! ** 2;
  }
  return { beta, fitted, logLikelihood, penalised: logLikelihood - penalty, gradient, information };
}

function moved(beta: Float64Array, move: Float64Array, factor: number): Float64Array {
  return beta.map((value, index) => value + factor * move[index]!);
}

/** n log-likelihood of the share alone. */
function entropy(positives: number, rows: number): number {
  const part = (count: number): number => (count > 0 ? count * Math.log(count / rows) : 0);
  return part(positives) + part(rows - positives);
}

interface Ending {
  readonly iterations: number;
  readonly converged: boolean;
  readonly biased: boolean;
  readonly nullLogLikelihood: number;
}

/** Back to the units of the columns. */
function described(
  columns: number,
  { kept, aliased, means, deviations }: Design,
  { beta, fitted, logLikelihood, information }: State,
  { iterations, converged, biased, nullLogLikelihood }: Ending,
): LogisticFit {
  const size = kept.length + 1;
  const lower = converged && !biased ? cholesky(information, size) : undefined;
  const covariance = lower && choleskyInverse(lower, size);
  const coefficients = new Float64Array(columns + 1);
  const standardErrors = new Float64Array(columns + 1).fill(NaN);
  const toIntercept = new Float64Array(size);
  toIntercept[0] = 1;
  coefficients[0] = beta[0]!;
  kept.forEach((column, index) => {
    const scale = 1 / deviations[column]!;
    coefficients[column + 1] = beta[index + 1]! * scale;
    coefficients[0]! -= beta[index + 1]! * means[column]! * scale;
    toIntercept[index + 1] = -means[column]! * scale;
    if (covariance) standardErrors[column + 1] = Math.sqrt(covariance[(index + 1) * (size + 1)]!) * scale;
  });
  if (covariance) standardErrors[0] = Math.sqrt(form(covariance, toIntercept));
  return {
    ...{ coefficients, standardErrors, logLikelihood, nullLogLikelihood, fitted },
    ...{ iterations, converged, aliased },
  };
}

function form(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) sum += vector[i]! * matrix[i * size + j]! * vector[j]!;
  }
  return sum;
}
