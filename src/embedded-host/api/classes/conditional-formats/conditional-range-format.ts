import { object } from '../../base/api-object';
import { changeLook, lookOf } from '../../cells/conditional-looks';
import { defineClass, navigation, property } from '../../base/define-class';

/** How cells look that meet the condition. */
export const conditionalRangeFormatClass = defineClass('ConditionalRangeFormat', {
  members: {
    NumberFormat: property(
      (target) => lookOf(target).numberFormat ?? '',
      (target, numberFormat: string) => changeLook(target, { numberFormat }),
    ),
    Fill: navigation((target) => object('ConditionalRangeFill', target)),
    Font: navigation((target) => object('ConditionalRangeFont', target)),
  },
});
