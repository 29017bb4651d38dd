import { defineClass, property } from '../../base/define-class';

/** What a worksheet function gave. */
export const functionResultClass = defineClass('FunctionResult', {
  members: {
    Value: property(({ value }) => value),
    Error: property(() => null),
  },
});
