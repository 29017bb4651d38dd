import { cholesky, choleskyInverse, choleskySolve } from './cholesky';
import { crossProducts } from './cross-products';
import { standardised, type Design } from './design-matrix';
import { pointAt, slopesAt, type Point, type Slopes, type Task } from './logistic-likelihood';

export interface LogisticOptions {
  /** Penalty lambda / 2 times the squared coefficients of the standardised columns; 0 for none. */
  readonly ridge?: number;
  readonly mostIterations?: number;
  /** Coefficients to begin from, as {@link LogisticFit} gives them; a model of nearly the same rows saves steps. */
  readonly start?: Float64Array;
  /** Enough for probabilities: a thousandth of the log-likelihood may be left to gain, and there are no standard errors. */
  readonly roughly?: boolean;
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

/** Of the coefficients of the standardised columns; the error left is of the order of its square. */
const tolerance = 1e-6;
/** What is left to gain of a log-likelihood where it need not be exact. */
const enough = 1e-3;

/**
 * Logistic regression with an intercept by maximum likelihood, or ridge-penalised: Newton's steps (iteratively reweighted
 * least squares) on standardised columns. A step that gains far less than its slopes promise is damped by X'X / 4, which
 * bounds the information (Böhning & Lindsay 1988), so that a few extreme values cannot throw the search off. It ends as
 * soon as it is plain that there is no maximum. Coefficients and standard errors (from the inverse information) are in
 * the units of the given columns. Sums run in the order of the rows; sort them first where the last bit matters. Yields
 * its progress, 0..1.
 *
 * @param columns numbers, nothing missing, all of the length of `outcome`.
 * @param outcome 1 or 0.
 */
export function* logisticRegression(
  columns: readonly Float64Array[],
  outcome: Uint8Array,
  { ridge = 0, mostIterations = 60, start, roughly = false }: LogisticOptions = {},
): Generator<number, LogisticFit, void> {
  const design = standardised(columns, outcome.length);
  const positives = outcome.reduce((sum, own) => sum + own, 0);
  const task: Task = { design, outcome, ridge };
  const beta = start ? scaledStart(design, start) : intercept(design, positives, outcome.length);
  let point = pointAt(task, beta);
  const steps = new Steps(task, roughly);
  let iterations = 0;
  while (iterations < mostIterations && steps.outcome === 'searching') {
    yield iterations / mostIterations;
    iterations++;
    const next = steps.from(point, slopesAt(task, point));
    if (!next) break;
    point = next;
  }
  const converged = steps.outcome === 'converged';
  const isExact = converged && ridge === 0 && !roughly;
  return described(columns.length, design, point, {
    ...{ iterations, converged },
    information: isExact ? slopesAt(task, point).information : undefined,
    nullLogLikelihood: entropy(positives, outcome.length),
  });
}

function intercept({ kept }: Design, positives: number, rows: number): Float64Array {
  const beta = new Float64Array(kept.length + 1);
  beta[0] = Math.log((positives + 0.5) / (rows - positives + 0.5));
  return beta;
}

/** Coefficients of the given columns as those of the standardised ones. */
function scaledStart({ kept, means, deviations }: Design, start: Float64Array): Float64Array {
  const beta = Float64Array.of(start[0]!, ...kept.map((column) => start[column + 1]! * deviations[column]!));
  for (const column of kept) beta[0]! += start[column + 1]! * means[column]!;
  return beta;
}

/** How much of the promised gain a step must bring to be taken, and from how much on the next is damped less. */
const [leastGain, goodGain] = [0.25, 0.75];
const [firstDamping, mostDamping] = [0.05, 1e6];
/** Newton's own direction may be too long by so much; what is longer is the wrong direction. */
const lengths = [1, 1 / 2, 1 / 4, 1 / 8] as const;

/** The search: how strongly steps are damped, and whether they get anywhere. */
class Steps {
  outcome: 'searching' | 'converged' | 'endless' = 'searching';
  private damping = 0;
  private bound: Float64Array | undefined;
  private promised = Infinity;
  private endlessSteps = 0;

  constructor(
    private readonly task: Task,
    private readonly roughly: boolean,
  ) {}

  /** The next point; undefined where no step improves on this one. */
  from(point: Point, { gradient, information }: Slopes): Point | undefined {
    for (; this.damping <= mostDamping; this.damping = Math.max(firstDamping, 4 * this.damping)) {
      const lower = cholesky(this.damped(information), gradient.length);
      if (!lower) continue;
      const move = choleskySolve(lower, gradient);
      const [slope, bend] = [dot(gradient, move), form(information, move)];
      for (const length of lengths) {
        const promised = length * slope - (length ** 2 * bend) / 2;
        const next = pointAt(
          this.task,
          point.beta.map((value, index) => value + length * move[index]!),
        );
        const gain = next.penalised - point.penalised;
        // Where rounding is greater than what can be gained, the point is the maximum.
        const isExact = promised < 1e-11 * Math.abs(point.penalised);
        if (!isExact && !(gain >= leastGain * promised)) continue;
        if (length === 1) this.judge(move, promised);
        if (gain >= goodGain * promised) this.damping = this.damping > 0.01 ? this.damping / 8 : 0;
        return next;
      }
    }
    return undefined;
  }

  private damped(information: Float64Array): Float64Array {
    if (this.damping === 0) return information;
    const { design } = this.task;
    this.bound ??= crossProducts(
      design.matrix,
      new Float64Array(design.rows).fill(1 / 4),
      design.kept.length + 1,
    );
    const bound = this.bound;
    return information.map((value, index) => value + this.damping * bound[index]!);
  }

  /**
   * Newton's steps to a maximum shrink ever faster. Those along a coefficient that grows without end keep their length,
   * while what they promise shrinks by the same share each time. They are given up when that is next to nothing: before,
   * a single extreme customer can look like it for a while.
   */
  private judge(move: Float64Array, promised: number): void {
    const longest = move.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
    const isThere = this.roughly ? promised < enough : longest < tolerance;
    if (this.damping === 0 && isThere) this.outcome = 'converged';
    const isEndless = promised < 1e-6 && promised > 0.2 * this.promised && longest > 1e-3;
    this.endlessSteps = this.damping === 0 && isEndless ? this.endlessSteps + 1 : 0;
    if (this.endlessSteps >= 2) this.outcome = 'endless';
    this.promised = promised;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0);
}

/** n log-likelihood of the share alone. */
function entropy(positives: number, rows: number): number {
  const part = (count: number): number => (count > 0 ? count * Math.log(count / rows) : 0);
  return part(positives) + part(rows - positives);
}

interface Ending {
  readonly iterations: number;
  readonly converged: boolean;
  /** Where the search ended; undefined where no standard errors are wanted or there are none. */
  readonly information: Float64Array | undefined;
  readonly nullLogLikelihood: number;
}

/** Back to the units of the columns. */
function described(
  columns: number,
  { kept, aliased, means, deviations }: Design,
  { beta, fitted, logLikelihood }: Point,
  { iterations, converged, information, nullLogLikelihood }: Ending,
): LogisticFit {
  const size = kept.length + 1;
  const lower = information && cholesky(information, size);
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
