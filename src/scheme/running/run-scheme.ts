import { methods as builtIn } from '../../methods/registry';
import { Problem } from '../../locales/problem';
import type { Table } from '../../table/columns/table';
import { schemeRun, type RunOptions, type RunProgress } from './run';
import type { Methods, Scheme } from '../definition/scheme';
import type { SchemeResult } from '../results/scheme-result';

export interface RunSchemeOptions extends RunOptions {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Asked before each stretch of work. */
  readonly cancelled?: () => boolean;
  /** Lets others work between two stretches; the next macrotask unless said otherwise. */
  readonly pause?: () => Promise<void>;
}

/**
 * Runs a scheme so that a pane can paint and a person can cancel: between two stretches of work the caller's other tasks
 * get their turn.
 *
 * @throws Problem `cancelled`, and those of {@link schemeRun}.
 */
export async function runScheme(
  table: Table,
  scheme: Scheme,
  options: RunSchemeOptions,
  methods: Methods = builtIn,
): Promise<SchemeResult> {
  const pause = options.pause ?? nextTask;
  const run = schemeRun(table, scheme, options, methods);
  for (;;) {
    if (options.cancelled?.()) throw cancelled();
    const next = run.next();
    if (next.done) return next.value;
    options.onProgress?.(next.value);
    await pause();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function cancelled(): Problem {
  return new Problem('cancelled', { zh: '已取消。', en: 'Cancelled.' });
}
