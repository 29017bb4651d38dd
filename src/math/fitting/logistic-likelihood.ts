import { crossProducts } from './cross-products';
import type { Design } from './design-matrix';

/** What a logistic regression is fitted to. */
export interface Task {
  readonly design: Design;
  /** 1 or 0 a row. */
  readonly outcome: Uint8Array;
  /** Penalty lambda / 2 times the squared coefficients but the intercept's. */
  readonly ridge: number;
}

/** Coefficients of the standardised columns, and how likely they make the outcome. */
export interface Point {
  readonly beta: Float64Array;
  /** Probability of each row. */
  readonly fitted: Float64Array;
  readonly logLikelihood: number;
  /** The log-likelihood less the penalty: what is maximised. */
  readonly penalised: number;
}

/** First derivatives of what is maximised, and the negative of the second ones. */
export interface Slopes {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/** The likelihood at some coefficients: one pass over the rows. */
export function pointAt({ design, outcome, ridge }: Task, beta: Float64Array): Point {
  const { matrix, rows } = design;
  const width = beta.length;
  const fitted = new Float64Array(rows);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let eta = 0;
    for (let i = 0; i < width; i++) eta += beta[i]! * matrix[start + i]!;
    fitted[row] = 1 / (1 + Math.exp(-eta));
    // log p = -log(1 + e^-eta) without cancellation; with eta's sign turned for the outcome 0.
    const signed = outcome[row] === 1 ? -eta : eta;
    logLikelihood -= signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
  }
  let penalty = 0;
  for (let i = 1; i < width; i++) penalty += (ridge / 2) * beta[i]! ** 2;
  return { beta, fitted, logLikelihood, penalised: logLikelihood - penalty };
}

/** The slopes at a point: as many passes as there are columns, so only where a step begins. */
export function slopesAt({ design, outcome, ridge }: Task, { beta, fitted }: Point): Slopes {
  const { matrix, rows } = design;
  const width = beta.length;
  const weights = new Float64Array(rows);
  const gradient = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    weights[row] = fitted[row]! * (1 - fitted[row]!);
    const rest = outcome[row]! - fitted[row]!;
    for (let i = 0; i < width; i++) gradient[i]! += rest * matrix[start + i]!;
  }
  const information = crossProducts(matrix, weights, width);
  for (let i = 1; i < width; i++) {
    information[i * width + i]! += ridge;
    gradient[i]! -= ridge * beta[i]!;
  }
  return { gradient, information };
}
