import { denseRanks } from '../../../math/ranks/dense-ranks';
import { median } from '../../../math/statistics/median';
import { moments } from '../../../math/statistics/moments';
import { percentRanks } from '../../../math/ranks/percent-ranks';
import { sortedValues } from '../../../math/sorting/sorted-values';
import type { Figure, Ranking } from './expression';

/** The place of each value among those that are known. */
export function ranksOf({ variant }: Pick<Ranking, 'variant'>, values: Float64Array): Float64Array {
  return variant === 'percent' ? percentRanks(values) : denseRanks(values);
}

/** A figure of the values that are known; NaN where there is none. */
export function figureOf(
  { statistic, share = 0 }: Pick<Figure, 'statistic' | 'share'>,
  values: Float64Array,
): number {
  const ascending = sortedValues(values).values;
  switch (statistic) {
    case 'lowest':
      return ascending[0] ?? NaN;
    case 'highest':
      return ascending.at(-1) ?? NaN;
    case 'mean':
      return moments(ascending).mean;
    case 'deviation':
      return moments(ascending).deviation;
    case 'median':
      return median(values);
    case 'least-of-top':
      return leastOfTopShare(ascending, share);
  }
}

/**
 * The least of the share of values that are the greatest, so many as round(share x n), halves up; NaN of none.
 *
 * @example
 * leastOfTopShare(Float64Array.of(1, 2, 3, 4), 0.5) // 3
 */
export function leastOfTopShare(ascending: Float64Array, share: number): number {
  const customers = Math.round(share * ascending.length);
  return customers === 0 ? NaN : ascending[Math.max(0, ascending.length - customers)]!;
}
