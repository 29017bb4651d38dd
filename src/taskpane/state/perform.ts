import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import type { Waiting } from '../../workbook/conversation/control';
import { cancelledProblem } from '../../workbook/conversation/batch';
import { usePane, type Activity } from './store';

/** How work tells of itself, and hears of Cancel. Fits every control of the session and the workbook. */
export interface Progress {
  readonly checkCancelled: () => void;
  readonly hasGivenUp: () => boolean;
  readonly onWaiting: (waiting: Waiting) => void;
  readonly onRows: (done: number, total: number) => void;
  /** How far work is that has no rows to count, 0 to 1. */
  readonly onShare: (share: number) => void;
  /** Names the next part of the work. */
  readonly next: (label: Text) => void;
}

interface Choices {
  /** What to do besides stopping at the next check, when the person presses Cancel. */
  readonly onCancel?: () => void;
  /** Offered beside the problem when it fails. */
  readonly again?: () => void;
}

/**
 * Does work that the person waits for: shows its progress and Cancel, and in the end what went wrong. One at a time; a second one
 * is not begun. This is the edge where errors become words.
 *
 * @returns what the work gives, or undefined where it failed, was cancelled, or was not begun.
 */
export async function perform<T>(
  label: Text,
  work: (progress: Progress) => Promise<T>,
  { onCancel, again }: Choices = {},
): Promise<T | undefined> {
  if (usePane.getState().activity) return undefined;
  let isCancelled = false;
  let isDone = false;
  const cancel = () => {
    isCancelled = true;
    onCancel?.();
  };
  usePane.setState({ activity: { label, cancel }, problem: null });
  // News from the worker may come after its result; of work that is done nothing is shown any more.
  const show = (activity: Activity) => {
    if (!isDone) usePane.setState({ activity });
  };
  try {
    return await work({
      checkCancelled: () => {
        if (isCancelled) throw cancelledProblem();
      },
      hasGivenUp: () => isCancelled,
      onWaiting: (waiting) => show({ label, cancel, waiting }),
      onRows: (done, total) => show({ label, cancel, rows: { done, total } }),
      onShare: (share) => show({ label, cancel, share }),
      next: (next) => {
        label = next;
        show({ label, cancel });
      },
    });
  } catch (error) {
    const problem = problemOf(error);
    usePane.setState({ problem: again ? { problem, again } : { problem } });
    return undefined;
  } finally {
    isDone = true;
    usePane.setState({ activity: null });
  }
}

/** An error in words: those of a problem, or that something unforeseen happened. Its own message is for developers. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    'unexpected',
    {
      zh: '出现了意外情况，操作没有完成。请重新读取工作表后再试；如仍出现，请联系管理员。',
      en: 'Something unforeseen happened and the operation did not finish. Read the sheet again and retry; if it stays, tell your administrator.',
    },
    {},
    error,
  );
}
