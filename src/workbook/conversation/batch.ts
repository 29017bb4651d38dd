import { Problem } from '../../locales/problem';
import { watchAnswers } from './answers';
import type { Control } from './control';
import { classifyFailure, isPassing, toProblem } from './host-problem';

const firstWait = 100;
const longestWait = 2_000;
const patience = { busy: 8, editing: 60, elsewhere: 60 } as const;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The problem that a cancelled run ends with. */
export function cancelledProblem(): Problem {
  return new Problem('cancelled', {
    zh: '已取消，工作表保持原样。',
    en: 'Cancelled; the sheet is as it was.',
  });
}

/**
 * One conversation with Excel. Errors come out as problems for people.
 * For work that must not be done twice (inserting a column, adding a sheet): nothing is tried again here.
 *
 * No range may be used after the sync that follows it, here and in {@link retrying}; a fresh one is asked for instead. So Excel keeps
 * none for the conversation: two actions less for each range than in `Excel.run`, and no request afterwards that lets them go.
 */
export async function once<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  control: Control = {},
): Promise<T> {
  try {
    return await converse(work, control);
  } catch (error) {
    throw toProblem(error);
  }
}

/**
 * One conversation with Excel, tried again with growing pauses while Excel is busy, a cell is being edited or another workbook is in front.
 * Only for work that may be done twice: reading, and writing given values into given cells.
 */
export async function retrying<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  control: Control = {},
): Promise<T> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await converse(work, control);
    } catch (error) {
      const failure = classifyFailure(error);
      if (!isPassing(failure) || attempts >= patience[failure]) throw toProblem(error);
      control.onWaiting?.(failure);
      await pause(Math.min(longestWait, firstWait * 2 ** Math.min(attempts, 5)));
      control.checkCancelled?.();
    }
  }
}

function converse<T>(work: (context: Excel.RequestContext) => Promise<T>, control: Control): Promise<T> {
  const context = new Excel.RequestContext();
  watchAnswers(context, control);
  if (control.writes === true) suspendBetween(context);
  return work(context);
}

/**
 * Has Excel calculate and draw once a request instead of after each of its actions. It holds until the next sync only, and counts for what
 * is queued after it, so it is said again at the head of each request.
 */
function suspendBetween(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  const suspend = (): void => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  };
  suspend();
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    const answer = await sync(passThrough);
    suspend();
    return answer;
  };
}
