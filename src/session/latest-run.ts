import type { Text } from '../locales/text';

/** What the latest run says of a customer. */
export interface Explanation {
  readonly reason: Text;
  /** What is missing for the next tier; undefined for the best tier and where nobody can say. */
  readonly lift: Text | undefined;
}

/** Finds a customer of the latest run by his id; undefined where the run has no such customer. */
export type Explain = (id: string) => Promise<Explanation | undefined>;

let explain: Explain | undefined;

/** Names who can say why: the pane with its latest run, or nobody any more. */
export function provideExplanations(source: Explain | undefined): void {
  explain = source;
}

/** Who can say why; undefined where nothing was run since the add-in started. */
export function explanations(): Explain | undefined {
  return explain;
}
