import {
  crossValidated,
  type CrossValidation,
  type OddsOf,
  type Unseen,
} from '../shared/logistic/cross-validation';
import { casesOf, fitRoughly, logOdds, type Cases } from '../shared/logistic/model';
import { weighed, type WeighedColumn } from './weight-of-evidence';

/**
 * How good cards of these columns are on customers that they were not made of: bins as they are, weights of evidence and
 * regression from the others alone.
 */
export function* tryCard(
  columns: readonly WeighedColumn[],
  outcome: Int8Array,
  validation: CrossValidation,
): Generator<number, Unseen | undefined, void> {
  const bins = columns.map(({ binOf }) => Float64Array.from(binOf, (bin) => (bin < 0 ? NaN : bin)));
  return yield* crossValidated(casesOf(bins, outcome), validation, (taught) => cardOf(columns, taught));
}

function* cardOf(columns: readonly WeighedColumn[], taught: Cases): Generator<number, OddsOf, void> {
  const outcome = Int8Array.from(taught.outcome);
  const weights = columns.map((column, index) =>
    // A bin of nobody says nothing either way.
    weighed({ ...column, binOf: Int32Array.from(taught.columns[index]!) }, outcome).bins.map(
      ({ weight }) => weight || 0,
    ),
  );
  const weightsFor = ({ columns: bins }: Cases): Float64Array[] =>
    bins.map((own, index) => own.map((bin) => weights[index]![bin]!));
  const fit = yield* fitRoughly({ ...taught, columns: weightsFor(taught) }, 0);
  return (cases) => logOdds(fit, weightsFor(cases), cases.outcome.length);
}
