import { explanationsOf, type Explanation } from '../session/findings/latest-run';

type Found = readonly (Explanation | undefined)[] | undefined;

interface Waiting {
  readonly ids: readonly string[];
  readonly resolve: (found: Found) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];

/** Asks what the latest run says of customers. What is asked in one task goes on together: after a run, each cell asks again. */
export function askTogether(ids: readonly string[]): Promise<Found> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) queueMicrotask(() => void flush());
    waiting.push({ ids, resolve, reject });
  });
}

async function flush(): Promise<void> {
  const now = waiting;
  waiting = [];
  try {
    const found = await explanationsOf(now.flatMap(({ ids }) => ids));
    let from = 0;
    for (const { ids, resolve } of now) resolve(found?.slice(from, (from += ids.length)));
  } catch (error) {
    for (const { reject } of now) reject(error);
  }
}
