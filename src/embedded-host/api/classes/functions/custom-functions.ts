import { defineClass, method } from '../../base/define-class';

/** Features of the client's runtime that Excel may switch on: results that are too many go in parts, and shorter pauses. */
const features = { sliceResults: 1, shortPauses: 2, limitPauses: 4 } as const;

/** Where the runtime of custom functions says that it can be called, and brings its results. */
export const customFunctionsClass = defineClass('CustomFunctions', {
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: method((_workbook, _arguments, host) => {
      host.calculation?.ready();
      return null;
    }),
    _GetEnabledFeatures: method(() => Object.values(features)),
    SetInvocationArrayResults: method(
      (_workbook, [results]: readonly [readonly (readonly unknown[])[]], host) => {
        host.calculation?.invocations.settle(results);
        return null;
      },
    ),
  },
});
