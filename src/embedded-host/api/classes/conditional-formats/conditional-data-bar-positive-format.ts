import { requireColor } from '../../cells/colors';
import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { defineClass, property } from '../../base/define-class';

/** The bars of positive values. */
export const conditionalDataBarPositiveFormatClass = defineClass('ConditionalDataBarPositiveFormat', {
  members: {
    FillColor: property(
      (target) => ruleOf(target, 'dataBar').color,
      (target, color: string) =>
        changeFormat(target, { rule: { ...ruleOf(target, 'dataBar'), color: requireColor(color) } }),
    ),
  },
});
