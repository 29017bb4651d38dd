import type { Text } from '../locales/text';

/** What a command of the ribbon has to say; there are no dialogs. */
export interface Notice {
  readonly kind: 'working' | 'done' | 'failed';
  readonly text: Text;
}

let latest: Notice | undefined;
const listeners = new Set<() => void>();

/** Says something, in place of what was said before. */
export function notify(notice: Notice | undefined): void {
  latest = notice;
  for (const listener of listeners) listener();
}

/** What was said last; undefined when it was put away. With {@link onNotice} it is a store for React's useSyncExternalStore. */
export function latestNotice(): Notice | undefined {
  return latest;
}

/** Calls back when something is said or put away. The answer stops that. */
export function onNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
