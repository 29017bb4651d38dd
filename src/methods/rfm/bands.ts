import { placeOf, type ValueAt } from '../../math/sorting/moved-value';
import { quantileAt } from '../../math/statistics/quantile';
import { sortedOnce } from '../../math/sorting/sorted-once';
import type { CountedValues, SortedValues } from '../../math/sorting/sorted-values';

/** How the four cuts between the scores 1 to 5 are found. */
export type CutRule = 'rank' | 'inclusive' | 'exclusive' | 'rfm-r' | 'own';

/** Four cuts, ascending in value (greater is better): the score is 1 + how many cuts lie below the value, or at it. */
export interface Bands {
  readonly cuts: readonly number[];
  /** Whether a value that equals a cut lies above it. */
  readonly atCutIsAbove: boolean;
}

const shares = [0.2, 0.4, 0.6, 0.8] as const;
const middleScore = 3;

/**
 * The bands of a column in which more is better (frequency, amount).
 * - `rank`: score = ceil(5 x average rank / n); equal values share the average of their ranks, and so the score.
 * - `inclusive`, `exclusive`: the quantiles at 20, 40, 60 and 80 %; a value that equals a cut lies below it.
 * - `rfm-r`: as the R package rfm: inclusive quantiles plus 1; a value that equals a cut lies above it.
 * - `own`: given cuts; a value that equals a cut lies above it.
 */
export function bandsOf(values: Float64Array, rule: CutRule, own: readonly number[]): Bands {
  switch (rule) {
    case 'rank':
      return { cuts: rankCuts(sortedOnce(values)), atCutIsAbove: true };
    case 'own':
      return { cuts: own, atCutIsAbove: true };
    case 'inclusive':
    case 'exclusive':
    case 'rfm-r': {
      const ascending = sortedOnce(values).values;
      return quantileBands(rule, ascending.length, (place) => ascending[place]!);
    }
  }
}

/** The bands by quantiles of sorted values. */
export function quantileBands(rule: 'inclusive' | 'exclusive' | 'rfm-r', size: number, at: ValueAt): Bands {
  const type = rule === 'rfm-r' ? 'inclusive' : rule;
  const cuts = shares.map((share) => quantileAt(at, size, share, type));
  return rule === 'rfm-r'
    ? { cuts: cuts.map((cut) => cut + 1), atCutIsAbove: true }
    : { cuts, atCutIsAbove: false };
}

/** The same bands seen from the other end: of what is less the better, as bands of the negative. */
export function mirrored({ cuts, atCutIsAbove }: Bands): Bands {
  return { cuts: cuts.map((cut) => -cut).reverse(), atCutIsAbove: !atCutIsAbove };
}

/**
 * The bands of days since the last purchase, in which less is better, as bands of the negative days. The cuts are those
 * of the days, and so is the side of a day that equals a cut; `rank` counts from the most days down.
 *
 * @param dates the days of the last purchases, whole.
 */
export function recencyBands(
  dates: Float64Array,
  today: number,
  rule: CutRule,
  own: readonly number[],
): Bands {
  switch (rule) {
    case 'rank':
      return shifted(bandsOf(dates, rule, own), -today);
    case 'own':
      // Own cuts are the last days of a band: 30 days is still within 30.
      return { ...mirrored(bandsOf(dates, rule, own)), atCutIsAbove: true };
    case 'inclusive':
    case 'exclusive':
    case 'rfm-r': {
      const ascending = sortedOnce(dates).values;
      const size = ascending.length;
      return mirrored(quantileBands(rule, size, (place) => today - ascending[size - 1 - place]!));
    }
  }
}

/** The score of each date, by bands of the negative days since then. */
export function recencyScores(dates: Float64Array, today: number, rule: CutRule, bands: Bands): Uint8Array {
  // Cuts by rank are days that stand in the column, so the cuts can be moved instead of a million days.
  if (rule === 'rank') return scoresOf(dates, shifted(bands, today));
  return scoresOf(freshnessOf(dates, today), bands);
}

/** Minus the days since each date: greater is better, as for frequency and amount. */
export function freshnessOf(dates: Float64Array, today: number): Float64Array {
  return dates.map((date) => date - today);
}

function shifted({ cuts, ...rest }: Bands, by: number): Bands {
  return { cuts: cuts.map((cut) => cut + by), ...rest };
}

/** The score of each value, 1 to 5; 0 where it is missing. */
export function scoresOf(values: Float64Array, { cuts, atCutIsAbove }: Bands): Uint8Array {
  const [first = Infinity, second = Infinity, third = Infinity, fourth = Infinity] = cuts;
  return atCutIsAbove
    ? scoresFrom(values, first, second, third, fourth)
    : scoresAbove(values, first, second, third, fourth);
}

function scoresFrom(values: Float64Array, a: number, b: number, c: number, d: number): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value - value === 0) {
      scores[row] = 1 + Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d);
    }
  }
  return scores;
}

function scoresAbove(values: Float64Array, a: number, b: number, c: number, d: number): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value - value === 0) {
      scores[row] = 1 + Number(value > a) + Number(value > b) + Number(value > c) + Number(value > d);
    }
  }
  return scores;
}

/** The score of one value that is not missing. */
export function scoreOf(value: number, bands: Bands): number {
  return scoresOf(Float64Array.of(value), bands)[0]!;
}

/** The smallest value of each score from 2 on; Infinity where a score is empty. */
function rankCuts(sorted: SortedValues): number[] {
  return sorted.counted ? cutsOfBins(sorted.counted) : cutsOfRuns(sorted.values);
}

/** Scores never fall from one value to the next greater one, so the first value of each is found by halving. */
function cutsOfRuns(ascending: Float64Array): number[] {
  const size = ascending.length;
  return [2, 3, 4, 5].map((score) => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = ascending[middle]!;
      const end = placeOf(ascending, value, true);
      if (rankScore(placeOf(ascending, value), end, size) >= score) high = middle;
      else low = end;
    }
    return ascending[low] ?? Infinity;
  });
}

function cutsOfBins({ lowest, starts }: CountedValues): number[] {
  const bins = starts.length - 1;
  const cuts = [Infinity, Infinity, Infinity, Infinity];
  for (let bin = 0; bin < bins; bin++) {
    const [start, end] = [starts[bin]!, starts[bin + 1]!];
    if (end > start) lowerCuts(cuts, rankScore(start, end, starts[bins]!), lowest + bin);
  }
  return cuts;
}

/**
 * Of a run of equal values. Twice the average rank is whole, so that a rank on a cut is on it exactly. Where all are equal
 * nobody is better or worse, however few they are: the middle score.
 */
export function rankScore(start: number, end: number, size: number): number {
  if (end - start === size) return middleScore;
  return Math.ceil((5 * (start + 1 + end)) / (2 * size));
}

function lowerCuts(cuts: number[], score: number, value: number): void {
  for (let better = score; better >= 2 && cuts[better - 2] === Infinity; better--) cuts[better - 2] = value;
}
