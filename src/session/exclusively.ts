import { Problem } from '../locales/problem';

let busy = false;

/**
 * Does work that changes the workbook, unless such work is under way already. Pane and ribbon share one page, so one flag is
 * enough.
 * @throws Problem `already-running`; else whatever the work throws
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (busy) throw alreadyRunning();
  busy = true;
  try {
    return await work();
  } finally {
    busy = false;
  }
}

function alreadyRunning(): Problem {
  return new Problem('already-running', {
    zh: '慧眼正在运行或撤销，请等它完成后再试。',
    en: 'Huiyan is already running or undoing. Wait until it is done, then try again.',
  });
}
