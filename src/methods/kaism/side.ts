import type { Text } from '../../locales/text';
import type { Indicator } from '../shared/weighted/indicators';
import { weightedScore } from '../shared/weighted/score';
import type { ScoredIndicator } from '../shared/weighted/explanation';
import type { NumberOutput, RunContext } from '../shared/contract';
import type { Numeric } from '../shared/expression/expression';
import type { Axis } from '../shared/matrix';
import { partExpression, weightedMean } from '../shared/weighted/expressions';

/** One side of the matrix: the scored indicators and their sum. */
export interface Side extends Axis {
  readonly indicators: readonly Indicator[];
  readonly scored: readonly ScoredIndicator[];
}

export function sideOf(
  label: Text,
  indicators: readonly Indicator[],
  scored: readonly ScoredIndicator[],
  from: number,
  coverage: number,
  { rowCount }: RunContext,
): Side {
  const values = weightedScore(rowCount, scored, 100, coverage);
  return { label, indicators, scored, values, cut: from, format: 'decimal' };
}

export function scoreOutput(id: string, side: Side, coverage: number): NumberOutput {
  const { label, values } = side;
  return {
    id,
    label: { zh: `${label.zh}得分`, en: `${label.en} score` },
    kind: 'number',
    format: 'decimal',
    values,
    expression: () => scoreExpression(side, coverage),
  };
}

function scoreExpression({ scored }: Side, coverage: number): Numeric {
  const parts = scored.map((part) => ({ weight: part.weight, value: partExpression(part) }));
  return weightedMean(parts, 100, coverage);
}
