import { areaUnderCurve } from '../../../math/statistics/area-under-curve';
import { kolmogorovSmirnov } from '../../../math/statistics/kolmogorov-smirnov';
import { logisticRegression, type LogisticFit } from '../../../math/fitting/logistic-regression';
import { rowHashes } from '../../../math/counting/row-hashes';
import { sortedValues } from '../../../math/sorting/sorted-values';
import { liftTable, type LiftRow } from './lift-table';

/** A fitted model and the rows it was fitted on. */
export interface Model {
  readonly fit: LogisticFit;
  /** Of the rows that were fitted. */
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly rows: number;
  readonly positives: number;
}

/** How good the probabilities of a set of rows are. */
export interface Quality {
  readonly rows: number;
  readonly positives: number;
  readonly auc: number;
  readonly ks: number;
  readonly logLikelihood: number;
  /** Mean squared distance of probability and outcome. */
  readonly brier: number;
  readonly lift: readonly LiftRow[];
}

/** The rows of a model in an order that does not depend on the sheet's: sums over them are the same to the last bit. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly outcome: Uint8Array;
  /** How many equal ones stand before each: equal customers draw lots of their own, or all of them were held out together. */
  readonly places: Float64Array;
}

/** Any fixed seed: it only orders the rows. */
const orderSeed = 0x5eed;

/** The rows where everything is known, in order of their content. */
export function casesOf(columns: readonly Float64Array[], outcome: Int8Array): Cases {
  const known = Int32Array.from(outcome.keys()).filter(
    (row) => outcome[row]! >= 0 && columns.every((values) => !Number.isNaN(values[row]!)),
  );
  const own = [...columns, Float64Array.from(outcome)].map((values) => pick(values, known));
  const { order, values: hashes } = sortedValues(rowHashes(own, orderSeed));
  const ordered = own.map((values) => pick(values, order));
  return {
    columns: ordered.slice(0, -1),
    outcome: Uint8Array.from(ordered.at(-1)!),
    places: placesAmongEqual(hashes),
  };
}

function placesAmongEqual(ascending: Float64Array): Float64Array {
  const places = new Float64Array(ascending.length);
  for (let at = 1; at < ascending.length; at++) {
    if (ascending[at] === ascending[at - 1]) places[at] = places[at - 1]! + 1;
  }
  return places;
}

/** Some of the cases. */
export function casesAt({ columns, outcome, places }: Cases, rows: Int32Array): Cases {
  return {
    columns: columns.map((values) => pick(values, rows)),
    outcome: Uint8Array.from(rows, (row) => outcome[row]!),
    places: pick(places, rows),
  };
}

/** A model of some cases, with as much of it as probabilities need, from one of nearly the same cases on. */
export function* fitRoughly(
  { columns, outcome }: Cases,
  ridge: number,
  near?: LogisticFit,
): Generator<number, LogisticFit, void> {
  const start = near ? { start: near.coefficients } : {};
  return yield* logisticRegression(columns, outcome, { ridge, roughly: true, ...start });
}

export function* fitModel({ columns, outcome }: Cases, ridge: number): Generator<number, Model, void> {
  const fit = yield* logisticRegression(columns, outcome, { ridge });
  const means = Float64Array.from(
    columns,
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  );
  const deviations = Float64Array.from(columns, (values, column) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - means[column]!) ** 2, 0) / values.length),
  );
  return {
    fit,
    means,
    deviations,
    rows: outcome.length,
    positives: outcome.reduce((sum, own) => sum + own, 0),
  };
}

/** The logarithm of the odds for each row; NaN where a column is missing. */
export function logOdds(
  { coefficients }: LogisticFit,
  columns: readonly Float64Array[],
  rows: number,
): Float64Array {
  const odds = new Float64Array(rows).fill(coefficients[0]!);
  columns.forEach((values, column) => {
    const coefficient = coefficients[column + 1]!;
    for (let row = 0; row < rows; row++) odds[row]! += coefficient * values[row]!;
  });
  return odds;
}

export function probabilities(odds: Float64Array): Float64Array {
  return odds.map((eta) => 1 / (1 + Math.exp(-eta)));
}

/** How well odds tell the outcomes apart and how near their probabilities are. */
export function qualityOf(odds: Float64Array, outcome: Uint8Array): Quality {
  const fitted = probabilities(odds);
  let logLikelihood = 0;
  let squares = 0;
  for (let row = 0; row < fitted.length; row++) {
    const signed = outcome[row] === 1 ? -odds[row]! : odds[row]!;
    logLikelihood -= signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
    squares += (fitted[row]! - outcome[row]!) ** 2;
  }
  return {
    rows: outcome.length,
    positives: outcome.reduce((sum, own) => sum + own, 0),
    auc: areaUnderCurve(fitted, outcome),
    ks: kolmogorovSmirnov(fitted, outcome),
    logLikelihood,
    brier: squares / outcome.length,
    lift: liftTable(fitted, outcome),
  };
}

function pick(values: Float64Array, rows: Int32Array | Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) picked[place] = values[rows[place]!]!;
  return picked;
}
