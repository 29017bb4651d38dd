import { languages, type Language, type Text } from '../locales/text';
import { cellsOf } from './block';
import { calculate } from './calculator';
import type { Answer, Call } from './compute/answer';
import type { ComputeId } from './compute/registry';
import { rangeOf } from './range';

interface Waiting {
  readonly call: Call;
  readonly resolve: (cells: unknown[][]) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];

/**
 * Calls a function with the arguments that Excel hands over. Calls of one task go on together: fifty thousand cells are one
 * message to the worker, not fifty thousand.
 *
 * @throws CustomFunctions.Error #VALUE! or #N/A, with a message in both languages
 */
export function call(id: ComputeId, given: readonly unknown[]): Promise<unknown[][]> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) queueMicrotask(() => void flush());
    waiting.push({ call: { id, given: given.map(rangeOf), language: displayLanguage() }, resolve, reject });
  });
}

/** An error of Excel's that says in both languages what is wrong. */
export function cellError(code: string, { zh, en }: Text): Error {
  return new CustomFunctions.Error(code, `${zh} ${en}`);
}

/** The language of Excel; the pane may be set to another, which no cell should depend on. */
export function displayLanguage(): Language {
  return Office.context.displayLanguage.startsWith('zh') ? languages[0] : languages[1];
}

async function flush(): Promise<void> {
  const now = waiting;
  waiting = [];
  try {
    const found = await calculate(now.map(({ call: own }) => own));
    now.forEach(({ resolve, reject }, index) => settle(found[index] as Answer, resolve, reject));
  } catch (error) {
    for (const { reject } of now) reject(error);
  }
}

function settle(answer: Answer, resolve: Waiting['resolve'], reject: Waiting['reject']): void {
  if ('error' in answer) reject(cellError(answer.error, answer.text));
  else resolve(cellsOf(answer.block, (code) => new CustomFunctions.Error(code)));
}
