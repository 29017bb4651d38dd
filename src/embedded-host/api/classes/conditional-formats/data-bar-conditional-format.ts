import type { ScalePoint } from '../../../model/parts/conditional-format';
import { object } from '../../base/api-object';
import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { Words } from '../../cells/words';
import { defineClass, navigation, property } from '../../base/define-class';
import type { ConditionalFormatTarget } from '../../base/targets';

const types = new Words<ScalePoint['type']>({
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
});

/** A conditional format by bars as long as the value is large. Bars for negative values are not built. */
export const dataBarConditionalFormatClass = defineClass('DataBarConditionalFormat', {
  members: {
    LowerBoundRule: bound('minimum'),
    UpperBoundRule: bound('maximum'),
    PositiveFormat: navigation((target) => object('ConditionalDataBarPositiveFormat', target)),
  },
});

function bound(end: 'minimum' | 'maximum') {
  return property<ConditionalFormatTarget, { type: string; formula?: string | null }>(
    (target) => {
      const { type, value } = ruleOf(target, 'dataBar')[end];
      return { type: types.api(type, 'Automatic'), formula: value ?? null };
    },
    (target, { type, formula }) => {
      const value = formula ? { value: String(formula).replace(/^=/, '') } : {};
      const point: ScalePoint = { type: type === 'Automatic' ? automatic[end] : types.file(type), ...value };
      changeFormat(target, { rule: { ...ruleOf(target, 'dataBar'), [end]: point } });
    },
  );
}

const automatic = { minimum: 'min', maximum: 'max' } as const;
