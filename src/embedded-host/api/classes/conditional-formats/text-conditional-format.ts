import type { TextComparison } from '../../../model/parts/conditional-format';
import { object } from '../../base/api-object';
import { changeFormat, ruleOf } from '../../cells/conditional-rules';
import { Words } from '../../cells/words';
import { defineClass, navigation, property } from '../../base/define-class';

const operators = new Words<TextComparison>({
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
});

/** A conditional format by a text in the cell. */
export const textConditionalFormatClass = defineClass('TextConditionalFormat', {
  members: {
    Rule: property(
      (target) => {
        const { operator, text } = ruleOf(target, 'text');
        return { operator: operators.api(operator, 'Contains'), text };
      },
      (target, { operator, text }: { operator: string; text: string }) =>
        changeFormat(target, {
          rule: { ...ruleOf(target, 'text'), operator: operators.file(operator), text },
        }),
    ),
    Format: navigation((target) => object('ConditionalRangeFormat', target)),
  },
});
