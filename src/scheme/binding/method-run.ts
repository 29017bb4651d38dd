import type { MethodResult, MethodRun } from '../../methods/shared/contract';

/** Drives a method to its result, passing its progress (0..1) on; a method that does not yield has none. */
export function* methodRun(run: MethodRun): Generator<number, MethodResult, void> {
  return 'next' in run ? yield* run : run;
}

/** A generator's result, when nobody wants to see its progress or to stop it. */
export function finish<R>(run: Generator<unknown, R, void>): R {
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
  }
}
