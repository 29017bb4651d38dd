import { requireColor } from '../../cells/colors';
import { changeLook, lookOf } from '../../cells/conditional-looks';
import { defineClass, method, property } from '../../base/define-class';

/** The background of cells that meet the condition. */
export const conditionalRangeFillClass = defineClass('ConditionalRangeFill', {
  members: {
    Color: property(
      (target) => lookOf(target).fillColor ?? '',
      (target, color: string) => changeLook(target, { fillColor: requireColor(color) }),
    ),
    Clear: method((target) => changeLook(target, { fillColor: undefined })),
  },
});
