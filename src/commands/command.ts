import { Problem } from '../locales/problem';
import type { Text } from '../locales/text';
import { notify } from './notices';

/** What Excel hands to the function of a button; a keyboard shortcut hands over nothing. */
export type CommandEvent = Pick<Office.AddinCommands.Event, 'completed'> | null | undefined;

export type Command = (event?: CommandEvent) => Promise<void>;

const unexpected: Text = {
  zh: '出现了意外错误，操作没有完成。请打开慧眼面板，重新读取后再试一次。',
  en: 'Something unexpected went wrong and the command did not finish. Open the pane of Huiyan, read the sheet again and retry.',
};

/**
 * A function for a button of the ribbon. It says that it works, what came of it, or what the problem is, and for a problem it opens
 * the pane, where that is read. It always tells Excel that it has ended: a button that does not stays disabled.
 *
 * @param working what is said while it works; undefined for what is done at once
 * @param work answers with what is said when it is done; undefined says nothing
 */
export function command(working: Text | undefined, work: () => Promise<Text | undefined>): Command {
  return async (event) => {
    if (working) notify({ kind: 'working', text: working });
    try {
      const text = await work();
      notify(text && { kind: 'done', text });
    } catch (error) {
      notify({ kind: 'failed', text: error instanceof Problem ? error.text : unexpected });
      // Where Excel does not open the pane, the notice waits until it is opened by hand.
      await Office.addin.showAsTaskpane().catch(() => undefined);
    } finally {
      event?.completed();
    }
  };
}
