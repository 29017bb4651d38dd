import { expose, transfer } from 'comlink';
import { answers, type Answer, type Call } from './compute/answer';

/** What the worker of the functions does. */
export interface FunctionsWorker {
  answers(calls: readonly Call[]): Promise<Answer[]>;
}

// Methods and tables stay out of the thread that draws the pane.
expose({
  answers: (calls: readonly Call[]) => {
    const made = answers(calls);
    return transfer(made, [...new Set(made.flatMap(buffersOf))]);
  },
});

function buffersOf(answer: Answer): ArrayBufferLike[] {
  if (!('block' in answer)) return [];
  return answer.block.columns.flatMap((column) => {
    if (column.kind === 'numbers') return [column.values.buffer];
    return column.kind === 'texts' ? [column.codes.buffer] : [];
  }) as ArrayBuffer[];
}
