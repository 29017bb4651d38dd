import { movedValue, placeOf } from '../../math/sorting/moved-value';
import { sortedOnce } from '../../math/sorting/sorted-once';
import { mirrored, quantileBands, rankScore, scoreOf, type Bands, type CutRule } from './bands';

/** A column of a run, the more the better, with its rule and the cuts that it gave. */
export interface Measure {
  readonly values: Float64Array;
  readonly rule: CutRule;
  readonly bands: Bands;
  /** Minus days: their quantiles are taken as of days. */
  readonly isFreshness?: boolean;
}

/**
 * The score of a customer who had `own` and has `to`, all others as they are: his move shifts the ranks and the quantiles
 * of all, so the cuts that stand do not tell.
 */
export function scoreAfter(measure: Measure, own: number, to: number): number {
  const { values, rule, bands, isFreshness = false } = measure;
  if (rule === 'own') return scoreOf(to, bands);
  const ascending = sortedOnce(values).values;
  const size = ascending.length;
  const at = movedValue(ascending, own, to);
  if (rule === 'rank') {
    const start = placeOf(ascending, to) - (own < to ? 1 : 0);
    let end = start + 1;
    while (end < size && at(end) === to) end++;
    return rankScore(start, end, size);
  }
  return isFreshness
    ? scoreOf(to, mirrored(quantileBands(rule, size, (place) => -at(size - 1 - place))))
    : scoreOf(to, quantileBands(rule, size, at));
}

/**
 * The least value that others have, or one more than the greatest, with which a customer has at least this score.
 * Undefined where none gives it.
 */
export function valueForScore(measure: Measure, own: number, score: number): number | undefined {
  const cut = measure.bands.cuts[score - 2]!;
  if (measure.rule === 'own') return cut > own ? cut : undefined;
  const ascending = sortedOnce(measure.values).values;
  const greatest = ascending[ascending.length - 1]!;
  let place = placeOf(ascending, cut);
  while (place < ascending.length) {
    const to = ascending[place]!;
    if (to > own && scoreAfter(measure, own, to) >= score) return to;
    while (ascending[place] === to) place++;
  }
  return scoreAfter(measure, own, greatest + 1) >= score ? greatest + 1 : undefined;
}
