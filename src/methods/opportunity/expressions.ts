import type { NumberColumn } from '../../table/columns/column';
import { noDataTier } from '../shared/contract';
import { arithmetic, greatest, labelBands, least, number, output, ranking } from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Numeric, Wording } from '../shared/expression/expression';
import { weightedMean } from '../shared/weighted/expressions';
import { cuts, tiers } from './grades';

/** A sub-score: beyond 0 or 100 the nearer end; a risk turned round. */
export function partExpression(column: NumberColumn, inverted: boolean): Numeric {
  const score = least(number(100), greatest(number(0), cellOf(column)));
  return inverted ? arithmetic(number(100), '-', score) : score;
}

/** The weighted mean of the sub-scores beside it that are known. */
export function scoreExpression(
  parts: readonly { readonly id: string; readonly weight: number }[],
  weights: number,
  coverage: number,
): Numeric {
  return weightedMean(
    parts.map(({ id, weight }) => ({ weight, value: output(id) })),
    weights,
    coverage,
  );
}

/** The grade of the score beside it. */
export function gradeExpression(): Wording {
  const labels = tiers.map(({ label }) => label);
  return labelBands(output('score'), cuts, labels.slice(0, -1), noDataTier.label);
}

/** The place of the score among all, equal scores sharing it. */
export function rankExpression(): Numeric {
  return ranking('dense', output('score'));
}
