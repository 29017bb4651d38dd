import { defineClass, method } from '../../base/define-class';

/** Where an add-in with a shared runtime says that its commands can be called. */
export const addinInternalServiceClass = defineClass('AddinInternalService', {
  members: { NotifyActionHandlerReady: method(() => null) },
});
