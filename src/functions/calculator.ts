import { transfer, wrap, type Remote } from 'comlink';
import type { Answer, Call } from './compute/answer';
import type { FunctionsWorker } from './functions-worker';

let worker: Remote<FunctionsWorker> | undefined;

/** Answers calls in a worker that starts with the first of them; where there are no workers, in this thread. */
export async function calculate(calls: readonly Call[]): Promise<Answer[]> {
  if (typeof Worker === 'undefined') return (await import('./compute/answer')).answers(calls);
  worker ??= wrap<FunctionsWorker>(new Worker(new URL('./functions-worker.ts', import.meta.url)));
  return worker.answers(transfer(calls as Call[], [...new Set(calls.flatMap(buffersOf))]));
}

function buffersOf({ given }: Call): ArrayBuffer[] {
  return given.flatMap((range) => (range ? [range.numbers.buffer, range.places.buffer] : []));
}
