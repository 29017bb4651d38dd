import { Problem } from '../../locales/problem';
import { bookColumn, type BookColumn } from '../../methods/shared/readings/value-book';
import type { Methods, Scheme } from '../../scheme/definition/scheme';
import type { RunOptions } from '../../scheme/running/run';
import { runScheme } from '../../scheme/running/run-scheme';
import type { SchemeResult, TierCounts } from '../../scheme/results/scheme-result';
import type { Table } from '../../table/columns/table';
import { trySchemes, type Trial } from './try-schemes';
import type { RunRequest } from './run-request';

/** What a scheme would find, as far as it is shown before anybody asks for a preview. */
export interface QuickLook {
  /** How every word that decides was read. */
  readonly words: readonly BookColumn[];
  readonly tiers: readonly TierCounts[];
  readonly stars: number;
  readonly occasions: number;
}

/** Runs that nobody asked for: none of them is the latest run, and each gives way to what a person wants. */
export interface QuickLooks {
  /**
   * Runs a scheme on the finished table only to look what it would find. What it found is kept: the next run need not find it again.
   * @throws Problem `cancelled` where a run or another look began meanwhile, and those of a run
   */
  look(scheme: Scheme, request: RunRequest): Promise<QuickLook>;
  /** Tries schemes on the first rows of the finished table. @throws Problem `cancelled` as above */
  tryOut(schemes: readonly Scheme[], request: RunRequest): Promise<readonly Trial[]>;
}

interface Looking {
  /** What a run goes by. */
  readonly runnable: (request: RunRequest) => { readonly table: Table; readonly options: RunOptions };
  /** Tells from now on whether a run has begun since. */
  readonly watchRuns: () => () => boolean;
  readonly keep: (result: SchemeResult) => void;
}

/** The quick looks of an engine. */
export function quickLooks({ runnable, watchRuns, keep }: Looking, methods: Methods): QuickLooks {
  const latest = { look: 0, tryOut: 0 };
  const begin = (kind: keyof typeof latest) => {
    const own = ++latest[kind];
    const hasRun = watchRuns();
    return () => hasRun() || latest[kind] !== own;
  };
  return {
    look: async (scheme, request) => {
      const { table, options } = runnable(request);
      const result = await runScheme(table, scheme, { ...options, cancelled: begin('look') }, methods);
      keep(result);
      const { words, tiers, stars, occasions } = result;
      return { words: words.map(bookColumn), tiers, stars, occasions };
    },
    tryOut: async (schemes, request) => {
      const { table, options } = runnable(request);
      const isLate = begin('tryOut');
      const { previous: _, ...fresh } = options;
      const tries = trySchemes(table, schemes, fresh, methods);
      for (;;) {
        const next = tries.next();
        if (next.done) return next.value;
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (isLate()) throw new Problem('cancelled', { zh: '已取消。', en: 'Cancelled.' });
      }
    },
  };
}
