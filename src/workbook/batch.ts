import { Problem } from '../locales/problem';
import { watchAnswers } from './answers';
import { classifyFailure, toProblem } from './host-problem';

/** Why work on the workbook does not go on: a cell is edited, Excel is busy, or it does not answer at all. */
export type Waiting = 'editing' | 'busy' | 'silent';

/** How a caller follows and stops work on the workbook. */
export interface Control {
  /** Throws the problem `cancelled` when the person has pressed Cancel. */
  readonly checkCancelled?: () => void;
  /** Whether the person has pressed Cancel: for work that is finished all the same, such as taking back. */
  readonly hasGivenUp?: () => boolean;
  /** Told while the work waits for somebody who edits a cell, or for Excel. */
  readonly onWaiting?: (reason: Waiting) => void;
}

const firstWait = 100;
const longestWait = 2_000;
const patience = { busy: 8, editing: 60 } as const;

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
 * One conversation with Excel, tried again with growing pauses while Excel is busy or a cell is being edited.
 * Only for work that may be done twice: reading, and writing given values into given cells.
 */
export function retrying<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  control: Control = {},
): Promise<T> {
  return patiently(() => converse(work, control), control);
}

/**
 * As {@link retrying}, for work that uses no range after the next sync. Excel keeps none for it then: two actions less for each range,
 * and no request afterwards that lets them go.
 */
export function retryingLightly<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  control: Control = {},
): Promise<T> {
  return patiently(() => {
    const context = new Excel.RequestContext();
    watchAnswers(context, control);
    return work(context);
  }, control);
}

async function patiently<T>(attempt: () => Promise<T>, control: Control): Promise<T> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      const failure = classifyFailure(error);
      if ((failure !== 'busy' && failure !== 'editing') || attempts >= patience[failure])
        throw toProblem(error);
      control.onWaiting?.(failure);
      await pause(Math.min(longestWait, firstWait * 2 ** Math.min(attempts, 5)));
      control.checkCancelled?.();
    }
  }
}

function converse<T>(work: (context: Excel.RequestContext) => Promise<T>, control: Control): Promise<T> {
  return Excel.run((context) => {
    watchAnswers(context, control);
    return work(context);
  });
}
