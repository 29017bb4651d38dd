import { Problem } from '../../locales/problem';
import type { Control } from './control';

/** Milliseconds between two looks whether the person has pressed Cancel, and those that Excel has left then to answer. */
const betweenLooks = 500;
const patience = 5_000;

/** Whether the person has pressed Cancel. */
export function hasGivenUp({ hasGivenUp: told, checkCancelled }: Control): boolean {
  if (told) return told();
  try {
    checkCancelled?.();
    return false;
  } catch {
    return true;
  }
}

/**
 * Sees to it that no request of a conversation is waited for without end. Excel answers requests one after the other; so once a person
 * has pressed Cancel and the answer does not come, Excel is asked something small. If it answers that, the first answer is lost, and
 * the conversation ends like any other that failed. Until then `onWaiting` says that Excel is silent.
 *
 * A conversation that nobody can cancel is left alone.
 */
export function watchAnswers(context: Excel.RequestContext, control: Control): void {
  if (!control.checkCancelled && !control.hasGivenUp) return;
  const sync = context.sync.bind(context);
  context.sync = <T>(passThrough?: T): Promise<T> => answerOrLoss(sync(passThrough), control);
}

function answerOrLoss<T>(answer: Promise<T>, control: Control): Promise<T> {
  return new Promise((resolve, reject) => {
    let isHere = false;
    let next: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      isHere = true;
      clearTimeout(next);
    };
    answer.then(resolve, reject).finally(settle);
    const look = () => {
      if (!hasGivenUp(control)) return again();
      next = setTimeout(() => {
        control.onWaiting?.('silent');
        void askSomethingSmall().then(() => {
          if (!isHere) next = setTimeout(() => reject(noAnswer()), betweenLooks);
        });
      }, patience);
    };
    const again = () => {
      next = setTimeout(look, betweenLooks);
    };
    again();
  });
}

/** Any answer will do, also that Excel is busy. */
async function askSomethingSmall(): Promise<void> {
  try {
    await Excel.run((context) => {
      context.workbook.load('name');
      return context.sync();
    });
  } catch {
    // It answered.
  }
}

function noAnswer(): Problem {
  return new Problem('no-answer', {
    zh: '已取消：Excel 没有回答其中一个请求。可以重试；如有写到一半的内容，会先还原。',
    en: 'Cancelled: Excel never answered one of the requests. You may try again; whatever was half written is put back first.',
  });
}
