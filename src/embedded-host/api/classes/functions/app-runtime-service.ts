import { defineClass, method } from '../../base/define-class';

/** Where an add-in with a shared runtime asks for its pane to be shown or hidden (`Office.addin.showAsTaskpane`). */
export const appRuntimeServiceClass = defineClass('AppRuntimeService', {
  members: {
    GetAppRuntimeState: method((_workbook, _arguments, host) => host.runtimeState),
    SetAppRuntimeState: method((_workbook, [state]: readonly [string], host) => {
      host.runtimeState = state;
      return null;
    }),
  },
});
