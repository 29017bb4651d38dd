import { cholesky, choleskyInverse, choleskySolve } from './cholesky';

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
/** A column whose part that the others do not explain is less than this share of its variance is aliased. */
const leastOwnPart = 1e-10;

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

interface Design {
  readonly rows: number;
  /** The columns that are used. */
  readonly kept: readonly number[];
  readonly aliased: readonly number[];
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** Row by row: 1, then the kept columns standardised. */
  readonly matrix: Float64Array;
}

function standardised(columns: readonly Float64Array[], rows: number): Design {
  const means = Float64Array.from(columns, (values) => values.reduce((sum, value) => sum + value, 0) / rows);
  const deviations = Float64Array.from(columns, (values, column) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - means[column]!) ** 2, 0) / rows),
  );
  const all = fill(
    columns,
    columns.map((_, column) => column),
    means,
    deviations,
    rows,
  );
  const kept = independent(all, columns.length, deviations, rows);
  const aliased = columns.map((_, column) => column).filter((column) => !kept.includes(column));
  const matrix = aliased.length === 0 ? all : fill(columns, kept, means, deviations, rows);
  return { rows, kept, aliased, means, deviations, matrix };
}

function fill(
  columns: readonly Float64Array[],
  kept: readonly number[],
  means: Float64Array,
  deviations: Float64Array,
  rows: number,
): Float64Array {
  const width = kept.length + 1;
  const matrix = new Float64Array(rows * width).fill(1);
  kept.forEach((column, index) => {
    const [mean, deviation, values] = [means[column]!, deviations[column]!, columns[column]!];
    for (let row = 0; row < rows; row++) {
      matrix[row * width + index + 1] = deviation > 0 ? (values[row]! - mean) / deviation : 0;
    }
  });
  return matrix;
}

/** The columns that are not sums of the ones before, by a Cholesky decomposition that leaves out empty pivots. */
function independent(
  matrix: Float64Array,
  columns: number,
  deviations: Float64Array,
  rows: number,
): number[] {
  const width = columns + 1;
  const products = crossProducts(matrix, new Float64Array(rows).fill(1), width);
  const kept: number[] = [];
  const lower: Float64Array[] = [];
  for (let column = 0; column < columns; column++) {
    const own = new Float64Array(kept.length + 1);
    kept.forEach((other, index) => {
      let rest = products[(column + 1) * width + other + 1]!;
      for (let k = 0; k < index; k++) rest -= own[k]! * lower[index]![k]!;
      own[index] = rest / lower[index]![index]!;
    });
    const rest = rows - own.reduce((sum, value) => sum + value * value, 0);
    if (!(deviations[column]! > 0) || !(rest > leastOwnPart * rows)) continue;
    own[kept.length] = Math.sqrt(rest);
    lower.push(own);
    kept.push(column);
  }
  return kept;
}

/** X' W X, lower triangle and its mirror. */
function crossProducts(matrix: Float64Array, weights: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < weights.length; row++) {
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const weighted = weights[row]! * matrix[start + i]!;
      if (weighted === 0) continue;
      for (let j = 0; j <= i; j++) products[i * width + j]! += weighted * matrix[start + j]!;
    }
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j]!;
  return products;
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
