import type { ScalePoint } from '../../../model/parts/conditional-format';
import { requireColor } from '../../cells/colors';
import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { Words } from '../../cells/words';
import { defineClass, property } from '../../base/define-class';

const types = new Words<ScalePoint['type']>({
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
});

interface Criterion {
  readonly type: string;
  readonly formula?: string | number | null;
  readonly color?: string | null;
}

interface Criteria {
  readonly minimum: Criterion;
  readonly midpoint?: Criterion | null;
  readonly maximum: Criterion;
}

/** A conditional format by two or three colours. */
export const colorScaleConditionalFormatClass = defineClass('ColorScaleConditionalFormat', {
  members: {
    ThreeColorScale: property((target) => ruleOf(target, 'colorScale').points.length === 3),
    Criteria: property(
      (target) => {
        const { points } = ruleOf(target, 'colorScale');
        const [minimum, maximum] = [points[0], points.at(-1)].map((point) => point && criterion(point));
        const midpoint = points.length === 3 && points[1] ? { midpoint: criterion(points[1]) } : {};
        return { minimum, maximum, ...midpoint };
      },
      (target, { minimum, midpoint, maximum }: Criteria) => {
        const wanted = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
        changeFormat(target, { rule: { type: 'colorScale', points: wanted.map(point) } });
      },
    ),
  },
});

function criterion({ type, value, color }: ScalePoint): Criterion {
  return { type: types.api(type, 'Invalid'), formula: value ?? null, color: color ?? null };
}

function point({ type, formula, color }: Criterion): ScalePoint {
  const value = formula === null || formula === undefined ? {} : { value: String(formula).replace(/^=/, '') };
  return { type: types.file(type), ...value, color: requireColor(color ?? '#FFFFFF') };
}
