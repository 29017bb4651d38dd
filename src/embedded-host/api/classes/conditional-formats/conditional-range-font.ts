import { requireColor } from '../../cells/colors';
import { changeLook, lookOf } from '../../cells/conditional-looks';
import { defineClass, method, property } from '../../base/define-class';

/** The letters of cells that meet the condition. */
export const conditionalRangeFontClass = defineClass('ConditionalRangeFont', {
  members: {
    Color: property(
      (target) => lookOf(target).fontColor ?? '',
      (target, color: string) => changeLook(target, { fontColor: requireColor(color) }),
    ),
    Bold: property(
      (target) => lookOf(target).bold ?? null,
      (target, bold: boolean) => changeLook(target, { bold }),
    ),
    Italic: property(
      (target) => lookOf(target).italic ?? null,
      (target, italic: boolean) => changeLook(target, { italic }),
    ),
    Strikethrough: property(
      (target) => lookOf(target).strikethrough ?? null,
      (target, strikethrough: boolean) => changeLook(target, { strikethrough }),
    ),
    Underline: property(
      (target) => (lookOf(target).underline ? 'Single' : 'None'),
      (target, underline: string) => changeLook(target, { underline: underline !== 'None' }),
    ),
    Clear: method((target) => {
      const none = { bold: undefined, italic: undefined, strikethrough: undefined, underline: undefined };
      changeLook(target, { ...none, fontColor: undefined });
    }),
  },
});
