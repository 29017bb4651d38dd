import { transfer, wrap, type Remote } from 'comlink';
import type { Answer, Call } from './compute/answer';
import type { FunctionsWorker } from './functions-worker';

let worker: Remote<FunctionsWorker> | undefined;
let here: ((calls: readonly Call[]) => Answer[]) | undefined;

/** Answers calls in this thread from now on: where there are no workers, and nobody looks at a screen. */
export function calculateHere(answers: (calls: readonly Call[]) => Answer[]): void {
  here = answers;
}

/** Answers calls, in a worker that starts with the first of them. */
export async function calculate(calls: readonly Call[]): Promise<Answer[]> {
  if (here) return here(calls);
  worker ??= wrap<FunctionsWorker>(
    new Worker(new URL('./functions-worker.ts', import.meta.url), { name: 'functions-worker' }),
  );
  return worker.answers(transfer(calls as Call[], [...new Set(calls.flatMap(buffersOf))]));
}

function buffersOf({ given }: Call): ArrayBuffer[] {
  return given.flatMap((range) => (range ? [range.numbers.buffer, range.places.buffer] : []));
}
