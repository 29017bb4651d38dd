import { defineClass, method } from '../define-class';

/** Where the runtime of custom functions says that it can be called. */
export const customFunctionsClass = defineClass('CustomFunctions', {
  members: { _SetOsfControlContainerReadyForCustomFunctions: method(() => null) },
});
