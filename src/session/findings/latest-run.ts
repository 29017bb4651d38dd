import type { Text } from '../../locales/text';

/** What the latest run says of a customer. */
export interface Explanation {
  readonly reason: Text;
  /** What is missing for the next tier; undefined for the best tier and where nobody can say. */
  readonly lift: Text | undefined;
}

/**
 * Says of each id what the latest run says of that customer; undefined in the place of one that it does not have, and undefined
 * altogether where nothing was run.
 */
export type Explain = (ids: readonly string[]) => Promise<readonly (Explanation | undefined)[] | undefined>;

let explain: Explain | undefined;
const followers = new Set<() => void>();

/** Names who can say why, the pane with its latest run or nobody any more, and tells those who follow: once more after each run. */
export function provideExplanations(source: Explain | undefined): void {
  explain = source;
  for (const tell of [...followers]) tell();
}

/** What the latest run says of customers; undefined where nothing was run since the add-in started. */
export const explanationsOf: Explain = async (ids) => explain?.(ids);

/** Calls back after each later run. The answer stops that. */
export function followRuns(tell: () => void): () => void {
  followers.add(tell);
  return () => void followers.delete(tell);
}
