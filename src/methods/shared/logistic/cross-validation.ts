import { rowHashes } from '../../../math/counting/row-hashes';
import { sortedValues } from '../../../math/sorting/sorted-values';
import type { LiftRow } from './lift-table';
import { casesAt, qualityOf, type Cases, type Quality } from './model';

/** How a model is tried on cases that it was not shown. */
export interface CrossValidation {
  /** Parts of which each is held out once; below 2 nothing is tried. */
  readonly folds: number;
  /** How often the cases are parted anew. */
  readonly repeats: number;
}

/** The quality on cases held out, and how it was found out. */
export interface Unseen {
  /** Over all cases once a repeat; its lift and calibration too. */
  readonly quality: Quality;
  readonly folds: number;
  readonly repeats: number;
}

/** What a model makes of other cases: the logarithm of the odds of each. */
export type OddsOf = (cases: Cases) => Float64Array;

/** Any fixed number: the parts are the same for every run on the same cases, whatever the seed of the run. */
const splitSeed = 0x51de;
/** So many cases judged are enough: more would tell nothing new, and take long. */
const enoughCases = 60_000;

/**
 * Repeated cross-validation: the cases are parted at random, by what stands in them, into equal parts of the same mix of
 * outcomes; each part is judged by a model of the others. Undefined where the rarer outcome is too rare for every part to
 * have two. Yields its progress, 0..1.
 *
 * @param fit makes a model of some cases.
 */
export function* crossValidated(
  cases: Cases,
  { folds, repeats }: CrossValidation,
  fit: (taught: Cases) => Generator<number, OddsOf, void>,
): Generator<number, Unseen | undefined, void> {
  const rows = cases.outcome.length;
  const positives = cases.outcome.reduce((sum, own) => sum + own, 0);
  if (folds < 2 || Math.min(positives, rows - positives) < 2 * folds) return undefined;
  const times = Math.max(1, Math.min(repeats, Math.ceil(enoughCases / rows)));
  const found: Quality[] = [];
  for (let repeat = 0; repeat < times; repeat++) {
    const foldOf = foldsOf(cases, folds, repeat);
    for (let fold = 0; fold < folds; fold++) {
      const held = casesAt(
        cases,
        rowsWhere(foldOf, (own) => own === fold),
      );
      const done = repeat * folds + fold;
      const run = fit(
        casesAt(
          cases,
          rowsWhere(foldOf, (own) => own !== fold),
        ),
      );
      let next = run.next();
      for (; !next.done; next = run.next()) yield (done + next.value) / (times * folds);
      found.push(qualityOf(next.value(held), held.outcome));
    }
  }
  return { quality: together(found, times), folds, repeats: times };
}

/** The part of each case: by lot, those with the outcome and those without dealt out one after the other. */
function foldsOf({ columns, outcome, places }: Cases, folds: number, repeat: number): Uint8Array {
  const lots = rowHashes([...columns, Float64Array.from(outcome), places], splitSeed + repeat);
  const dealt = [0, 0];
  const foldOf = new Uint8Array(outcome.length);
  for (const row of sortedValues(lots).order) foldOf[row] = dealt[outcome[row]!]!++ % folds;
  return foldOf;
}

function rowsWhere(foldOf: Uint8Array, holds: (fold: number) => boolean): Int32Array {
  return Int32Array.from(foldOf.keys()).filter((row) => holds(foldOf[row]!));
}

/**
 * The quality of all parts: what is counted is added up over the parts of a repeat, what tells outcomes apart is the mean
 * over the parts, because the probabilities of two models stand on slightly different levels.
 */
function together(found: readonly Quality[], times: number): Quality {
  const sum = (valueOf: (quality: Quality) => number): number =>
    found.reduce((total, own) => total + valueOf(own), 0);
  const rows = sum((own) => own.rows);
  return {
    ...{ rows: rows / times, positives: sum(({ positives }) => positives) / times },
    ...{ auc: sum(({ auc }) => auc) / found.length, ks: sum(({ ks }) => ks) / found.length },
    logLikelihood: sum((own) => own.logLikelihood) / times,
    brier: sum((own) => own.brier * own.rows) / rows,
    lift: found[0]!.lift.map((_, tenth) => {
      const counted = sum(({ lift }) => lift[tenth]!.rows);
      return {
        rows: counted / times,
        positives: sum(({ lift }) => lift[tenth]!.positives) / times,
        meanProbability: sum(({ lift }) => expectedIn(lift[tenth]!)) / counted,
      };
    }),
  };
}

/** A tenth of fewer than ten cases may hold nobody. */
const expectedIn = ({ rows, meanProbability }: LiftRow): number => (rows > 0 ? rows * meanProbability : 0);
