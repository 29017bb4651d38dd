import type { BookColumn } from '../../methods/shared/readings/value-book';
import type { PaneState } from './store';

const none: readonly BookColumn[] = [];

/** How every word that decides was read: by the preview, else by the look at the chosen scheme. */
export function wordsOf({ findings, look }: Pick<PaneState, 'findings' | 'look'>): readonly BookColumn[] {
  return (findings ?? look)?.words ?? none;
}
