import { object } from '../../base/api-object';
import { defineClass, navigation } from '../../base/define-class';

/** A conditional format by formula. */
export const customConditionalFormatClass = defineClass('CustomConditionalFormat', {
  members: {
    Rule: navigation((target) => object('ConditionalFormatRule', target)),
    Format: navigation((target) => object('ConditionalRangeFormat', target)),
  },
});
