import { defineClass, property } from '../../base/define-class';

/** The add-in's runtime: whether it is told of events. */
export const runtimeClass = defineClass('Runtime', {
  members: {
    EnableEvents: property(
      (_workbook, host) => host.events.isEnabled,
      (_workbook, isEnabled: boolean, host) => {
        host.events.isEnabled = isEnabled;
      },
    ),
  },
});
