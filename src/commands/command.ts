/** What Excel hands to the function of a button; a keyboard shortcut hands over nothing. */
export type CommandEvent = Pick<Office.AddinCommands.Event, 'completed'> | null | undefined;

/**
 * A function for a button of the ribbon. Where its work does not succeed it opens the pane, which says why. It always tells Excel
 * that it has ended: a button that does not stays disabled.
 *
 * @param work answers with undefined where it did not succeed, as the surface's `perform` does
 */
export function command(work: () => Promise<unknown>): (event?: CommandEvent) => Promise<void> {
  return async (event) => {
    try {
      // Where Excel does not open the pane, it is opened by hand and says the same.
      if ((await work()) === undefined) await Office.addin.showAsTaskpane().catch(() => undefined);
    } finally {
      event?.completed();
    }
  };
}
